// Who is written to on a Monday: whoever has something to report within a fortnight, and nobody else.
import { daysLater } from "../../../lib/days.ts";
import type { Standing } from "../course/rules.ts";

const fortnight = 14;

/** It is due by its day or at its meeting; what is overdue waits for the next meeting. */
export function isSoon(standing: Standing, day: string): boolean {
  if (standing.kind !== "due" && standing.kind !== "overdue") return false;
  const last = daysLater(day, fortnight);
  const days = [standing.kind === "due" ? standing.on : null, standing.next?.heldOn ?? null];
  return days.some((each) => each !== null && each >= day && each <= last);
}

/** How long a link in such a mail reports. */
export const linkDays = 60;
