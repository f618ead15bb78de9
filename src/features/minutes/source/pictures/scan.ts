// Recognised pages as source text, set into lines and columns as those of a PDF are.
import { ok, refuse } from "../../../../lib/result.ts";
import type { SourceText } from "../../source-text.ts";
import { sv } from "../messages.sv.ts";
import type { SourceResult } from "../reasons.ts";
import { setLines } from "../pdf/lines.ts";
import type { Piece } from "../pdf/lettering.ts";
import { rowsOf } from "../pdf/rows.ts";
import { compose, usualSize } from "../typeset.ts";
import { legibleWords } from "./legible-words.ts";
import type { ScannedPage, ScannedWord } from "./scanned-page.ts";
import { type PlacedWord, placesIn } from "./word-places.ts";

/** Words that the recogniser is less sure of are marked. */
export const sureFrom = 80;

export function scanText(pages: readonly ScannedPage[]): SourceResult {
  const source = sourceOfScan(pages);
  if (/\p{L}/u.test(source.text)) return ok(source);
  const [trouble = null] = pages.map((page) => page.trouble).filter((each) => each !== null);
  return refuse(trouble ?? "no-words");
}

/** Where each word of a text stands on the pages that it was recognised on. */
export function placesOfScan(text: string, pages: readonly ScannedPage[]): PlacedWord[] {
  const { rows, recognised } = rowsOfScan(pages);
  return placesIn(text, rows, recognised);
}

export function sourceOfScan(pages: readonly ScannedPage[]): SourceText {
  const { rows, recognised } = rowsOfScan(pages);
  const set = compose(setLines(rows));
  const warnings = pages.flatMap(({ trouble }, i) =>
    trouble === null ? [] : [{ code: "page-unread", message: sv.pageUnread(i + 1) }],
  );
  const certainty = placesIn(set.text, rows, recognised)
    .filter(({ word }) => word.confidence < sureFrom)
    .map(({ start, end, word: { confidence } }) => ({ start, end, confidence }));
  return { format: "scan", ...set, warnings, certainty };
}

function rowsOfScan(pages: readonly ScannedPage[]) {
  const words = pages.map(legibleWords);
  const usual = usualSize(words.flat());
  const recognised = new Map<Piece, ScannedWord>();
  const rows = pages.map((page, i) => rowsOf(piecesOf(page, words[i] ?? [], usual, recognised)));
  return { rows, recognised };
}

function piecesOf(
  { height, slope }: ScannedPage,
  words: readonly ScannedWord[],
  usual: number,
  recognised: Map<Piece, ScannedWord>,
): Piece[] {
  return linesOf(words).flatMap((line) => {
    const column = columnGap(line);
    return line.map((word, i) => {
      const [before, after] = [line[i - 1], line[i + 1]];
      const shift = slope * word.baseline;
      const piece: Piece = {
        text: word.text,
        x: word.x + shift,
        // A box may reach into the next word.
        right: Math.min(word.right, (after?.x ?? Infinity) - word.size * 0.15) + shift,
        y: height - (word.baseline - slope * word.x),
        size: evened(word.size, usual),
        bold: false,
        opensCell: before !== undefined && word.x - before.right > column,
      };
      recognised.set(piece, word);
      return piece;
    });
  });
}

/** Words that follow each other along one baseline. */
export function linesOf(words: readonly ScannedWord[]): ScannedWord[][] {
  const lines: ScannedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const goesOn =
      last !== undefined && word.x > last.x && Math.abs(word.baseline - last.baseline) < word.size * 0.35;
    if (goesOn) line?.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** Wider than the spaces between words, which in a justified line are wide and all alike. */
function columnGap(line: readonly ScannedWord[]): number {
  const size = Math.max(...line.map((word) => word.size));
  const gaps = line.slice(1).map((word, i) => word.x - (line[i]?.right ?? 0));
  const narrow = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  return Math.max(size, Math.min(narrow * 2.2, size * 2.2));
}

/** A line without high or deep letters measures less than its neighbours, and is of the same type. */
function evened(size: number, usual: number): number {
  const ratio = size / usual;
  return ratio > 0.7 && ratio < 1.3 ? usual : Math.round(size * 2) / 2;
}
