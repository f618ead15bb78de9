// Which facts a correction is about: those at exactly its words, and where a newer reader cuts otherwise, those that
// share the better part of them.
import type { Spans } from "../record.ts";
import { type Correction, type Fact, valueOf } from "./facts.ts";
import type { Node } from "./sheet.ts";

export function matching(
  nodes: readonly Node[],
  correction: Pick<Correction, "part" | "at" | "becomes">,
): Node[] {
  const { part, at, becomes } = correction;
  const those = nodes.filter(({ fact }) => fact.part === part);
  if (part === "header") return those.filter(({ fact }) => fact.part === "header" && fact.field === at.field);
  const exact = new Set<Node>();
  const near = new Set<Node>();
  for (const words of at.words) {
    const same = those.filter(({ fact }) => isSame(fact.spans, words));
    for (const each of same) exact.add(each);
    if (same.length === 0) for (const each of those) if (shareWords(each.fact.spans, words)) near.add(each);
  }
  // Between readings words are all that tells two facts apart; where there are none, their value does.
  const values = new Set([
    ...(at.was ?? []),
    ...becomes.filter(({ spans }) => spans.length === 0).map(valueOf),
  ]);
  const spoken = those.filter(
    ({ fact }) => fact.spans.length === 0 && values.has(valueOf(fact)) && isUnder(fact, at.under),
  );
  const hit = new Set([...exact, ...near, ...spoken]);
  return those.filter((each) => hit.has(each));
}

export const isSame = (one: Spans, other: Spans): boolean =>
  one.length > 0 && JSON.stringify(one) === JSON.stringify(other);

/** Whether two have more than half of the shorter one's signs in common. */
export function shareWords(one: Spans, other: Spans): boolean {
  const shared = one.flatMap(([start, end]) =>
    other.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from))),
  );
  return 2 * sum(shared) > Math.min(lengthOf(one), lengthOf(other));
}

const isUnder = (fact: Fact, under: Spans | undefined): boolean => {
  const own = "under" in fact ? (fact.under ?? []) : [];
  return (
    isSame(own, under ?? []) ||
    shareWords(own, under ?? []) ||
    (own.length === 0 && (under ?? []).length === 0)
  );
};

const lengthOf = (words: Spans) => sum(words.map(([start, end]) => end - start));
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
