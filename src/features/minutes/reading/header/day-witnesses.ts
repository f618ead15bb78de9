// What tells the day of the meeting besides the header: the heads of the pages, the name of the file.
import type { RecordDayWitness, Spans } from "../../record.ts";
import { findDates, weekdayOn } from "../dates.ts";
import type { Line } from "../lines.ts";
import { slice, spansOf } from "../passage.ts";

/** The header's own words come first. */
export function dayWitnesses(
  text: string,
  date: string | null,
  headerSpans: Spans | undefined,
  runningHeads: readonly Line[],
): RecordDayWitness[] {
  const [first, last] = [headerSpans?.[0], headerSpans?.at(-1)];
  const header =
    date === null || first === undefined || last === undefined
      ? []
      : headerWitnesses(date, text.slice(first[0], last[1]), headerSpans ?? []);
  const heads = runningHeads.flatMap((line) =>
    findDates(line.text, null).map((found): RecordDayWitness => {
      const words = slice(line, found.index, found.index + found.length);
      return { kind: "running-head", date: found.date, text: words.text, spans: spansOf(words) };
    }),
  );
  return [...header, ...heads];
}

function headerWitnesses(date: string, text: string, spans: Spans): RecordDayWitness[] {
  const header: RecordDayWitness = { kind: "header", date, text, spans };
  const weekday = findDates(text, date)[0]?.weekday ?? null;
  if (weekday === null || weekday === weekdayOn(date)) return [header];
  // The nearest day of that name, before or after.
  const further = ((weekday - weekdayOn(date) + 10) % 7) - 3;
  return [header, { kind: "weekday", date: dayAfter(date, further), text, spans }];
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
