// What is in doubt, what was read by nobody, and in which order a person goes through it.
import { type Shown, type Spans, sureFrom } from "../minutes/index.ts";

export const isDoubtful = ({
  confidence,
  correctionId,
}: Pick<Shown, "confidence" | "correctionId">): boolean =>
  correctionId === null && confidence !== null && confidence < sureFrom;

export const isSettled = ({ correctionId }: Pick<Shown, "correctionId">): boolean => correctionId !== null;

/** What nobody has looked at, and nothing speaks against. */
export const sureOf = (facts: readonly Shown[]): Shown[] =>
  facts.filter((each) => !isSettled(each) && !isDoubtful(each));

/** The most doubtful first, otherwise as they stand. */
export const doubtfulOf = (facts: readonly Shown[]): Shown[] =>
  facts.filter(isDoubtful).toSorted((one, other) => (one.confidence ?? 1) - (other.confidence ?? 1));

/** Facts of the same kind that stand one after the other in the same place may be one. */
export function isJoinable(facts: readonly Shown[], at: number): boolean {
  const [before, own] = [facts[at - 1], facts[at]];
  if (before === undefined || own === undefined) return false;
  return (
    own.fact.part !== "header" &&
    own.fact.part !== "item" &&
    own.fact.part === before.fact.part &&
    own.item === before.item
  );
}

const words = /[\p{L}\p{N}]{2,}/gv;

/** The lines, as runs, in which no fact has any word; short ones say too little to be one. */
export function unreadIn(text: string, facts: readonly Shown[]): Spans {
  const read = facts.flatMap(({ fact }) => fact.spans);
  const unread: Spans = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const isRead = read.some(([from, until]) => from < end && until > start);
    if (!isRead && (line.match(words)?.length ?? 0) >= 2) unread.push([start, end]);
    start = end + 1;
  }
  return unread.map(([from, until]) => trimmed(text, from, until));
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const line = text.slice(start, end);
  return [start + line.length - line.trimStart().length, start + line.trimEnd().length];
}

/** Where one is after a press: at the first of what it made. */
export const madeBy = (facts: readonly Shown[], corrections: ReadonlySet<string>): Shown | undefined =>
  facts.find(({ correctionId }) => correctionId !== null && corrections.has(correctionId));

/** For places that take offsets: "12-40 52-60". */
export const spansText = (spans: Spans): string => spans.map((span) => span.join("-")).join(" ");

/** Of the queue. */
export type Which = "waiting" | "reviewed";
export const pageLength = 20;
