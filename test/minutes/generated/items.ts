// Generated agenda items, numbered as on a real agenda.
import fc from "fast-check";
import type {
  RecordAssignment,
  RecordItem,
  RecordPerson,
  RecordPresenter,
} from "../../../src/features/minutes/index.ts";
import { decidedOf } from "./decisions.ts";
import { dueOf } from "./due.ts";
import { votedBy } from "./votes.ts";
import { holders, inputs, organisations, subTitles, tasks, titles, unnumberedTitles } from "./vocabulary.ts";

type Content = Omit<RecordItem, "number" | "title">;

export function itemsOf(date: string | null, people: readonly RecordPerson[]): fc.Arbitrary<RecordItem[]> {
  const contents = fc.array(contentOf(date, people), { minLength: 1, maxLength: 9 });
  return fc
    .tuple(
      contents,
      fc.uniqueArray(fc.constantFrom(...titles), { minLength: 9, maxLength: 9 }),
      fc.constantFrom(1, 1, 1, 12, 72, 118),
      fc.array(subItemsOf(date, people), { maxLength: 1 }),
      fc.nat(8),
      fc.option(fc.constantFrom(...unnumberedTitles), { nil: null, freq: 3 }),
      fc.boolean(),
    )
    .map(([all, headings, first, subs, parent, last, subDecimals]) =>
      all.flatMap((content, i): RecordItem[] => {
        const number = String(first + i);
        const unnumbered = i > 0 && i === all.length - 1 && last !== null;
        const item = {
          ...content,
          number: unnumbered ? null : number,
          title: unnumbered ? last : (headings[i] ?? "Rapport"),
        };
        const under = !unnumbered && i === parent ? (subs[0] ?? []) : [];
        return [
          item,
          ...under.map((sub, at) => ({ ...sub, number: subNumber(number, at, subDecimals && first === 1) })),
        ];
      }),
    );
}

/** "3a" or "3.1". */
function subNumber(parent: string, at: number, decimal: boolean): string {
  return decimal ? `${parent}.${at + 1}` : parent + String.fromCodePoint(97 + at);
}

function subItemsOf(date: string | null, people: readonly RecordPerson[]): fc.Arbitrary<RecordItem[]> {
  return fc
    .tuple(
      fc.array(contentOf(date, people), { minLength: 2, maxLength: 4 }),
      fc.uniqueArray(fc.constantFrom(...subTitles), { minLength: 4, maxLength: 4 }),
    )
    .map(([contents, headings]) =>
      contents.map((content, i) => ({ ...content, number: null, title: headings[i] ?? "Delrapport" })),
    );
}

function contentOf(date: string | null, people: readonly RecordPerson[]): fc.Arbitrary<Content> {
  return fc
    .record({
      presenters: fc.oneof(
        { weight: 2, arbitrary: fc.constant<RecordPresenter[]>([]) },
        presentersFrom(people),
      ),
      inputs: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        fc.uniqueArray(fc.constantFrom(...inputs), { minLength: 1, maxLength: 4 }),
      ),
      decided: decidedOf(date),
      told: fc.oneof(
        { weight: 3, arbitrary: fc.constant<RecordAssignment[]>([]) },
        toldAssignments(date, people),
      ),
      annexes: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, annexes),
      voted: votedBy(people),
    })
    .map(({ decided, told, voted, ...rest }): Content => {
      // What is withdrawn gives nobody anything to say or do.
      const isWithdrawn = decided.decisions.some(({ outcome }) => outcome === "withdrawn");
      if (isWithdrawn) return { ...empty, decisions: decided.decisions };
      const assignments = [...decided.assignments, ...told];
      return { ...rest, ...voted, decisions: decided.decisions, assignments };
    });
}

const empty: Content = { presenters: [], inputs: [], decisions: [], assignments: [], annexes: [] };

function presentersFrom(people: readonly RecordPerson[]): fc.Arbitrary<RecordPresenter[]> {
  const present = people.filter(({ presence }) => presence !== "absent");
  const guest = fc
    .constantFrom(...organisations)
    .map((organisation) => ({ name: "Ebba Åhl Sjövik", organisation }));
  const known = fc.constantFrom(...present).map(({ name, organisation }) => ({ name, organisation }));
  return fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: known }, guest), {
    minLength: 1,
    maxLength: 3,
    selector: ({ name }) => name,
  });
}

/** Outside the decision, in the running text: "Åsa Öberg återkommer med … senast den 3 mars." */
function toldAssignments(
  date: string | null,
  people: readonly RecordPerson[],
): fc.Arbitrary<RecordAssignment[]> {
  const who = fc.constantFrom(...holders, ...people.slice(0, 3).map(({ name }) => name));
  const task = fc
    .tuple(who, fc.constantFrom(...tasks), fc.boolean(), dueOf(date))
    .map(([holder, [infinitive, present], inPresent, when]): RecordAssignment => {
      const what = inPresent ? present : infinitive;
      return { who: holder, what: when.dueText === null ? what : `${what} ${when.dueText}`, ...when };
    });
  return fc.uniqueArray(task, { minLength: 1, maxLength: 2, selector: ({ who: holder }) => holder });
}

const annexes = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 2 })
    .map((numbers) => numbers.map((n) => `bilaga ${n}`)),
  fc.constant<string[]>(["ppt"]),
);
