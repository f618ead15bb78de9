// The steps that a meeting takes, from its day to its approved minutes. Each can be taken back until the next one.
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";

export type Step = MeetingState | "circulated";

const follows: Readonly<Record<Step, readonly Step[]>> = {
  planned: ["called", "cancelled"],
  called: ["held", "cancelled"],
  held: ["minuting"],
  // Minutes are sent to those who were there for correction while they are under way, and may be again.
  minuting: ["circulated", "approved"],
  circulated: ["circulated", "approved"],
  approved: [],
  cancelled: [],
};

export interface Progress {
  readonly state: MeetingState;
  readonly isCirculated: boolean;
}

export const lastStep = ({ state, isCirculated }: Progress): Step =>
  state === "minuting" && isCirculated ? "circulated" : state;

/** Which steps may be taken now. */
export const nextSteps = (progress: Progress): readonly Step[] => follows[lastStep(progress)];

/** The agenda is written until the minutes are. */
export const isAgendaOpen = ({ state }: Progress): boolean =>
  state === "planned" || state === "called" || state === "held";

/** Its last day is no late one. */
export const isCallLate = (dueOn: string, today: string): boolean => dueOn < today;

/** Minutes are written from the moment the meeting has been called until they are approved: notes are made in the
 *  room, before anybody has said that it is over. */
export const areMinutesOpen = ({ state }: Progress): boolean =>
  state === "called" || state === "held" || state === "minuting";

/** What a meeting is after its last standing step was taken back: what the one before it made it. */
export function stateAfter(standing: readonly Step[]): Progress {
  const last = standing.at(-1) ?? "planned";
  return last === "circulated"
    ? { state: "minuting", isCirculated: true }
    : { state: last, isCirculated: last === "approved" && standing.includes("circulated") };
}

export type StepRefusal = "not-now" | "nothing-to-undo" | "announced";

/** The way that is left after the last step, when all goes as it should. */
export function stepsAhead(progress: Progress): readonly Step[] {
  const way = ["planned", "called", "held", "minuting", "approved"] as const;
  const at = way.findIndex((step) => step === progress.state);
  return at === -1 ? [] : way.slice(at + 1);
}
