// What a newer reader reads otherwise.
import { type Fact, type Part, type Shown, valueOf } from "../../minutes/index.ts";

export interface ReadDifference {
  readonly part: Part;
  readonly was: readonly Fact[];
  readonly is: readonly Fact[];
}

/** The facts that have become others, those at the same words together. What people have settled is not among them. */
export function readDifferences(before: readonly Shown[], after: readonly Shown[]): ReadDifference[] {
  const read = (facts: readonly Shown[]) =>
    facts.filter(({ correctionId }) => correctionId === null).map(({ fact }) => fact);
  const [gone, come] = withoutSame(read(before), read(after));
  const left = new Set(come);
  const changed = gone.map((was) => {
    const is = come.find((each) => left.has(each) && isAtSame(was, each));
    if (is !== undefined) left.delete(is);
    return { part: was.part, was: [was], is: is === undefined ? [] : [is] };
  });
  return [...changed, ...[...left].map((is) => ({ part: is.part, was: [], is: [is] }))];
}

function withoutSame(before: readonly Fact[], after: readonly Fact[]): [Fact[], Fact[]] {
  const counts = new Map<string, number>();
  for (const fact of before) counts.set(lineOf(fact), (counts.get(lineOf(fact)) ?? 0) + 1);
  const come = after.filter((fact) => {
    const left = counts.get(lineOf(fact)) ?? 0;
    if (left > 0) counts.set(lineOf(fact), left - 1);
    return left === 0;
  });
  const gone = before.toReversed().filter((fact) => {
    const left = counts.get(lineOf(fact)) ?? 0;
    if (left > 0) counts.set(lineOf(fact), left - 1);
    return left > 0;
  });
  return [gone.toReversed(), come];
}

const lineOf = (fact: Fact) => `${fact.part} ${fact.part === "header" ? fact.field : ""} ${valueOf(fact)}`;

function isAtSame(one: Fact, other: Fact): boolean {
  if (one.part !== other.part) return false;
  if (one.part === "header" || other.part === "header")
    return one.part === "header" && other.part === "header" && one.field === other.field;
  return one.spans.some(([start, end]) => other.spans.some(([from, to]) => start < to && from < end));
}
