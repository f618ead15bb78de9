// Days that the law counts for formal minutes.
import { daysLater } from "../../../lib/days.ts";
import { isFree } from "../../../lib/holidays.ts";

/** Where the last day for something falls on a Saturday, a Sunday, another holiday or one of the three eves, it may be
 *  done the next weekday (lag 1930:173, 2 §). */
export function lastDay(day: string): string {
  return isFree(day) ? lastDay(daysLater(day, 1)) : day;
}

/** An appeal has come in within three weeks from the day of the notice (kommunallagen 13 kap. 5 §). */
export const appealUntil = (postedOn: string): string => lastDay(daysLater(postedOn, 21));

/** The notice stands until the time for appeal has passed (kommunallagen 8 kap. 12 §). */
export const downOn = (appealLast: string): string => daysLater(appealLast, 1);

/** Minutes are adjusted within fourteen days from the meeting (kommunallagen 5 kap. 69 §). */
export const adjustedBy = (heldOn: string): string => lastDay(daysLater(heldOn, 14));

/** The adjustment is announced on the second day after it at the latest (kommunallagen 8 kap. 12 §). */
export const announcedBy = (adjustedOn: string): string => lastDay(daysLater(adjustedOn, 2));
