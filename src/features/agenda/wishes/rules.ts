import type { MeetingState } from "../../../platform/db/meetings-schema.ts";

interface ComingMeeting {
  readonly state: MeetingState;
  readonly heldOn: string;
  /** The last day on which items are taken in; without one, that of the meeting. */
  readonly stopOn: string | null;
}

/** Whether more can be wished for, on this day. */
export const takesWishes = ({ state, heldOn, stopOn }: ComingMeeting, today: string): boolean =>
  (state === "planned" || state === "called") && today <= (stopOn ?? heldOn);

/** Of a body's meetings in their order: the first that still takes wishes. */
export const nextToWishFor = <Meeting extends ComingMeeting>(
  meetings: readonly Meeting[],
  today: string,
): Meeting | undefined => meetings.find((meeting) => takesWishes(meeting, today));
