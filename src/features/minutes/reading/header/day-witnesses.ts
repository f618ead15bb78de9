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

const ending = /\.[a-z]{2,5}$/i;
/** A machine's name tells when it was scanned. */
const machine = /scan|skann|^(?:img|dsc|dok|doc)[-_ ]?\d|utskrift|kopia/iu;
const monthAlone = /(?<!\d)(?<year>(?:19|20)\d\d)[-. ]?(?<month>0[1-9]|1[0-2])(?!\d|[-. ]?\d\d(?!\d))/;

/** The days in 'styrelsen_2019-06-12.pdf' and '190612.txt'; the month in 'mlr-2019-06.txt'. */
export function daysInFileName(name: string): string[] {
  const words = (name.split(/[\\/]/).at(-1) ?? "")
    .replace(ending, "")
    .replaceAll("_", " ")
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");
  if (machine.test(words)) return [];
  const days = findDates(words, null).filter(({ written }) => written === "whole");
  if (days.length > 0) return [...new Set(days.map(({ date }) => date))];
  const { year, month } = monthAlone.exec(words)?.groups ?? {};
  return year === undefined || month === undefined ? [] : [`${year}-${month}`];
}
