// Clock times that the text tells where the header does not: 'Ordföranden öppnade mötet klockan 13.00.'
import type { Line } from "../lines.ts";
import { slice, spansOf } from "../passage.ts";
import { findTimes } from "../times.ts";
import type { Occasion } from "./occasion.ts";

const meeting = "(?:mötet|sammanträdet|årsmötet|stämman)";
const told = (verb: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${verb}\\p{L}*\\s(?:\\p{L}+\\s)?${meeting}|${meeting}\\s(?:\\p{L}+\\s)?${verb}\\p{L}*)(?=\\s)[^.;]{0,40}?(?=\\skl)`,
    "iu",
  );
const opened = told("öppna");
const closed = told("avsluta");

export function takeOpenedAndClosed(occasion: Occasion, text: readonly Line[]): void {
  take(occasion, "start", opened, text);
  take(occasion, "end", closed, text);
}

function take(occasion: Occasion, end: "start" | "end", form: RegExp, text: readonly Line[]): void {
  if (occasion[end] !== null) return;
  for (const line of text) {
    const found = form.exec(line.text);
    if (found === null) continue;
    const from = found.index + found[0].length;
    const [time] = findTimes(line.text.slice(from));
    if (time === undefined || time.index > 1) continue;
    occasion[end] = time.start;
    occasion.spans[end] = spansOf(slice(line, from + time.index, from + time.index + time.length));
    return;
  }
}
