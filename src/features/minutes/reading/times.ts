// Clock times as Swedish minutes write them.
export interface FoundTime {
  readonly start: string;
  readonly end: string | null;
  /** Where the words stand in the text, 'kl.' included. */
  readonly index: number;
  readonly length: number;
  /** Whether the words can be nothing but a time: a mere number may count something. */
  readonly sure: boolean;
}

const clock = (name: string) =>
  `(?<${name}Hour>[01]?\\d|2[0-4])(?:\\s?[:.,]\\s?(?<${name}Minute>[0-5]\\d)|(?<${name}Joined>[0-5]\\d))?`;
const word = "(?:kl(?:ockan|\\.)?\\s?(?:\\(?ca\\.?\\)?\\s)?)";
const range = new RegExp(
  `(?<![\\d.,:/\\p{L}-])(?<word>${word})?${clock("start")}(?:\\s{0,3}(?:[-‐‑‒–—−]|till|to|fram till)\\s{0,3}(?:${word}|ca\\.?\\s|cirka\\s)?${clock("end")})?(?![\\d%/])(?![.,:]\\d)(?!\\s?(?:§|kr|st|%|procent|personer|deltagare))`,
  "giu",
);

/** 'nr 11', 'möte 7', 'punkt 3' */
const counted = /(?<!\p{L})(?:nr|nummer|no|§|punkt|[\p{L}-]*(?:möte|sammanträde|träff|protokoll))\.?:?\s?$/iu;

/** All clock times and spans of time in the text, in order. A mere number is a time after 'kl' alone,
 *  or where the text is known to be about time. */
export function findTimes(text: string, knownToBeTime = false): FoundTime[] {
  const found: FoundTime[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(range)) {
    const parts = match.groups ?? {};
    const start = clockOf(parts["startHour"], parts["startMinute"] ?? parts["startJoined"]);
    const end = clockOf(parts["endHour"], parts["endMinute"] ?? parts["endJoined"]);
    const told = parts["word"] !== undefined;
    const written = parts["startMinute"] !== undefined || parts["endMinute"] !== undefined;
    const sure = told || written || end !== null;
    if (start === null || !(told || written || knownToBeTime)) continue;
    if (!sure && counted.test(text.slice(0, match.index))) continue;
    found.push({ start, end, index: match.index, length: match[0].length, sure });
  }
  return found;
}

function clockOf(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined) return null;
  return `${(hour === "24" ? "00" : hour).padStart(2, "0")}:${minute ?? "00"}`;
}
