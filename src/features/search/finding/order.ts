// Which hits come first.
import type { Question } from "../question/question.ts";
import { type HitNearness, hitNearnesses, type Step } from "../question/understood.ts";
import type { Candidate } from "./candidates.ts";

export interface Ranked extends Candidate {
  readonly nearness: HitNearness;
}

/** How near a candidate of a step is. Several words here and there in a whole text are further off than a fact, and
 *  what is only found by its item's title than the item. */
export function nearnessOf(candidate: Candidate, step: Step | null, { wanted }: Question): HitNearness {
  if (step === null) return "exact";
  const isApart = candidate.kind === "source" && wanted.length > 1;
  return isApart || candidate.isByTitle ? "part" : step.nearness;
}

/** The candidates of each step, the nearest first, as one list without repetition. */
export function inOrder(steps: readonly (readonly Ranked[])[]): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const candidate of steps.flat()) {
    const key = candidate.kind === "party" ? candidate.subjectId : candidate.id;
    if (!found.has(key)) found.set(key, candidate);
  }
  return sourcesAfterFacts([...found.values()]).toSorted(byNearness);
}

/** Whole numbers tell how near the words are, the rest how well they fill the hit. */
export function scoreOf({ nearness, rank }: Ranked): number {
  return hitNearnesses.length - hitNearnesses.indexOf(nearness) + Math.min(rank, 0.999);
}

// A whole source text has little to add where a fact that was read from it answers as well.
function sourcesAfterFacts(candidates: readonly Ranked[]): Ranked[] {
  const told = new Map<string | null, number>();
  for (const { kind, meetingId, nearness } of candidates) {
    const near = hitNearnesses.indexOf(nearness);
    if (kind !== "source") told.set(meetingId, Math.min(near, told.get(meetingId) ?? near));
  }
  return candidates.map((candidate) => {
    const isTold = hitNearnesses.indexOf(candidate.nearness) >= (told.get(candidate.meetingId) ?? Infinity);
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
