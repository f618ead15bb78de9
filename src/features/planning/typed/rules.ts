// Days and times as people type them: "tors 12/11 2026", "26 november", "2026-11-26", "13.30", "9".
import { weekdayOf } from "../../../lib/days.ts";
import { findDates } from "../../minutes/index.ts";

export interface TypedDay {
  readonly day: string;
  /** 1 (Monday) to 7 (Sunday) as it was typed; null where none was. */
  readonly saidWeekday: number | null;
}

/** Null where it tells no day, or several. A day without a year is the first one from `today` on. */
export function dayTyped(text: string, today: string): TypedDay | null {
  const [found, another] = findDates(text, today);
  if (found === undefined || another !== undefined) return null;
  const rest = (text.slice(0, found.index) + text.slice(found.index + found.length)).replaceAll(
    /[\s.,()]/g,
    "",
  );
  return rest === "" ? { day: found.date, saidWeekday: found.weekday } : null;
}

const weekdays = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];

/** "tors 12/11 2026": so that whoever changes one half is asked about the other. */
export function dayAsTyped(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${weekdays[weekdayOf(day) - 1] ?? ""} ${Number(date)}/${Number(month)} ${year}`;
}

const clock = /^(?:kl\.?\s*)?(?<hours>[01]?\d|2[0-3])(?:[.:,]?(?<minutes>[0-5]\d))?$/i;

/** "13:30"; null where it tells no time. */
export function timeTyped(text: string): string | null {
  const { hours, minutes = "00" } = clock.exec(text.trim())?.groups ?? {};
  return hours === undefined ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
