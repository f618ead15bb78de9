// Which row of before is which row of now: by their words in the source text, and by value where there are none.
import type { Spans } from "../../../minutes/index.ts";
import type { StoredSeat } from "./queries.ts";

export interface Told {
  readonly id: string;
  readonly spans: Spans;
  /** What it says, as one line. */
  readonly value: string;
}

/** The ids of before by those of now; each at most once. */
export function paired(before: readonly Told[], now: readonly Told[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const left = new Set(before);
  const take = (fits: (old: Told, each: Told) => boolean) => {
    for (const each of now) {
      if (pairs.has(each.id)) continue;
      const found = [...left].find((old) => fits(old, each));
      if (found === undefined) continue;
      pairs.set(each.id, found.id);
      left.delete(found);
    }
  };
  const isSame = (old: Told, each: Told) => sameWords(old.spans, each.spans);
  take((old, each) => isSame(old, each) && old.value === each.value);
  take(isSame);
  take(
    (old, each) =>
      each.spans.length > 0 && old.value === each.value && sharedWords(old.spans, each.spans) > 0,
  );
  const sharing = now
    .filter(({ id }) => !pairs.has(id))
    .flatMap((each) => [...left].map((old) => ({ each, old, shared: sharedWords(old.spans, each.spans) })))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  for (const { each, old } of sharing) {
    if (pairs.has(each.id) || !left.has(old)) continue;
    pairs.set(each.id, old.id);
    left.delete(old);
  }
  take((old, each) => old.spans.length === 0 && each.spans.length === 0 && old.value === each.value);
  return pairs;
}

export const sameWords = (one: Spans, other: Spans): boolean =>
  one.length > 0 &&
  one.length === other.length &&
  one.every(([start, end], i) => {
    const [from, to] = other[i] ?? [];
    return start === from && end === to;
  });

/** How many signs two have in common. */
export function sharedWords(one: Spans, other: Spans): number {
  const shared = one.flatMap(([start, end]) =>
    other.map(([from, to]) => Math.max(0, Math.min(end, to) - Math.max(start, from))),
  );
  return shared.reduce((sum, each) => sum + each, 0);
}

/** The parties whose seats have become others: who came, who went, who sat for somebody else, in another body, another day. */
export function seatedOtherwise(before: readonly StoredSeat[], now: readonly StoredSeat[]): string[] {
  const [was, is] = [before, now].map((seats) => new Map(seats.map((seat) => [JSON.stringify(seat), seat])));
  const gone = [...(was ?? [])].filter(([key]) => is?.has(key) !== true);
  const come = [...(is ?? [])].filter(([key]) => was?.has(key) !== true);
  const parties = [...gone, ...come].flatMap(([, { personId, organisationId, bodyId }]) => [
    personId,
    organisationId,
    bodyId,
  ]);
  return [...new Set(parties.filter((id) => id !== null))];
}
