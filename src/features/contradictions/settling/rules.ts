import type { Contradiction } from "../queries.ts";

/** How many of each kind there are, the most common first. */
export function kindsOf(contradictions: readonly Contradiction[]) {
  return [...Map.groupBy(contradictions, ({ code }) => code)]
    .map(([code, same]) => ({ code, count: same.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** In the order given, with those of one meeting together. */
export function byMeeting(contradictions: readonly Contradiction[]): Contradiction[][] {
  return [...Map.groupBy(contradictions, ({ meetingId }) => meetingId).values()];
}
