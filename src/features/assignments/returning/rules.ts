// To which meeting an assignment comes back: the one it names, or the body's first when it is due; and where that one
// passes without it, the next.
import { daysBetween } from "../../../lib/days.ts";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";

export interface BodyMeeting {
  readonly id: string;
  readonly bodyId: string;
  readonly heldOn: string;
  /** None of those that are known from their minutes alone. */
  readonly state: MeetingState | null;
}

/** Somebody has said that it is over. */
const hasPassed = ({ state }: BodyMeeting): boolean =>
  state === "held" || state === "minuting" || state === "approved";

/** In their order. One that is cancelled is none. */
const meetingsOf = (bodyId: string, meetings: readonly BodyMeeting[]): BodyMeeting[] =>
  meetings
    .filter((meeting) => meeting.bodyId === bodyId && meeting.state !== "cancelled")
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));

/** The body's first meeting when something is due, passed or not. */
export const returnMeeting = (
  bodyId: string,
  day: string,
  meetings: readonly BodyMeeting[],
): BodyMeeting | undefined => meetingsOf(bodyId, meetings).find(({ heldOn }) => heldOn >= day);

/** For a day on which the body does not meet, its meetings nearest to it, the earlier first; null where it meets. */
export function meetingsNear(
  bodyId: string,
  day: string,
  meetings: readonly BodyMeeting[],
): BodyMeeting[] | null {
  const all = meetingsOf(bodyId, meetings);
  const next = all.find(({ heldOn }) => heldOn >= day);
  if (next?.heldOn === day) return null;
  const last = all.findLast(({ heldOn }) => heldOn < day);
  return [last, next].filter((meeting) => meeting !== undefined);
}

export interface Return {
  /** To which body. */
  readonly bodyId: string;
  /** From which day its meetings count. */
  readonly from: string;
  /** Given at a meeting that was run here, or taken up by somebody since: what is only read in old minutes may have
   *  been reported long ago. */
  readonly isFollowed: boolean;
}

export interface Course {
  /** The meetings that passed without it. */
  readonly passed: readonly BodyMeeting[];
  /** The one that it stands before now. */
  readonly next: BodyMeeting | undefined;
}

// Where the next meeting known is further off than this, there are others between that nobody has told of.
export const halfAYear = 200;

/** What old minutes tell of passes nothing by: they do not say what was reported. */
export function courseOf({ bodyId, from, isFollowed }: Return, meetings: readonly BodyMeeting[]): Course {
  const coming = meetingsOf(bodyId, meetings).filter(({ heldOn }) => heldOn >= from);
  const [first] = coming;
  const isKnown = first !== undefined && first.state !== null && daysBetween(from, first.heldOn) <= halfAYear;
  if (!isFollowed && !isKnown) return { passed: [], next: undefined };
  const run = coming.filter(({ state }) => state !== null);
  return { passed: run.filter(hasPassed), next: run.find((meeting) => !hasPassed(meeting)) };
}

/** How often a meeting has passed without it before this one; null where it does not come up at this one. */
export function timesPassedAt(
  meetingId: string,
  due: Return,
  meetings: readonly BodyMeeting[],
): number | null {
  const { passed, next } = courseOf(due, meetings);
  const before = passed.findIndex(({ id }) => id === meetingId);
  if (before >= 0) return before;
  return next?.id === meetingId ? passed.length : null;
}
