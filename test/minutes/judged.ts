// Each fact that a reader has told, with how sure it was and whether it is right: what the reliability of its
// confidence is reckoned from.
import type { MinutesRecord, RecordItem } from "../../src/features/minutes/index.ts";
import { headerFields } from "../../src/features/minutes/reading/confidence/weighed.ts";
import { kinds, nothingUnder, paired, sameHeader, type Scored } from "./scorer.ts";
import { withoutMunicipality } from "./wording.ts";

export interface Judged {
  /** 'person', 'decision', 'header.date'. */
  readonly kind: string;
  readonly confidence: number;
  readonly doubts: readonly string[];
  readonly isRight: boolean;
  readonly shown: string;
}

/** Whether each fact told is right by the measure that the score is made with, its details included. */
export function judged(gold: Scored, told: MinutesRecord): Judged[] {
  return [...judgedHeader(gold, told), ...judgedPeople(gold, told), ...judgedItems(gold, told)];
}

interface Weighed {
  readonly confidence?: number | undefined;
  readonly doubts?: readonly string[] | undefined;
}

function judgement(kind: string, weighed: Weighed, isRight: boolean, shown: string): Judged {
  const { confidence, doubts = [] } = weighed;
  if (confidence === undefined) throw new Error(`${kind} has not been weighed: ${shown}`);
  return { kind, confidence, doubts, isRight, shown };
}

function judgedHeader(gold: Scored, told: MinutesRecord): Judged[] {
  const same = sameHeader(gold, told);
  return headerFields.flatMap((field) => {
    const confidence = told.headerConfidence?.[field];
    if (confidence === undefined) return [];
    const doubts = told.headerDoubts?.[field] ?? [];
    return judgement(`header.${field}`, { confidence, doubts }, same[field], String(told[field]));
  });
}

function judgedPeople(gold: Scored, told: MinutesRecord): Judged[] {
  const { likeness, floor } = kinds.person;
  const { pairs } = paired(gold.people, told.people, likeness, floor);
  const right = new Set(
    pairs.flatMap(([a, b]) =>
      withoutMunicipality(a.organisation) === withoutMunicipality(b.organisation) &&
      a.chair === b.chair &&
      a.minuteTaker === b.minuteTaker &&
      a.from === b.from &&
      a.until === b.until
        ? b
        : [],
    ),
  );
  return told.people.map((person) =>
    judgement("person", person, right.has(person), `${person.name}, ${person.organisation}`),
  );
}

/** What stands under an item counts in that item alone, as in the score. */
function judgedItems(gold: Scored, told: MinutesRecord): Judged[] {
  const { likeness, floor } = kinds.item;
  const { pairs } = paired(gold.items, told.items, likeness, floor);
  const goldOf = new Map(pairs.map(([a, b]) => [b, a]));
  return told.items.flatMap((item) => {
    const same = goldOf.get(item);
    const own = judgement("item", item, same !== undefined, `${item.number} ${item.title}`);
    return [own, ...judgedUnder(same ?? nothingUnder(item), item)];
  });
}

function judgedUnder(gold: Scored["items"][number], told: RecordItem): Judged[] {
  const { presenter, decision, assignment, input } = kinds;
  const presenters = pairsOf(gold.presenters, told.presenters, presenter);
  const decisions = pairsOf(gold.decisions, told.decisions, decision);
  const assignments = pairsOf(gold.assignments, told.assignments, assignment);
  const inputs = pairsOf(
    gold.inputs.map((text) => ({ text })),
    told.inputs.map((text) => ({ text })),
    { ...input, likeness: (a: { text: string }, b: { text: string }) => input.likeness(a.text, b.text) },
  );
  const inputsRight = new Set([...inputs.keys()].map(({ text }) => text));
  return [
    ...told.presenters.map((each) => judgement("presenter", each, presenters.has(each), each.name)),
    ...told.decisions.map((each) =>
      judgement(
        "decision",
        each,
        decisions.get(each)?.outcome === each.outcome,
        `${each.outcome}: ${each.text}`,
      ),
    ),
    ...told.assignments.map((each) =>
      judgement("assignment", each, assignments.has(each), `${each.who}: ${each.what} [${each.due}]`),
    ),
    ...told.inputs.map((text, i) =>
      judgement(
        "input",
        { confidence: told.inputConfidence?.[i], doubts: told.inputDoubts?.[i] },
        inputsRight.has(text),
        text,
      ),
    ),
  ];
}

/** Of each fact told, the one of the gold that it is. */
function pairsOf<Fact>(
  gold: Fact[],
  told: Fact[],
  { likeness, floor }: { likeness: (gold: Fact, told: Fact) => number; floor: number },
): Map<Fact, Fact> {
  return new Map(paired(gold, told, likeness, floor).pairs.map(([a, b]) => [b, a]));
}
