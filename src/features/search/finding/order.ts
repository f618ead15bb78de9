// Which hits come first.
import type { Question } from "../question/question.ts";
import { type HitNearness, hitNearnesses, type Step } from "../question/understood.ts";
import type { Candidate } from "./queries.ts";

export interface Ranked extends Candidate {
  readonly nearness: HitNearness;
}

/** How near a candidate of a step is. A whole text is further off than a fact: it comes after compounds when it only
 *  has a form of the word, and last when it has several words here and there. So does what only its item's title tells. */
export function nearnessOf(candidate: Candidate, step: Step | null, { wanted }: Question): HitNearness {
  if (step === null) return "exact";
  const isSource = candidate.kind === "source";
  if ((isSource && wanted.length > 1) || candidate.isByTitle) return "part";
  return isSource && step.nearness === "inflected" ? "compound" : step.nearness;
}

/** The candidates of all steps as one list, each once and where it is nearest. */
export function inOrder(steps: readonly (readonly Ranked[])[]): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const candidate of steps.flat()) {
    const key = candidate.kind === "party" ? candidate.subjectId : candidate.id;
    const before = found.get(key);
    if (before === undefined || orderOf(candidate) < orderOf(before)) found.set(key, candidate);
  }
  return sourcesAfterFacts([...found.values()]).toSorted(byNearness);
}

const orderOf = ({ nearness }: Ranked) => hitNearnesses.indexOf(nearness);

/** Whole numbers tell how near the words are, the rest how well they fill the hit. */
export function scoreOf(hit: Ranked): number {
  return hitNearnesses.length - orderOf(hit) + Math.min(hit.rank, 0.999);
}

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
