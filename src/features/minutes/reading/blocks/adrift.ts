// A number that has drifted away from its title: it stands by itself above the end of what was said before, and the title
// further down.
import type { Line } from "../lines.ts";
import { markOf } from "./marks.ts";
import { titleLikeness } from "./titles.ts";

/** So far down a page, in lines. */
const reach = 14;

/** The line of the title that the lone number on a line belongs to; null where that is the line below, as a rule. */
export function driftedTitle(lines: readonly Line[], number: number): number | null {
  const below = paragraphEnd(lines, number + 1);
  if (!isSentence(lines, number + 1, below)) return null;
  for (let at = below; at < Math.min(lines.length, number + reach); at += 1) {
    const line = lines[at];
    if (line === undefined || markOf(line.text) !== null) return null;
    if (line.blankBefore && isTitle(line, lines[at + 1])) return at;
  }
  return null;
}

/** Before the next blank line. */
function paragraphEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && lines[end]?.blankBefore === false) end += 1;
  return end;
}

function isSentence(lines: readonly Line[], from: number, end: number): boolean {
  const text = lines
    .slice(from, end)
    .map((line) => line.text)
    .join(" ");
  return text.length > 60 && /[.!?]$/.test(text) && titleLikeness(text) < 0.5;
}

/** As sure as a title can be that has no number: somebody presents it, or it names its annex. */
function isTitle({ text }: Line, next: Line | undefined): boolean {
  if (text.length > 120 || /[.:!?]$/.test(text)) return false;
  const isPresented = /^(?:föredragande|föredragning|rapportör)\b/iu.test(next?.text ?? "");
  const isAnnexed = /\((?:bil|bilaga|bilagor)\.?\s*\d+[^()]*\)$/iu.test(text);
  return (isPresented || isAnnexed) && titleLikeness(text) === 1;
}
