// Lines that may open an agenda item.
import type { Line } from "../lines.ts";
import { join, nothing, type Passage, slice, trim } from "../passage.ts";
import { driftedTitle } from "./adrift.ts";
import { type Mark, markOf } from "./marks.ts";
import { titleLikeness } from "./titles.ts";

export interface Candidate {
  /** Index of its first line. */
  readonly line: number;
  /** The index of the first line after the heading. */
  readonly next: number;
  readonly mark: Mark | null;
  readonly title: Passage;
  /** What stands behind the title on its line, and is the item's text. */
  readonly tail: Passage;
  /** The line of its number, where that has drifted away above. */
  readonly adrift?: number;
  /** How much it looks like a heading; below 0 where it looks like a line of an inner list. */
  readonly weight: number;
}

/** Less likely a heading: a point of a list that a colon leads in. */
const ledCost = 0.7;
const registryNumber = /^(?:dnr|diarienr)\.?:?\s[\p{L}\d\s/.:-]{1,30}$/iu;

export function candidatesOf(lines: readonly Line[]): Candidate[] {
  const base = commonIndent(lines);
  const candidates: Candidate[] = [];
  let led: Candidate | undefined;
  for (const [i, line] of lines.entries()) {
    const mark = markOf(headingText(line).text);
    if (mark === null) continue;
    const found = candidate(lines, i, mark, base);
    const isLed =
      lines[i - 1]?.text.endsWith(":") === true || (led !== undefined && led.next === i && !line.blankBefore);
    if (isLed) led = found;
    candidates.push(isLed ? { ...found, weight: found.weight - ledCost } : found);
  }
  return candidates;
}

/** A heading without a number; `start` is where its words begin. */
export function unmarked(lines: readonly Line[], i: number, start = 0): Candidate {
  const line = lines[i];
  const whole = line === undefined ? nothing : slice(headingText(line), start);
  return { line: i, ...headingFrom(lines, i, whole), mark: null, weight: titleLikeness(whole.text) };
}

/** The line without what Markdown, or a typist, puts around a heading. */
export function headingText(line: Line): Passage {
  const framed = framedIn(line.text);
  if (framed !== null) return slice(line, framed.start, framed.end);
  const opened = slice(line, /^(?:#{1,6}\s+)?(?:\*\*|__)?/.exec(line.text)?.[0].length ?? 0);
  if (opened.text.length === line.text.length) return line;
  return slice(opened, 0, opened.text.length - (/(?:\*\*|__)?\s*#*\s*$/.exec(opened.text)?.[0].length ?? 0));
}

/** '** Budget **', '== Budget ==', '--- Budget ---' */
const frame =
  /^(?<sign>\*{1,3}|_{1,2}|={1,6}|-{2,6}|~{1,4}|\+{2,4}|#{1,6})\s*(?<words>[\p{L}\d§][^*_=~]*?)\s*\k<sign>$/u;

function framedIn(text: string): { start: number; end: number } | null {
  if (!"*_=-~+#".includes(text.charAt(0)) || !text.endsWith(text.charAt(0))) return null;
  const words = frame.exec(text)?.groups?.["words"];
  const start = words === undefined ? -1 : text.indexOf(words);
  return words === undefined ? null : { start, end: start + words.length };
}

/** Whether the document itself marks the line as a heading. */
export function isMarked(line: Line): boolean {
  return (
    line.emphasis !== null ||
    framedIn(line.text) !== null ||
    /^#{1,6}\s+\S|^(?:\*\*|__)[^*_]+(?:\*\*|__)$/.test(line.text)
  );
}

function candidate(lines: readonly Line[], i: number, mark: Mark, base: number): Candidate {
  const line = lines[i];
  if (line === undefined) return { line: i, next: i + 1, mark, title: nothing, tail: nothing, weight: -1 };
  const words = trim(slice(headingText(line), mark.length));
  const alone = words.text === "" || registryNumber.test(words.text) ? lines[i + 1] : undefined;
  if (words.text === "" && standsOverNumber(lines, i))
    return { ...unmarked(lines, i - 1), next: i + 1, mark, weight: 1 };
  const drifted = words.text === "" ? driftedTitle(lines, i) : null;
  if (drifted !== null) return { ...unmarked(lines, drifted), mark, weight: 1, adrift: i };
  const heading =
    alone === undefined ? headingFrom(lines, i, words) : headingFrom(lines, i + 1, headingText(alone));
  const weight =
    titleLikeness(heading.title.text) +
    (line.blankBefore ? 0.15 : 0) +
    (isMarked(line) ? 0.5 : 0) -
    (line.indent > base + 1 ? 0.4 : 0) -
    (/^\d+$/.test(line.text) ? 0.3 : 0);
  // A paragraph's number on a line of its own opens it, though it has no title.
  const stands = alone !== undefined && words.text === "" && mark.style === "section" && line.blankBefore;
  return { line: i, ...heading, mark, weight: stands ? Math.max(weight, 0.6) : weight };
}

/** 'Sommartrafik', '3.', 'Turerna blir fler i år.': the number has slipped below its title. */
function standsOverNumber(lines: readonly Line[], i: number): boolean {
  const [title, number, text] = [lines[i - 1], lines[i], lines[i + 1]];
  if (title === undefined || number === undefined || number.blankBefore || !title.blankBefore) return false;
  const isTitle = titleLikeness(title.text) === 1 && title.text.length <= 80 && !/[.!?\d]$/.test(title.text);
  return isTitle && markOf(title.text) === null && /[.!?]$/.test(text?.text ?? "");
}

function headingFrom(
  lines: readonly Line[],
  i: number,
  words: Passage,
): Pick<Candidate, "next" | "title" | "tail"> {
  const { title, tail } = cutTail(words);
  if (tail.text !== "") return { title, tail, next: i + 1 };
  const parts = [title];
  let next = i + 1;
  while (next < i + 3 && titleGoesOn(parts.at(-1)?.text ?? "", lines[next])) {
    const line = lines[next];
    if (line !== undefined) parts.push(trim(line));
    next += 1;
  }
  return { title: join(parts), tail, next };
}

function titleGoesOn(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.blankBefore || !/^[\p{Ll}(]/u.test(line.text) || /[.:]$/.test(text))
    return false;
  if (/^(?:samt\s)?att\s/.test(line.text) || /[.:]$/.test(line.text)) return false;
  return text.length > 60 || /(?:[-–,]|\s(?:och|samt|för|av|till|om|i|på|med|–))$/.test(text);
}

/** Cuts '7. Studieresa      Ärendet utgick', '3. Val av justerare. Anna Berg utses.' and dotted page references. */
function cutTail(words: Passage): { title: Passage; tail: Passage } {
  const whole = slice(words, 0, words.text.length - (/\s*\.{4,}\s*\d*$/.exec(words.text)?.[0].length ?? 0));
  const column = /\t\s*|\s{2,}(?=\S)/.exec(whole.text);
  if (column !== null && /^\p{Lu}.*\s\p{Ll}/u.test(whole.text.slice(column.index + column[0].length))) {
    return {
      title: trim(slice(whole, 0, column.index)),
      tail: trim(slice(whole, column.index + column[0].length)),
    };
  }
  const sentence = /^[^.:!?]{3,70}(?:\.|:)\s+(?=\p{Lu})/u.exec(whole.text);
  if (
    sentence !== null &&
    /[.!?]$/.test(whole.text) &&
    !/\b(?:bil|dnr|nr|kl|bl\.a)[.:]\s+$/i.test(sentence[0])
  ) {
    return {
      title: trim(slice(whole, 0, sentence[0].trimEnd().length - 1)),
      tail: trim(slice(whole, sentence[0].length)),
    };
  }
  return { title: trim(whole), tail: nothing };
}

function commonIndent(lines: readonly Line[]): number {
  return Math.min(...lines.slice(0, 2000).map((line) => line.indent), 40);
}
