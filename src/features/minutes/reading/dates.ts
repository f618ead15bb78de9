// Days as Swedish minutes write them.
export interface FoundDate {
  /** ISO; the first day of a range. */
  readonly date: string;
  /** As written, 1 (måndag) to 7 (söndag); null where none is written. */
  readonly weekday: number | null;
  /** What the text itself tells; the rest is reckoned from the reference day. */
  readonly written: "whole" | "day and month" | "day";
  /** Where the words stand in the text, weekday and 'den' included. */
  readonly index: number;
  readonly length: number;
}

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const weekdays = ["mån", "tis", "ons", "tor", "fre", "lör", "sön"];

const weekdayWord = "(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:ens|en|s)?)?";
const monthWord =
  "(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)s?(?![\\p{L}])";
const dash = "[-‐‑‒–—−]";
const furtherDay = `(?:\\s?(?:${dash}|och|till|resp\\.?)\\s?(?:den\\s)?\\d{1,2}(?::[ea])?)?`;
/** 'torsdagen, den ' and its like, with room to spare. */
const longestLead = 30;
const lead = `(?<![\\p{L}\\d])(?:(?<weekday>${weekdayWord})\\.?,?\\s{1,3})?(?:den\\s{1,3})?`;

const forms = [
  `(?<year>(?:19|20)\\d\\d)(?:${dash}|[./])(?<month>\\d\\d)(?:${dash}|[./])(?<day>\\d\\d)`,
  `(?<year>20\\d\\d)(?<month>[01]\\d)(?<day>[0-3]\\d)`,
  `(?<![-/])(?<year>[0-3]\\d)-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\\d)(?!-)`,
  `(?<year>\\d\\d)(?<month>[01]\\d)(?<day>[0-3]\\d)(?:${dash}\\d\\d)?`,
  `(?<day>\\d{1,2})(?::[ea])?${furtherDay}\\s{0,2}(?<month>${monthWord})\\.?(?:${furtherDay}\\s${monthWord})?(?:,?\\s{1,2}(?<year>(?:19|20)\\d\\d)(?![-–]\\d)|\\s?[’'´](?<year>\\d\\d)(?!\\d)|\\s-(?<year>[0-3]\\d)(?!\\d|[.:]|\\s?${monthWord}))?`,
  `(?<day>\\d{1,2})(?:${dash}\\d{1,2})?/(?<month>\\d{1,2})(?:\\s?[-–/ ]\\s?(?<year>(?:20)\\d\\d)|[-–/](?<year>\\d\\d))?`,
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>20\\d\\d)`,
  `(?<=(?:den|mån|tis|ons|tors|fre|lör|sön)[\\p{L}]*\\s{1,3})(?<day>\\d{1,2})(?::[ea])(?!\\s?\\p{L}*${dash})`,
];
const dayForm = new RegExp(
  `${lead}(?:${forms.join("|")})(?![\\d%])(?!/\\d)(?:,?\\s?\\(?(?<weekdayAfter>${weekdayWord})(?![\\p{L}]))?`,
  "giu",
);

/** All days that the text names, in order. A day without a year is the first one from the reference day on
 *  (toward "past": the last one before it); without a reference such days are passed over. */
export function findDates(
  text: string,
  reference: string | null,
  toward: "coming" | "past" = "coming",
): FoundDate[] {
  const found: FoundDate[] = [];
  const digit = text.search(/\d/);
  if (digit === -1) return found;
  dayForm.lastIndex = Math.max(0, digit - longestLead);
  for (const match of text.matchAll(dayForm)) {
    const parts = match.groups ?? {};
    if (isNumbering(text, match.index, match[0])) continue;
    const day = Number(parts["day"]);
    const month =
      parts["month"] === undefined ? monthBefore(text.slice(0, match.index)) : monthOf(parts["month"]);
    const date = resolve(fullYear(parts["year"]), month, day, reference, toward);
    if (date === null) continue;
    found.push({
      date,
      weekday: weekdayOf(parts["weekday"] ?? parts["weekdayAfter"]),
      written: parts["year"] !== undefined ? "whole" : parts["month"] !== undefined ? "day and month" : "day",
      index: match.index,
      length: match[0].replace(/[.,(\s]+$/, "").length,
    });
  }
  return found;
}

/** 1 (måndag) to 7 (söndag). */
export function weekdayOn(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** '24/7', 'nr 4/11', 'dnr 5/12', '§ 3/4' look like days and are none. */
function isNumbering(text: string, index: number, words: string): boolean {
  if (!/^\d{1,2}\/\d{1,2}$/.test(words)) return false;
  const before = text.slice(Math.max(0, index - 14), index);
  return (
    (words === "24/7" && !/(?<!\p{L})(?:senast|den|till|före|innan)\s$/iu.test(before)) ||
    /(?:nr|nummer|dnr|diarienummer|§|SOU|Ds|\d\s)\.?\s?$/iu.test(before)
  );
}

function monthOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

/** 'junimötet hålls den 3:e': the month named before. */
function monthBefore(text: string): number | null {
  const named = [...text.matchAll(new RegExp(`(?<![\\p{L}])${monthWord}`, "giu"))].at(-1);
  return named === undefined ? null : monthOf(named[0]);
}

function weekdayOf(written: string | undefined): number | null {
  return written === undefined ? null : weekdays.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (written.length === 4) return Number(written);
  return Number(written) + (Number(written) < 60 ? 2000 : 1900);
}

function resolve(
  year: number | null,
  month: number | null,
  day: number,
  reference: string | null,
  toward: "coming" | "past",
): string | null {
  if (year !== null && month !== null) return isoDay(year, month, day);
  if (reference === null) return null;
  const from = Number(reference.slice(0, 4));
  const choices =
    month !== null
      ? [from - 1, from, from + 1].map((each) => isoDay(each, month, day))
      : [-1, 0, 1, 2].map((step) => monthFrom(reference, step, day));
  const days = choices.filter((choice) => choice !== null);
  if (toward === "past") return days.findLast((choice) => choice <= reference) ?? null;
  return days.find((choice) => choice >= reference) ?? null;
}

function monthFrom(reference: string, step: number, day: number): string | null {
  const count = Number(reference.slice(0, 4)) * 12 + Number(reference.slice(5, 7)) - 1 + step;
  return isoDay(Math.floor(count / 12), (count % 12) + 1, day);
}

function isoDay(year: number, month: number, day: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : daysOfMonth[month - 1];
  if (length === undefined || day < 1 || day > length) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
