import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { recordOf } from "../reading/fixtures.ts";
import type { MinutesRecord } from "../record.ts";
import { corrected, factsOf, type Standing } from "./correct.ts";
import { type Edit, edited } from "./editing.ts";
import { type Fact, type Shown, startOf, valueOf } from "./facts.ts";
import { minutesRead } from "./fixtures.ts";

const layout = (name: string) =>
  recordOf(readFileSync(new URL(`../../../../test/layouts/tuned/${name}.txt`, import.meta.url), "utf8"));
const records = [
  minutesRead(),
  layout("dalalven-kommundirektorer"),
  layout("kommunchefer-atgardstabell"),
  layout("leader-skogsbygden-lag-2018"),
  layout("avfall-kommunalforbund"),
];

/** What somebody presses: one of the facts shown, by a number, and what becomes of it. */
const press = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("accept", "correct", "drop", "split", "join", "add"),
  word: fc.constantFrom("Åsa Öhman", "Miljöplan", "återkommer", "1 b"),
  share: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
});
type Press = typeof press extends fc.Arbitrary<infer Value> ? Value : never;

const someRecord = fc.constantFrom(...records);

test("corrections come to the same whatever their order", () => {
  fc.assert(
    fc.property(
      someRecord,
      fc.array(press, { maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (record, presses, chance) => {
        const standing = made(record, presses);
        const shuffled = standing
          .map((each) => ({ each, at: chance.next().value }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ each }) => each);
        expect(corrected(record, shuffled).record).toEqual(corrected(record, standing).record);
      },
    ),
    { numRuns: 150 },
  );
});

test("what is undone is as if it had never been made", () => {
  fc.assert(
    fc.property(
      someRecord,
      fc.array(press, { minLength: 1, maxLength: 8 }),
      press,
      (record, presses, last) => {
        const before = made(record, presses);
        const edit = editFor(corrected(record, before).facts, last);
        const result = edit === null ? null : edited(record, before, edit);
        fc.pre(result !== null && result.ok);
        const { corrections, replaces } = result.ok ? result.value : { corrections: [], replaces: [] };
        const own = corrections.map((each, i) => ({ ...each, id: `last ${i}` }));
        const standing = [...before.filter(({ id }) => !replaces.includes(id)), ...own];
        const undone = [
          ...standing.filter(({ id }) => !id.startsWith("last ")),
          ...before.filter(({ id }) => replaces.includes(id)),
        ];
        expect(corrected(record, undone)).toEqual(corrected(record, inOrderOf(undone, before)));
        expect(corrected(record, [])).toEqual({ record, facts: factsOf(record), unplaced: [] });
      },
    ),
    { numRuns: 150 },
  );
});

test("said again of what has been corrected already, corrections change nothing", () => {
  fc.assert(
    fc.property(someRecord, fc.array(press, { maxLength: 10 }), (record, presses) => {
      const standing = made(record, presses, ({ fact }) => fact.part !== "item");
      const once = corrected(record, standing);
      expect(corrected(once.record, standing).record).toEqual(once.record);
    }),
    { numRuns: 150 },
  );
});

test("nothing that stands under headings is lost by splitting, joining and dropping these", () => {
  const ofHeadings = press.map((each) => ({
    ...each,
    kind: each.kind === "correct" ? ("drop" as const) : each.kind,
  }));
  fc.assert(
    fc.property(someRecord, fc.array(ofHeadings, { maxLength: 10 }), (record, presses) => {
      const standing = made(record, presses, ({ fact }) => fact.part === "item");
      const { record: now, facts, unplaced } = corrected(record, standing);
      expect(unplaced).toEqual([]);
      expect(childrenOf(facts)).toEqual(childrenOf(factsOf(record)));
      const rest = (of: MinutesRecord) =>
        of.items.flatMap(({ votes = [], absences = [], reservations = [] }) => [
          ...votes,
          ...absences,
          ...reservations,
        ]);
      expect(rest(now)).toHaveLength(rest(record).length);
      expect(now.mentions).toHaveLength(record.mentions?.length ?? 0);
    }),
    { numRuns: 150 },
  );
});

test("every correction holds in the record of a reader that reads otherwise", () => {
  fc.assert(
    fc.property(
      someRecord,
      fc.array(press, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (record, presses, chance) => {
        const standing = made(record, presses);
        const newer = readOtherwise(record, () => chance.next().value);
        const { facts, unplaced } = corrected(newer, standing);
        const left = facts.map(({ fact, correctionId }) => `${correctionId} ${lineOf(fact)}`);
        for (const { id, becomes, part, at } of standing) {
          if (unplaced.includes(id)) continue;
          for (const fact of becomes) expect(left).toContain(`${id} ${lineOf(fact)}`);
          const words = at.words.map((each) => JSON.stringify(each));
          const back = facts.filter(
            ({ fact, correctionId }) =>
              fact.part === part && correctionId === null && words.includes(JSON.stringify(fact.spans)),
          );
          expect(back).toEqual([]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** All corrections that stand when these have been pressed, one after another. */
function made(
  record: MinutesRecord,
  presses: readonly Press[],
  isMeant: (shown: Shown) => boolean = () => true,
): Standing[] {
  let standing: Standing[] = [];
  for (const [i, each] of presses.entries()) {
    const edit = editFor(corrected(record, standing).facts.filter(isMeant), each);
    const result = edit === null ? null : edited(record, standing, edit);
    if (result === null || !result.ok) continue;
    const { corrections, replaces } = result.value;
    const own = corrections.map((one, j) => ({ ...one, id: `${i} ${j}` }));
    standing = [...standing.filter(({ id }) => !replaces.includes(id)), ...own];
  }
  return standing;
}

function editFor(facts: readonly Shown[], { at, kind, word, share }: Press): Edit | null {
  const one = facts[at % Math.max(1, facts.length)];
  if (one === undefined) return null;
  const { key, fact } = one;
  if (fact.part === "header") return kind === "accept" ? { keys: [key], becomes: [fact] } : null;
  const halves = cutAt(fact, share, word);
  const next = facts[facts.indexOf(one) + 1];
  const becoming: Record<Exclude<Press["kind"], "add">, () => Edit | null> = {
    accept: () => ({ keys: [key], becomes: [fact] }),
    correct: () => ({ keys: [key], becomes: [worded(fact, word)] }),
    drop: () => ({ keys: [key], becomes: [] }),
    split: () => (halves === null ? null : { keys: [key], becomes: halves }),
    join: () => (next?.fact.part === fact.part ? { keys: [key, next.key], becomes: [fact] } : null),
  };
  if (kind !== "add") return becoming[kind]();
  return halves === null ? null : { keys: [], becomes: [halves[1]] };
}

function worded(fact: Fact, word: string): Fact {
  if (fact.part === "header") return fact;
  if (fact.part === "person") return { ...fact, value: { ...fact.value, name: word } };
  if (fact.part === "presenter") return { ...fact, value: { ...fact.value, name: word } };
  if (fact.part === "item") return { ...fact, value: { ...fact.value, title: word } };
  if (fact.part === "assignment") return { ...fact, value: { ...fact.value, what: word } };
  if (fact.part === "decision") return { ...fact, value: { ...fact.value, text: word } };
  return { ...fact, value: { text: word } };
}

/** The fact at the first of its words, and another at the others. */
function cutAt(fact: Fact, share: number, word: string): [Fact, Fact] | null {
  const [[start, end] = [0, 0], ...more] = fact.spans;
  if (end - start < 3 || more.length > 0) return null;
  const middle = start + 1 + Math.floor((end - start - 2) * share);
  return [
    { ...fact, spans: [[start, middle]] },
    { ...worded(fact, word), spans: [[middle, end]] },
  ];
}

/** As a newer reader might: some facts are not there, some say something else, some end earlier. */
function readOtherwise(record: MinutesRecord, chance: () => number): MinutesRecord {
  const some = <Each extends { spans?: [number, number][] | undefined }>(
    list: readonly Each[],
    other: (each: Each) => Each,
  ) =>
    list.flatMap((each) => {
      const drawn = chance();
      if (drawn < 0.15) return [];
      if (drawn < 0.3) return [other(each)];
      const [[start, end] = [0, 0], ...rest] = each.spans ?? [];
      return drawn < 0.5 && end - start > 4
        ? [{ ...each, spans: [[start, end - 1] as [number, number], ...rest] }]
        : [each];
    });
  return {
    ...record,
    people: some(record.people, (each) => ({ ...each, name: "Någon Annan" })),
    items: record.items.map((item) => ({
      ...item,
      title: chance() < 0.2 ? "En annan rubrik" : item.title,
      presenters: some(item.presenters, (each) => ({ ...each, name: "Någon Annan" })),
      decisions: some(item.decisions, (each) => ({ ...each, outcome: "noted" as const })),
      assignments: some(item.assignments, (each) => ({ ...each, who: "någon annan" })),
    })),
  };
}

const childrenOf = (facts: readonly Shown[]) =>
  facts
    .filter(({ fact }) => !["header", "person", "item"].includes(fact.part))
    .map(({ fact }) => lineOf(fact))
    .toSorted();

const lineOf = (fact: Fact) => `${fact.part} ${valueOf(fact)} ${startOf(fact)}`;

const inOrderOf = (those: readonly Standing[], order: readonly Standing[]) =>
  order.filter(({ id }) => those.some((each) => each.id === id));
