// The steps from the day when a consultation is noticed to the response. Each can be taken back until the next one.
import type { ConsultationStep as Step } from "../../../platform/db/consultations-schema.ts";

export type { Step };

/** The whole way, when nothing is left out. */
export const way = ["watched", "asked", "drafting", "commenting", "signing", "adopted", "submitted"] as const;

/** The part of it that is behind, whatever was passed by. */
export const wayTo = (last: Step): readonly Step[] =>
  way.slice(0, way.findIndex((step) => step === last) + 1);

const follows: Readonly<Record<Step, readonly Step[]>> = {
  watched: ["asked", "drafting", "dropped"],
  asked: ["drafting", "dropped"],
  drafting: ["commenting", "signing", "adopted", "dropped"],
  commenting: ["signing", "adopted", "dropped"],
  signing: ["adopted", "dropped"],
  adopted: ["submitted"],
  submitted: [],
  dropped: [],
};

export const nextSteps = (last: Step): readonly Step[] => follows[last];

/** The draft is written until the response has been adopted. */
export const isDraftOpen = (last: Step): boolean =>
  last === "drafting" || last === "commenting" || last === "signing";

/** With which the work is over. */
export const endings: readonly Step[] = ["submitted", "dropped"];
export const isOver = (last: Step): boolean => endings.includes(last);

/** What a step sends round for all who work together to see. */
export const isShared = (standing: readonly Step[]): boolean =>
  standing.some((step) => step === "commenting" || step === "signing" || step === "adopted");

/** Steps that ask every municipality: each makes a round. */
export const asking = ["asked", "commenting", "signing"] as const;
export type Asking = (typeof asking)[number];
export const isAsking = (step: string): step is Asking => asking.some((each) => each === step);

export type StepRefusal =
  | "not-now"
  | "nothing-to-undo"
  | "round-open"
  | "no-meeting"
  | "not-agreed"
  | "nothing-written"
  | "unanswered";
