import { daysBetween, daysLater, weekdayOf } from "../../../lib/days.ts";
import { isFree } from "../../../lib/holidays.ts";
import { type Known, type MeetingDay, type Remark, remarksOn, type WantedDay } from "../remarks/rules.ts";

/** The same weekday of the same week in another year: "Thursday of week 48". Week 53 is the last one there. */
export function sameDayOfWeek(day: string, year: number): string {
  const weekday = weekdayOf(day);
  const thursday = daysLater(day, 4 - weekday);
  const firstDay = `${thursday.slice(0, 4)}-01-01`;
  const week = Math.floor(daysBetween(firstDay, thursday) / 7);
  // The first days of January may belong to the last week of the year before, and the last of December to the next.
  const yearOfWeek = year + Number(thursday.slice(0, 4)) - Number(day.slice(0, 4));
  const moved = daysLater(mondayOfWeekOne(yearOfWeek), week * 7 + weekday - 1);
  return moved < mondayOfWeekOne(yearOfWeek + 1) ? moved : daysLater(moved, -7);
}

/** The week that has the fourth of January in it. */
function mondayOfWeekOne(year: number): string {
  const fourth = `${year}-01-04`;
  return daysLater(fourth, 1 - weekdayOf(fourth));
}

/** Last year's days, moved: where that is no working day, the same weekday of the nearest week where it is one. */
export function movedPattern<Day extends MeetingDay>(days: readonly Day[], year: number): Day[] {
  return days
    .map((day) => {
      const wished = sameDayOfWeek(day.heldOn, year);
      const heldOn =
        [0, 7, -7, 14].map((later) => daysLater(wished, later)).find((each) => !isFree(each)) ?? wished;
      const lasts = day.lastOn === null ? null : daysBetween(day.heldOn, day.lastOn);
      return { ...day, heldOn, lastOn: lasts === null ? null : daysLater(heldOn, lasts) };
    })
    .filter(({ heldOn }) => heldOn.startsWith(`${year}-`))
    .toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
}

/** What there is to say of each day of a plan, held against what is known and the plan's other days. */
export function remarksInPlan(
  days: readonly (WantedDay & { readonly bodyName: string })[],
  known: Known,
): Remark[][] {
  return days.map((day) => {
    const others = days.filter((other) => other !== day);
    return remarksOn(day, { ...known, others: [...known.others, ...others] });
  });
}
