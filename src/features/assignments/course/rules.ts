// What has become of an assignment, told by its acts in the order they were done: the same whatever was undone between.
import { dayAfter } from "../../../lib/days.ts";
import { type BodyMeeting, courseOf, type Return } from "../returning/rules.ts";

export type State = "open" | "reported" | "ended" | "withdrawn";
export type Deed =
  | "reported"
  | "ended"
  | "reopened"
  | "withdrawn"
  | "time-asked"
  | "due-moved"
  /** Genbo's own word of it: the meeting that it is due at has another day. */
  | "meeting-moved";

/** At a meeting, whenever that will be; or on a day. */
export type Due = { readonly meetingId: string } | { readonly on: string } | null;

export interface Act {
  readonly kind: Deed;
  /** On which it counts: the meeting's, where it was told at one. */
  readonly day: string;
  readonly isUndone: boolean;
  /** Of a due that was moved, or that somebody asks to have moved. */
  readonly before: Due;
  readonly after: Due;
}

/** As it is kept: by all acts that stand. */
export interface Assignment {
  readonly state: State;
  readonly due: Due;
  readonly givenOn: string | null;
  /** At whose meeting; null where that is not known. */
  readonly bodyId: string | null;
  readonly condition: string | null;
  /** It was given at a meeting that was run here, or somebody has taken it up since. */
  readonly isFollowed: boolean;
}

const follows: Readonly<Record<State, readonly Deed[]>> = {
  // One that several hold is reported by each of them.
  open: ["reported", "ended", "time-asked", "due-moved", "withdrawn"],
  reported: ["reported", "ended", "reopened", "withdrawn"],
  ended: ["reopened"],
  withdrawn: ["reopened"],
};

/** What may be done with it now. */
export const nextDeeds = (state: State): readonly Deed[] => follows[state];

const standing = (acts: readonly Act[]): Act[] => acts.filter(({ isUndone }) => !isUndone);

export function stateAfter(acts: readonly Act[]): State {
  const states = standing(acts).map(({ kind }) => becomes(kind));
  return states.findLast((state) => state !== null) ?? "open";
}

function becomes(kind: Deed): State | null {
  if (kind === "reopened") return "open";
  return kind === "reported" || kind === "ended" || kind === "withdrawn" ? kind : null;
}

/** When it is due by the acts that stand. What it was due at first, the first move tells, undone or not. */
export function dueAfter(kept: Due, acts: readonly Act[]): Due {
  const moves = acts.filter(({ kind }) => kind === "due-moved");
  const [first] = moves;
  if (first === undefined) return kept;
  const last = standing(moves).at(-1);
  return last === undefined ? first.before : last.after;
}

/** To which body, and from which day its meetings count; null where neither day nor meeting is known. */
export function returnOf(
  { due, givenOn, bodyId, isFollowed }: Assignment,
  meetings: readonly BodyMeeting[],
): Return | null {
  if (due === null) return null;
  if ("meetingId" in due) {
    const meeting = meetings.find(({ id }) => id === due.meetingId);
    return meeting === undefined ? null : { isFollowed, bodyId: meeting.bodyId, from: meeting.heldOn };
  }
  const from = givenOn !== null && due.on <= givenOn ? dayAfter(givenOn) : due.on;
  return { isFollowed, bodyId: bodyId ?? "", from };
}

export type Standing =
  | { readonly kind: "reported" | "ended" | "withdrawn" }
  | { readonly kind: "due"; readonly on: string; readonly next: BodyMeeting | undefined }
  | {
      readonly kind: "overdue";
      readonly since: string;
      /** Meetings that passed without it. */
      readonly times: number;
      readonly next: BodyMeeting | undefined;
    }
  /** Old minutes gave it a day that is past, and do not tell whether it was reported. */
  | { readonly kind: "past"; readonly on: string }
  | { readonly kind: "waiting"; readonly condition: string }
  | { readonly kind: "undated" };

/** Where it stands on a day. `meetings` are those of the body that it comes back to. */
export function standingOf(
  assignment: Assignment,
  meetings: readonly BodyMeeting[],
  today: string,
): Standing {
  const { state, due, condition, isFollowed } = assignment;
  if (state !== "open") return { kind: state };
  const back = returnOf(assignment, meetings);
  if (back === null) return condition === null ? { kind: "undated" } : { kind: "waiting", condition };
  const { passed, next } = courseOf(back, meetings);
  const day = due !== null && "on" in due ? due.on : null;
  const on = day ?? back.from;
  if (!isFollowed && passed.length === 0 && next === undefined)
    return on < today ? { kind: "past", on } : { kind: "due", on, next };
  // A meeting that nobody has said is over may still take it up, also after its day.
  const isOverdue = passed.length > 0 || (day !== null && day < today);
  return isOverdue ? { kind: "overdue", since: on, times: passed.length, next } : { kind: "due", on, next };
}

/** The meetings that passed while it was open and due there, as things stood then. */
export function passedWithout(
  assignment: Assignment,
  acts: readonly Act[],
  meetings: readonly BodyMeeting[],
): BodyMeeting[] {
  return meetings.filter((meeting) => {
    const until = acts.map((act) => (act.day > meeting.heldOn ? { ...act, isUndone: true } : act));
    const then = { ...assignment, state: stateAfter(until), due: dueAfter(assignment.due, until) };
    const back = then.state === "open" ? returnOf(then, meetings) : null;
    return back !== null && courseOf(back, meetings).passed.includes(meeting);
  });
}
