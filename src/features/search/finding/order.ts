// Which hits come first.
import type { FoundKind } from "../forms.ts";
import type { Candidate } from "./queries.ts";
import { hitNearnesses, type Weighed } from "./weighing.ts";

export type Ranked = Candidate & Weighed;

/** Each once, the nearest first. A merged party has been found as several, a round as its question and its answers, a
 *  consultation as what it asks and what was answered. */
export function inOrder(candidates: readonly Ranked[]): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const candidate of candidates) {
    const key = severalTimes.has(candidate.kind) ? candidate.subjectId : candidate.id;
    const before = found.get(key);
    if (before === undefined || orderOf(candidate) < orderOf(before)) found.set(key, candidate);
  }
  return sourcesAfterFacts([...found.values()]).toSorted(byNearness);
}

const severalTimes: ReadonlySet<FoundKind> = new Set(["party", "round", "consultation"]);

/** Whole numbers tell how near the words are, the rest how well they fill the hit. */
export function scoreOf(hit: Ranked): number {
  return hitNearnesses.length - orderOf(hit) + Math.min(hit.rank, 0.999);
}

const orderOf = ({ nearness }: Ranked) => hitNearnesses.indexOf(nearness);

// A whole source text has little to add where a fact that was read from it answers as well.
function sourcesAfterFacts(candidates: readonly Ranked[]): Ranked[] {
  const told = new Map<string | null, number>();
  for (const candidate of candidates) {
    const [{ kind, meetingId }, near] = [candidate, orderOf(candidate)];
    if (kind !== "source") told.set(meetingId, Math.min(near, told.get(meetingId) ?? near));
  }
  return candidates.map((candidate) => {
    const isTold = orderOf(candidate) >= (told.get(candidate.meetingId) ?? Infinity);
    return candidate.kind === "source" && isTold ? { ...candidate, nearness: "part" } : candidate;
  });
}

function byNearness(one: Ranked, other: Ranked): number {
  return (
    scoreOf(other) - scoreOf(one) ||
    (other.heldOn ?? "").localeCompare(one.heldOn ?? "") ||
    (one.id < other.id ? -1 : 1)
  );
}
