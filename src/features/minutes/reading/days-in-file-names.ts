// The days that a file's name tells of its meeting.
import { findDates } from "./dates.ts";

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
