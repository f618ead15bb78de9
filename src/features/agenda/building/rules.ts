// What comes to a meeting's agenda by itself.
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";

export interface EarlierMeeting {
  readonly id: string;
  readonly heldOn: string;
  /** None of those that are known from their minutes alone. */
  readonly state: MeetingState | null;
}

/** Whose minutes stand to be approved at the meeting after these, which come in their order: those of the last one, and
 *  of any before it that nobody has approved though the next meeting after them is over. */
export function minutesToApprove(earlier: readonly EarlierMeeting[]): EarlierMeeting[] {
  const counted = earlier.filter(({ state }) => state !== "cancelled");
  return counted.filter((meeting, place) => {
    const after = counted.slice(place + 1);
    if (after.length === 0) return meeting.state !== "approved";
    return isUnapproved(meeting) && after.every((each) => !isComing(each));
  });
}

const isUnapproved = ({ state }: EarlierMeeting) => state === "held" || state === "minuting";
const isComing = ({ state }: EarlierMeeting) => state === "planned" || state === "called";

/** Something that waits to be taken up. */
interface Waiting {
  readonly id: string;
  /** At some coming meeting: a deferred item, a wish for no meeting in particular. */
  readonly isForAnyMeeting: boolean;
}

interface Agenda {
  /** What somebody has taken off it. */
  readonly leftOff: ReadonlySet<string>;
  readonly isNext: boolean;
}

/** What is for any meeting comes to the next one, and to an agenda further on only when it is fetched. */
export const comesByItself = ({ id, isForAnyMeeting }: Waiting, { leftOff, isNext }: Agenda): boolean =>
  !leftOff.has(id) && (isNext || !isForAnyMeeting);

/** Whether no agenda before it is still being written. One whose day has passed is forgotten, not written. */
export const isNextToWrite = (earlier: readonly EarlierMeeting[], today: string): boolean =>
  !earlier.some(({ state, heldOn }) => state === "planned" && heldOn >= today);

const longestTitle = 160;

/** What an assignment is called on the agenda: the item that gave it, and what is to be done. */
export function titleOfReturn(itemTitle: string, what: string): string {
  const title = `${itemTitle}: ${what}`;
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
