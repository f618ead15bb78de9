import { daysLater } from "../../../lib/days.ts";

export interface WantedMeeting {
  readonly bodyId: string;
  readonly heldOn: string;
  /** As it was typed, 1 (Monday) to 7; null where none was. */
  readonly saidWeekday: number | null;
  readonly lastOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly name: string | null;
  readonly stopOn: string | null;
  readonly parts: readonly WantedPart[];
}

/** A part beside the ordinary one. */
export interface WantedPart {
  /** None of a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly heldOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  /** Those who alone are there; null where it is the whole body's. */
  readonly persons: readonly string[] | null;
}

export type MeetingFault =
  | "no-body"
  | "no-day"
  | "unreadable-day"
  | "unreadable-last-day"
  | "unreadable-stop-day"
  | "unreadable-time"
  | "last-before-first"
  | "stop-after-meeting"
  | "ends-before-it-begins"
  | "no-link"
  | "too-long"
  | "part-without-name"
  | "part-without-persons";

/** What its meetings are like when nobody says otherwise. */
export interface Custom {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly stopDays: number;
}

/** What nobody has told is as it uses to be; a journey has hours of its own. */
export function asUsual<Wanted extends Omit<WantedMeeting, "parts" | "saidWeekday">>(
  wanted: Wanted,
  custom: Custom,
): Wanted {
  const { heldOn, lastOn, starts, ends, place, link } = wanted;
  const usesHours = starts === null && ends === null && lastOn === null;
  return {
    ...wanted,
    starts: usesHours ? custom.starts : starts,
    ends: usesHours ? custom.ends : ends,
    place: place === null && link === null && lastOn === null ? custom.place : place,
    stopOn: wanted.stopOn ?? daysLater(heldOn, -custom.stopDays),
  };
}
