// Which words of a text are which words on the pages.
import type { Piece } from "../pdf/lettering.ts";
import type { Row } from "../pdf/rows.ts";
import type { ScannedWord } from "./scanned-page.ts";

export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  /** Which of the pages, from 0. */
  readonly page: number;
  readonly word: ScannedWord;
}

/** So far ahead a word is looked for. */
const nearby = 200;
/** So many words say where a page begins, where others stand before it. */
const opening = 4;

/** The words follow one another in the text as they do in the rows, with spaces between them. One that is not there,
 *  or is masked, has no place. */
export function placesIn(
  text: string,
  pages: readonly Row[][],
  recognised: ReadonlyMap<Piece, ScannedWord>,
): PlacedWord[] {
  const places: PlacedWord[] = [];
  let at = 0;
  for (const [page, rows] of pages.entries()) {
    const pieces = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.pieces));
    at = beginning(text, at, pieces);
    for (const piece of pieces) {
      while (/\s/.test(text.charAt(at))) at += 1;
      // What is masked is as long as what stood there.
      if (text.slice(at, at + piece.text.length).includes("█")) {
        at += piece.text.length;
        continue;
      }
      const ahead = text.slice(at, at + nearby + piece.text.length).indexOf(piece.text);
      const word = recognised.get(piece);
      if (ahead < 0 || word === undefined) continue;
      const start = at + ahead;
      at = start + piece.text.length;
      places.push({ start, end: at, page, word });
    }
  }
  return places;
}

function beginning(text: string, at: number, pieces: readonly Piece[]): number {
  const near = text.slice(at, at + nearby);
  const [first] = pieces;
  if (first === undefined || near.includes(first.text) || near.includes("█")) return at;
  const words = pieces.slice(0, opening).map((piece) => piece.text.replace(signs, String.raw`\$&`));
  const found = words.length < opening ? -1 : text.slice(at).search(new RegExp(words.join(String.raw`\s+`)));
  return found < 0 ? at : at + found;
}

/** Those that mean something in a pattern. */
const signs = /[$()*+.?[\\\]^{|}]/g;
