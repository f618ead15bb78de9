// The holidays of the Swedish year (1989:253), their eves, and the working days that stand alone between free ones.
import { daysLater, weekdayOf } from "./days.ts";

export type Holiday =
  | "new-years-day"
  | "epiphany"
  | "good-friday"
  | "easter-day"
  | "easter-monday"
  | "may-day"
  | "ascension-day"
  | "whit-sunday"
  | "whit-monday"
  | "national-day"
  | "midsummer-day"
  | "all-saints-day"
  | "christmas-day"
  | "boxing-day";

export type Eve =
  | "eve-of-epiphany"
  | "maundy-thursday"
  | "easter-eve"
  | "walpurgis-night"
  | "whitsun-eve"
  | "midsummer-eve"
  | "eve-of-all-saints"
  | "christmas-eve"
  | "new-years-eve";

const friday = 5;
const saturday = 6;

/** Easter Day of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterOf(year: number): string {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const [leapCenturies, centuriesOver] = [Math.floor(century / 4), century % 4];
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * centuriesOver + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return daysLater(`${pad(year, 4)}-03-22`, epact + toSunday - 7 * late);
}

export const holidayOn = (day: string): Holiday | undefined => yearOf(day).holidays.get(day);
export const eveOn = (day: string): Eve | undefined => yearOf(day).eves.get(day);

/** No working day by the law on periods (1930:173): weekends, holidays, and three eves that are held equal to them. */
export const isFree = (day: string): boolean =>
  weekdayOf(day) >= saturday || holidayOn(day) !== undefined || isFreeEve(day);

/** A working day with a free one on either side. */
export const isBridgeDay = (day: string): boolean =>
  !isFree(day) && isFree(daysLater(day, -1)) && isFree(daysLater(day, 1));

function isFreeEve(day: string): boolean {
  const eve = eveOn(day);
  return eve === "midsummer-eve" || eve === "christmas-eve" || eve === "new-years-eve";
}

interface Year {
  readonly holidays: ReadonlyMap<string, Holiday>;
  readonly eves: ReadonlyMap<string, Eve>;
}

const years = new Map<string, Year>();

function yearOf(day: string): Year {
  const name = day.slice(0, 4);
  const year = years.get(name) ?? reckoned(Number(name));
  years.set(name, year);
  return year;
}

function reckoned(year: number): Year {
  const on = (monthAndDay: string) => `${pad(year, 4)}-${monthAndDay}`;
  const fromEaster = (days: number) => daysLater(easterOf(year), days);
  return {
    // Where two fall on one day, as the first of May and Ascension Day may, the one named last is told.
    holidays: new Map<string, Holiday>([
      [on("01-01"), "new-years-day"],
      [on("01-06"), "epiphany"],
      [fromEaster(-2), "good-friday"],
      [fromEaster(0), "easter-day"],
      [fromEaster(1), "easter-monday"],
      [on("05-01"), "may-day"],
      [fromEaster(39), "ascension-day"],
      [fromEaster(49), "whit-sunday"],
      // Whit Monday gave way to the national day.
      year < 2005 ? [fromEaster(50), "whit-monday"] : [on("06-06"), "national-day"],
      [firstFrom(on("06-20"), saturday), "midsummer-day"],
      [firstFrom(on("10-31"), saturday), "all-saints-day"],
      [on("12-25"), "christmas-day"],
      [on("12-26"), "boxing-day"],
    ]),
    eves: new Map<string, Eve>([
      [on("01-05"), "eve-of-epiphany"],
      [fromEaster(-3), "maundy-thursday"],
      [fromEaster(-1), "easter-eve"],
      [on("04-30"), "walpurgis-night"],
      [fromEaster(48), "whitsun-eve"],
      [firstFrom(on("06-19"), friday), "midsummer-eve"],
      [firstFrom(on("10-30"), friday), "eve-of-all-saints"],
      [on("12-24"), "christmas-eve"],
      [on("12-31"), "new-years-eve"],
    ]),
  };
}

function firstFrom(day: string, weekday: number): string {
  return daysLater(day, (weekday - weekdayOf(day) + 7) % 7);
}

const pad = (number: number, length: number) => String(number).padStart(length, "0");
