// Agendas kept by the clock: '08:15 Inledning', '08:20 Budget'.
import type { Line } from "../lines.ts";
import { type Candidate, headingText, unmarked } from "./candidates.ts";
import { titleLikeness } from "./titles.ts";

const hour = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d";
const clock = new RegExp(
  `^(?:kl(?:ockan|\\.)?\\s?)?(?<time>${hour})(?:\\s?[-–]\\s?(?:kl\\.?\\s?)?${hour})?(?:\\s?[-–:]\\s|\\s+)(?=["”]?\\p{Lu})`,
  "iu",
);
const fewest = 3;

/** '08.15', which no number of an item is. */
export const isClock = (number: string): boolean => /^(?:0?[7-9]|1\d|2[0-3])\.[0-5]\d$/.test(number);

/** The lines that begin with a clock time, each later than the one before, and go on as a title does. */
export function clockTitles(lines: readonly Line[], from: number): Candidate[] {
  const timed = lines.flatMap((line, i) => {
    const found = i > from && /^\d|^kl/i.test(line.text) ? clock.exec(headingText(line).text) : null;
    return found === null ? [] : [{ i, length: found[0].length, minutes: minutesOf(found.groups?.["time"]) }];
  });
  const titles = timed.filter(({ i, length }) => {
    const words = lines[i] === undefined ? "" : headingText(lines[i]).text.slice(length);
    return titleLikeness(words) === 1 && words.length <= 80;
  });
  const inTurn = titles.every(({ i, minutes }, nth) => {
    const before = titles[nth - 1];
    return before === undefined || minutes >= before.minutes || opensDay(lines.slice(before.i, i));
  });
  if (titles.length < fewest || titles.length * 2 <= timed.length || !inTurn) return [];
  return titles.map(({ i, length }) => unmarked(lines, i, length));
}

const dayHeading = /^(?:dag\s(?:\d|ett|två|tre)|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?)(?!\p{L})/iu;

/** Between the last hour of one day and the first of the next: 'DAG 2', 'Tisdag 5 maj'. */
function opensDay(lines: readonly Line[]): boolean {
  return lines.some((line) => dayHeading.test(headingText(line).text));
}

function minutesOf(time: string | undefined): number {
  const [hours = "0", minutes = "0"] = time?.split(/[.:]/) ?? [];
  return Number(hours) * 60 + Number(minutes);
}
