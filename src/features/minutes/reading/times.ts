// Clock times as Swedish minutes write them.
export interface FoundTime {
  readonly start: string;
  readonly end: string | null;
  /** Where the words stand in the text, 'kl.' included. */
  readonly index: number;
  readonly length: number;
}

const clock = (name: string) =>
  `(?<${name}Hour>[01]?\\d|2[0-4])(?:\\s?[:.,]\\s?(?<${name}Minute>[0-5]\\d)|(?<${name}Joined>[0-5]\\d))?`;
const word = "(?:kl(?:ockan|\\.)?\\s?(?:\\(?ca\\.?\\)?\\s)?)";
const range = new RegExp(
  `(?<![\\d.,:/\\p{L}-])(?<word>${word})?${clock("start")}(?:\\s{0,3}(?:[-‐‑‒–—−]|till|to|fram till)\\s{0,3}(?:${word}|ca\\.?\\s|cirka\\s)?${clock("end")})?(?![\\d%/])(?![.,:]\\d)(?!\\s?(?:§|kr|st|%|procent|personer|deltagare))`,
  "giu",
);

/** All clock times and spans of time in the text, in order. A mere number is a time after 'kl' alone,
 *  or where the text is known to be about time. */
export function findTimes(text: string, knownToBeTime = false): FoundTime[] {
  const found: FoundTime[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(range)) {
    const parts = match.groups ?? {};
    const start = clockOf(parts["startHour"], parts["startMinute"] ?? parts["startJoined"]);
    const end = clockOf(parts["endHour"], parts["endMinute"] ?? parts["endJoined"]);
    const written = parts["startMinute"] !== undefined || parts["endMinute"] !== undefined;
    if (start === null || !(parts["word"] !== undefined || written || knownToBeTime)) continue;
    found.push({ start, end, index: match.index, length: match[0].length });
  }
  return found;
}

function clockOf(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined) return null;
  return `${(hour === "24" ? "00" : hour).padStart(2, "0")}:${minute ?? "00"}`;
}
