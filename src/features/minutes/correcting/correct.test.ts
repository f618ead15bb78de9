import { expect, test } from "vitest";
import { corrected, factsOf, type Standing } from "./correct.ts";
import { type Edit, edited } from "./editing.ts";
import type { Fact, Part, Shown } from "./facts.ts";
import { minutesRead, wordsAt } from "./fixtures.ts";

const record = minutesRead();

test("a record is taken apart into facts and put together as it was", () => {
  expect(
    corrected(record, [standing({ part: "person", at: { words: [[[9_000, 9_001]]] }, becomes: [] })]).record,
  ).toEqual(record);
  const parts = factsOf(record).map(({ fact }) => fact.part);
  expect(new Set(parts)).toEqual(
    new Set(["header", "person", "item", "presenter", "input", "decision", "assignment", "annex"]),
  );
});

test("a name is corrected, and told to be sure", () => {
  const person = shownOf("person", "Sten-Ove Fält");
  const made = done([], { keys: [person.key], becomes: [withName(person, "Sten-Olof Fält")] });
  const { record: now } = corrected(record, made);
  expect(now.people.map(({ name }) => name)).toEqual([
    "Maria Udd",
    "Sten-Olof Fält",
    "Berit Kvarn",
    "Tuva Lind",
  ]);
  expect(now.people[1]).toMatchObject({ confidence: 1, organisation: "Granbo", spans: person.fact.spans });
  expect({ ...now, people: [] }).toEqual({ ...record, people: [] });
});

test("a field of the header is corrected, and what was warned of goes", () => {
  const undated = { ...record, date: null, warnings: [{ code: "no-date", message: "Datum saknas" }] };
  const field = factsOf(undated).find(({ fact }) => fact.part === "header" && fact.field === "date");
  const date: Fact = { part: "header", field: "date", value: "2019-11-26", spans: wordsAt("2019-11-26") };
  const made = done([], { keys: [field?.key ?? ""], becomes: [date] }, undated);
  const { record: now } = corrected(undated, made);
  expect(now).toMatchObject({ date: "2019-11-26", warnings: [], headerConfidence: { date: 1 } });
  expect(now.headerSpans?.["date"]).toEqual(date.spans);
});

test("a decision is split in two, and joined again", () => {
  const words =
    "En eller flera kommundirektörer utses till rapportörer för att följa arbetsgruppernas arbete.";
  const clause = shownOf("decision", "En eller flera");
  const [[start, end] = [0, 0]] = wordsAt(words);
  const middle = start + words.indexOf("för att");
  const halves: Fact[] = [
    {
      part: "decision",
      value: { text: words.slice(0, words.indexOf("för att")), outcome: "approved" },
      spans: [[start, middle]],
    },
    {
      part: "decision",
      value: { text: words.slice(words.indexOf("för att")), outcome: "noted" },
      spans: [[middle, end]],
    },
  ];
  const split = done([], { keys: [clause.key], becomes: halves });
  const two = corrected(record, split);
  expect(two.record.items[2]?.decisions).toHaveLength((record.items[2]?.decisions.length ?? 0) + 1);
  const keys = two.facts.filter(({ correctionId }) => correctionId !== null).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  const joined = done(split, { keys, becomes: [clause.fact] });
  expect(joined).toHaveLength(1);
  expect(withoutConfidence(corrected(record, joined).record)).toEqual(withoutConfidence(record));
});

test("what stands under a heading that is dropped goes to the heading before", () => {
  const heading = shownOf("item", "Rapportörer");
  const { record: now } = corrected(record, done([], { keys: [heading.key], becomes: [] }));
  expect(now.items.map(({ title }) => title)).toEqual(record.items.slice(0, 2).map(({ title }) => title));
  expect(now.items[1]?.decisions).toEqual([
    ...(record.items[1]?.decisions ?? []),
    ...(record.items[2]?.decisions ?? []),
  ]);
  expect(now.items[1]?.presenters.map(({ name }) => name)).toEqual(["Sebastian Dal", "Maria Udd"]);
  expect(now.items[1]?.extent).toEqual([record.items[1]?.extent?.[0], record.items[2]?.extent?.[1]]);
  expect(now.mentions?.map(({ item }) => item)).toEqual([0, 1]);
});

test("a heading that was not read takes what follows it from the one that it stood under", () => {
  const words = "Kommundirektörsgruppen var positiv till förslaget";
  const heading: Fact = { part: "item", value: { number: "2 b", title: "Inspel" }, spans: wordsAt(words) };
  const { record: now } = corrected(record, done([], { keys: [], becomes: [heading] }));
  expect(now.items.map(({ number }) => number)).toEqual(["1", "2", "2 b", "3"]);
  expect(now.items[1]).toMatchObject({ decisions: [], inputs: [], annexes: record.items[1]?.annexes });
  expect(now.items[2]).toMatchObject({
    inputs: record.items[1]?.inputs,
    decisions: record.items[1]?.decisions,
    presenters: [],
  });
  const [[start] = [0]] = heading.spans;
  expect(now.items[1]?.extent?.[1]).toBe(start);
  expect(now.items[2]?.extent).toEqual([start, record.items[1]?.extent?.[1]]);
});

test("headings are joined, and both have what stood under either", () => {
  const both = record.items.slice(1).map(({ title }) => shownOf("item", title));
  const one: Fact = {
    part: "item",
    value: { number: "2", title: "Plan och rapportörer" },
    spans: both[0]?.fact.spans ?? [],
  };
  const { record: now } = corrected(record, done([], { keys: both.map(({ key }) => key), becomes: [one] }));
  expect(now.items.map(({ title }) => title)).toEqual([record.items[0]?.title, "Plan och rapportörer"]);
  expect(now.items[1]?.decisions).toHaveLength(3);
  expect(now.items[1]?.assignments).toEqual(record.items[2]?.assignments);
});

test("the only heading stays while anything stands under it", () => {
  const one = { ...record, items: record.items.slice(0, 1), mentions: [] };
  const heading = factsOf(one).find(({ fact }) => fact.part === "item");
  expect(edited(one, [], { keys: [heading?.key ?? ""], becomes: [] })).toEqual({
    ok: false,
    reason: "last-heading",
  });
  const made = standing({ part: "item", at: { words: [heading?.fact.spans ?? []] }, becomes: [] });
  expect(corrected(one, [made])).toMatchObject({ record: one, unplaced: [made.id] });
});

test("what is added without words stands under the heading that it names, and is told from its twins", () => {
  const under = record.items[0]?.spans ?? [];
  const annex: Fact = { part: "annex", value: { text: "Bilaga 1" }, spans: [], under };
  const once = done([], { keys: [], becomes: [annex] });
  expect(corrected(record, once).record.items[0]?.annexes).toEqual(["Bilaga 1"]);
  const twice = done(once, { keys: [], becomes: [annex] });
  const { facts } = corrected(record, twice);
  const keys = facts.filter(({ fact }) => fact.part === "annex").map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test("a second assignment at the same words stands beside the first", () => {
  const first = shownOf("assignment", "Maria Udd");
  const value = { who: "Sten-Ove Fält", what: "återkommer med en lista", due: null, dueText: null };
  const made = done([], { keys: [], becomes: [{ part: "assignment", value, spans: first.fact.spans }] });
  const whos = corrected(record, made).record.items[2]?.assignments.map(({ who }) => who);
  expect(whos).toEqual(["Maria Udd", "Sten-Ove Fält"]);
});

test("an input that is a decision is taken from the one and put to the other", () => {
  const input = shownOf("input", "Planen behöver");
  const fact: Fact = {
    part: "decision",
    value: { text: "Planen behöver en ägare.", outcome: "approved" },
    spans: input.fact.spans,
  };
  const made = done([], { keys: [input.key], becomes: [fact] });
  expect(made).toHaveLength(2);
  const { record: now } = corrected(record, made);
  expect(now.items[1]?.inputs).toHaveLength(1);
  expect(now.items[1]?.decisions.map(({ text }) => text)).toContain("Planen behöver en ägare.");
});

test.each<[string, (one: Shown) => Edit, string]>([
  ["a fact that is there no more", () => ({ keys: ["person.1-2.x"], becomes: [] }), "changed-since"],
  ["nothing at all", () => ({ keys: [], becomes: [] }), "not-a-record"],
  ["a person without a name", (one) => ({ keys: [one.key], becomes: [withName(one, " ")] }), "not-a-record"],
  [
    "a day that there is not",
    () => ({ keys: [], becomes: [{ part: "header", field: "date", value: "2019-02-30", spans: [] }] }),
    "not-a-record",
  ],
  [
    "minutes of no kind",
    () => ({ keys: [], becomes: [{ part: "header", field: "kind", value: "letter", spans: [] }] }),
    "not-a-record",
  ],
])("%s is refused", (_, edit, reason) => {
  expect(edited(record, [], edit(shownOf("person", "Maria Udd")))).toEqual({ ok: false, reason });
});

function shownOf(part: Part, words: string): Shown {
  const found = factsOf(record).find(
    ({ fact }) => fact.part === part && JSON.stringify(fact.value).includes(words),
  );
  if (found === undefined) throw new Error(`no ${part} has '${words}'`);
  return found;
}

function withName({ fact }: Shown, name: string): Fact {
  if (fact.part !== "person") throw new Error("a person has a name");
  return { ...fact, value: { ...fact.value, name } };
}

function standing(correction: Omit<Standing, "id">): Standing {
  return { ...correction, id: `${correction.part} ${JSON.stringify(correction.at)}` };
}

/** The corrections that stand when an edit has been made. */
function done(before: readonly Standing[], edit: Edit, read = record): Standing[] {
  const result = edited(read, before, edit);
  if (!result.ok) throw new Error(result.reason);
  const { corrections, replaces } = result.value;
  const left = before.filter(({ id }) => !replaces.includes(id));
  return [...left, ...corrections.map((each, i) => ({ ...each, id: `${before.length}-${i}` }))];
}

function withoutConfidence(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, each: unknown) => (name === "confidence" ? undefined : each)),
  );
}
