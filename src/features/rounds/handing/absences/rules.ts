// What a colleague's mail program answers for him while he is away.
import { daysLater, isDay, monthNames } from "../../../../lib/days.ts";

const months = [
  ...monthNames,
  ..."january february march april may june july august september october november december".split(" "),
];
const numberOf = (month: string): number =>
  (months.findIndex((each) => each.startsWith(month.toLowerCase().slice(0, 3))) % 12) + 1;

const month = months.map((each) => `${each.slice(0, 3)}(?:${each.slice(3)}|\\.)?`).join("|");
const weekday =
  "(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s+";
const year = "(?:[\\s,/-]+(?<year>\\d{4}))?";
const forms = [
  "(?<iso>\\d{4}-\\d{2}-\\d{2})",
  `(?<date>\\d{1,2})\\s*/\\s*(?<number>\\d{1,2})${year}`,
  `(?<date>\\d{1,2})(?::?e|st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${month})(?!\\p{L})${year}`,
  `(?<month>${month})\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}`,
];
const back =
  "(?:åter|tillbaka|back|returning|return)(?:\\s+(?:igen|i\\s+tjänst|på\\s+(?:jobbet|plats|kontoret)|in\\s+(?:the\\s+)?office|to\\s+(?:the\\s+office|work)|at\\s+work))?";
const returns = forms.map(
  (day) =>
    new RegExp(
      `(?<!\\p{L})${back}[\\s:,]*(?:(?:den|on|the|från)\\s+)*(?:${weekday})?(?:(?:den|on|the)\\s+)*${day}`,
      "iu",
    ),
);

/** The day on which somebody is back, where his words name one; without a year it is the next. */
export function backOn(words: string, cameOn: string): string | null {
  for (const form of returns) {
    const told = form.exec(words)?.groups;
    if (told === undefined) continue;
    const { iso, date = "", number, month: named = "", year: inYear } = told;
    const place = iso?.slice(5) ?? `${two(number ?? String(numberOf(named)))}-${two(date)}`;
    const asked = iso?.slice(0, 4) ?? inYear ?? cameOn.slice(0, 4);
    const day = `${asked}-${place}`;
    const isPast = iso === undefined && inYear === undefined && day < daysLater(cameOn, -1);
    const meant = isPast ? `${Number(asked) + 1}-${place}` : day;
    return isDay(meant) ? meant : null;
  }
  return null;
}

const two = (number: string): string => number.padStart(2, "0");

/** Whether he is away, and not merely a machine that has got the mail. */
export const isAway = (words: string): boolean =>
  /frånvar|semester|ledig|sjuk|åter (?:den|på|i|\d)|tillbaka|out of (?:the )?office|on leave|vacation|holiday|away|\bback\b/i.test(
    words,
  );

/** Whether it only tells that a letter has come, or was read. */
export const isReceipt = (subject: string): boolean =>
  /^(?:läst|ej läst|oläst|read|not read|levererat|delivered|relayed)\s*:/i.test(subject);
