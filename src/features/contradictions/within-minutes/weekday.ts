import { weekdayOf } from "../../../lib/days.ts";
import type { MinutesRecord } from "../../minutes/index.ts";
import type { Found } from "./found.ts";

/** 'Tisdagen den 25 november 2019', which was a Monday. */
export function wrongWeekdays(record: MinutesRecord): Found[] {
  return (record.mentions ?? []).flatMap(({ date, weekday, item, spans }) => {
    const actual = weekdayOf(date);
    if (weekday === null || weekday === actual) return [];
    const facts = { date, written: String(weekday), actual: String(actual) };
    return { code: "weekday-mismatch", key: `${item} ${date} ${weekday}`, item, facts, spans };
  });
}
