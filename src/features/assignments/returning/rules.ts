// To which meeting an assignment comes back: the one it names, or the body's first when it is due; and where that one
// passes without it, the next.
import { daysBetween } from "../../../lib/days.ts";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";

export interface BodyMeeting {
  readonly id: string;
  readonly heldOn: string;
  /** None of those that are known from their minutes alone. */
  readonly state: MeetingState | null;
}

/** Minutes tell of it, or it has been said to be over. */
export const hasPassed = ({ state }: Pick<BodyMeeting, "state">): boolean =>
  state !== "planned" && state !== "called" && state !== "cancelled";

/** The meetings that an assignment can come back to, in their order: from the day it is due. One that is cancelled is
 *  none. */
export const meetingsFrom = (day: string, meetings: readonly BodyMeeting[]): BodyMeeting[] =>
  meetings
    .filter(({ heldOn, state }) => heldOn >= day && state !== "cancelled")
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));

/** The first meeting of the body when it is due, passed or not. */
export const returnMeeting = (day: string, meetings: readonly BodyMeeting[]): BodyMeeting | undefined =>
  meetingsFrom(day, meetings)[0];

export interface Return {
  /** From which day its meetings count. */
  readonly from: string;
  /** Given at a meeting that was run here, or taken up by somebody since: what is only read in old minutes may have
   *  been reported long ago. */
  readonly isFollowed: boolean;
}

// Where the next meeting known is further off than this, there are others between that nobody has told of.
const halfAYear = 200;

/** Which meetings have passed without it, and which one it stands before now. */
export function courseOf({ from, isFollowed }: Return, meetings: readonly BodyMeeting[]) {
  const coming = meetingsFrom(from, meetings);
  const [first] = coming;
  const isKnown =
    first?.state !== null && first !== undefined && daysBetween(from, first.heldOn) <= halfAYear;
  if (!isFollowed && !isKnown) return { passed: [], next: undefined };
  return { passed: coming.filter(hasPassed), next: coming.find((meeting) => !hasPassed(meeting)) };
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
