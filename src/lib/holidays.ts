// Swedish holidays by the law on public holidays (1989:253), and the eves on which offices are closed as well.
import { daysLater, weekdayOf } from "./days.ts";

export type Holiday =
  | "new-years-day"
  | "epiphany"
  | "good-friday"
  | "easter-sunday"
  | "easter-monday"
  | "first-of-may"
  | "ascension-day"
  | "whit-sunday"
  | "whit-monday"
  | "national-day"
  | "midsummer-eve"
  | "midsummer-day"
  | "all-saints-day"
  | "christmas-eve"
  | "christmas-day"
  | "boxing-day"
  | "new-years-eve";

/** Of a day, "2026-12-24"; null for any other day, Sundays too. */
export const holidayOn = (day: string): Holiday | null =>
  holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;

const known = new Map<number, ReadonlyMap<string, Holiday>>();

/** All of a year by their days. */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const found = known.get(year) ?? reckoned(year);
  known.set(year, found);
  return found;
}

function reckoned(year: number): ReadonlyMap<string, Holiday> {
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  return new Map<string, Holiday>([
    [`${year}-01-01`, "new-years-day"],
    [`${year}-01-06`, "epiphany"],
    [daysLater(easter, -2), "good-friday"],
    [easter, "easter-sunday"],
    [daysLater(easter, 1), "easter-monday"],
    [`${year}-05-01`, "first-of-may"],
    [daysLater(easter, 39), "ascension-day"],
    [daysLater(easter, 49), "whit-sunday"],
    // The national day took its place.
    ...(year < 2005
      ? [[daysLater(easter, 50), "whit-monday"] as const]
      : [[`${year}-06-06`, "national-day"] as const]),
    [daysLater(midsummer, -1), "midsummer-eve"],
    [midsummer, "midsummer-day"],
    [saturdayFrom(`${year}-10-31`), "all-saints-day"],
    [`${year}-12-24`, "christmas-eve"],
    [`${year}-12-25`, "christmas-day"],
    [`${year}-12-26`, "boxing-day"],
    [`${year}-12-31`, "new-years-eve"],
  ]);
}

/** The first from a day on, that day included. */
const saturdayFrom = (day: string): string => daysLater(day, (13 - weekdayOf(day)) % 7);

/** The anonymous Gregorian rule, as Meeus, Jones and Butcher gave it. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor((century + 8) / 25);
  const moon = Math.floor((century - leap + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moon + 15) % 30;
  const day = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * day) / 451);
  const month = Math.floor((epact + day - 7 * late + 114) / 31);
  const date = ((epact + day - 7 * late + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
