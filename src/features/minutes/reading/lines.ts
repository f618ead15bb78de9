// The source text as clean lines: damaged words repaired, letters mended, what belongs to the paper and not to the
// minutes (running heads, page numbers, file paths) left out, words cut at line ends made whole. All words keep their place.
import type { Repair, SourceText } from "../source-text.ts";
import { joinHyphenated } from "./hyphens.ts";
import { mendLetters } from "./letters.ts";
import { findPaper } from "./paper.ts";
import { withUnderlined } from "./underlines.ts";
import { type Passage, repaired, slice, trim } from "./passage.ts";

export interface Line extends Passage {
  /** Columns of white space before the first word. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** From 1. */
  readonly page: number;
  /** What the document itself marks; null in plain text. */
  readonly emphasis: "heading" | "bold" | null;
}

export function linesOf(source: SourceText): Line[] {
  return sheetOf(source).lines;
}

/** The minutes' own lines, and the running heads (each once) that stood apart from them on the pages. */
export function sheetOf(source: SourceText): { lines: Line[]; runningHeads: Line[] } {
  const written = writtenLines(source);
  const paper = findPaper(written);
  const lines: Line[] = [];
  let blank = false;
  for (const [i, line] of written.entries()) {
    const kept = paper.kept[i];
    blank ||= line.text === "";
    if (kept === undefined || kept === null || kept.text === "") continue;
    const page = lines.at(-1)?.page ?? line.page;
    lines.push({ ...line, ...kept, blankBefore: blank && !(line.page > page && runsOn(lines.at(-1), line)) });
    blank = false;
  }
  return { lines: joinHyphenated(withUnderlined(lines)), runningHeads: paper.runningHeads };
}

/** Whether a sentence goes on over the page break. */
function runsOn(before: Line | undefined, after: Line): boolean {
  return (
    before !== undefined &&
    /[^.:;!?)”"]$/.test(before.text) &&
    /^\p{Ll}/u.test(after.text) &&
    !/^att\s/.test(after.text)
  );
}

function writtenLines(source: SourceText): Line[] {
  const emphasis = new Map(source.emphasis.map(({ start, kind }) => [start, kind]));
  const lines: Line[] = [];
  const repairsUntil = taking(source.repairs ?? []);
  let page = 1;
  let start = 0;
  for (const text of source.text.split("\n")) {
    const end = start + text.length;
    const feeds = text.split("\f").length - 1;
    page += feeds;
    const whole = mendLetters(repaired(source.text, repairsUntil(end), start, end));
    const words = trim(whole);
    const offset = whole.text.length - whole.text.trimStart().length;
    lines.push({
      ...words,
      indent: columns(slice(whole, 0, offset).text),
      blankBefore: false,
      page,
      emphasis: emphasis.get(start) ?? emphasis.get(start + feeds) ?? null,
    });
    start = end + 1;
  }
  return lines;
}

/** Gives those that begin before an offset, each once. */
function taking(repairs: readonly Repair[]): (end: number) => readonly Repair[] {
  let taken = 0;
  return (end) => {
    const from = taken;
    while ((repairs[taken]?.start ?? Infinity) < end) taken += 1;
    return repairs.slice(from, taken);
  };
}

function columns(space: string): number {
  return space.replaceAll("\t", "        ").replace(/[^ ]/g, "").length;
}
