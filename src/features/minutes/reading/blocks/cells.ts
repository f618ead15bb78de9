// A table's rows as cells, whether bars, tabs or runs of spaces part them.
import type { Line } from "../lines.ts";
import { join, nothing, type Passage, slice, split, trim } from "../passage.ts";

/** How a head of columns parts the rows below it. */
export interface Grid {
  readonly width: number;
  /** Where the columns begin, if runs of spaces part them; null for bars and tabs. */
  readonly starts: readonly number[] | null;
}

export function cellsOf(line: Passage): Passage[] {
  const edged = /^\s*\|/.test(line.text);
  if (!edged && !line.text.includes("\t") && !/\S\s\|\s\S|\S\s{2,}\S/.test(line.text)) return [];
  const cells = split(
    line,
    edged || line.text.includes("|") ? /\|/g : line.text.includes("\t") ? /\t/g : /\s{2,}/g,
  ).map((cell) => trim(cell));
  return edged ? cells.slice(1, /\|\s*$/.test(line.text) ? -1 : undefined) : cells;
}

export function gridOf(head: Line): Grid {
  const cells = cellsOf(head);
  if (/[|\t]/.test(head.text)) return { width: cells.length, starts: null };
  return { width: cells.length, starts: pieces(head).map(({ column }) => column) };
}

/** A row's cells, one a column of the head, the empty ones too; null where the line is no row. */
export function rowCells(line: Line, { width, starts }: Grid): Passage[] | null {
  const cells = cellsOf(line);
  if (starts === null || cells.length === width) return cells.length < 2 ? null : cells;
  const [first = 0, second = 0] = starts;
  const isIndented = line.indent > first && line.indent + slack >= second;
  if (cells.length < 2 && !isIndented) return null;
  const row: Passage[] = starts.map(() => nothing);
  for (const { column, words } of pieces(line)) {
    const at = starts.findLastIndex((start) => start <= column + slack);
    const before = row[at] ?? nothing;
    row[at] = before.text === "" ? words : join([before, words], "  ");
  }
  return row;
}

/** Typists miss a column by a space or two. */
const slack = 2;

function pieces(line: Line): { column: number; words: Passage }[] {
  return [...line.text.matchAll(/\S+(?:\s\S+)*/g)].map((found) => ({
    column: line.indent + found.index,
    words: slice(line, found.index, found.index + found[0].length),
  }));
}

export function isRule(line: Line): boolean {
  return /^\|?[\s|:-]+$/.test(line.text);
}
