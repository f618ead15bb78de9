// The words of a question where they stand in a text.
import { type Piece, piecesBetween } from "../../../lib/excerpt.ts";
import { placesOf, type WordAt } from "../question/words.ts";

/** Half-open offsets of the words, in order. */
export function spansOf(text: string, words: ReadonlySet<string>): [number, number][] {
  return finderOf(words)(text).map(({ start, end }) => [start, end]);
}

const finders = new WeakMap<ReadonlySet<string>, (text: string) => WordAt[]>();

/** The same words are marked in every hit of a page. */
function finderOf(words: ReadonlySet<string>) {
  const finder = finders.get(words) ?? placesOf(words);
  finders.set(words, finder);
  return finder;
}

/** The whole text, in pieces that a page escapes one by one. */
export function markedPieces(whole: string, words: ReadonlySet<string>): Piece[] {
  const text = printable(whole);
  return piecesBetween(text, spansOf(text, words), 0, text.length);
}

// About three lines, and as much before the first word as reading it needs.
const [longest, before] = [280, 90];

/** The part of a text where most of the words stand, whole when it is short. */
export function excerptOf(whole: string, words: ReadonlySet<string>): Piece[] {
  const text = printable(whole).replace(/ {2,}|(?<=\s)[ \t]+/g, " ");
  const spans = spansOf(text, words);
  if (text.length <= longest) return piecesBetween(text, spans, 0, text.length);
  const from = startOf(text, fullest(text, spans) - before);
  const to = endOf(text, from + longest);
  const inside = piecesBetween(
    text,
    spans.filter(([start, end]) => start >= from && end <= to),
    from,
    to,
  );
  return [cut(from > 0, "… "), ...inside, cut(to < text.length, " …")].filter((piece) => piece.text !== "");
}

// Page feeds and worse, which no page may hold.
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, " ");
const cut = (isCut: boolean, sign: string) => ({ text: isCut ? sign : "", marked: false });

/** Where the excerpt with the most different words begins. */
function fullest(text: string, spans: readonly [number, number][]): number {
  let best = { at: 0, different: 0 };
  // A word that is everywhere need not be looked at everywhere.
  const some = spans.slice(0, 300);
  for (const [at] of some) {
    const near = some.filter(([start, end]) => start >= at && end <= at + longest - before);
    const different = new Set(near.map(([start, end]) => text.slice(start, end).toLowerCase())).size;
    if (different > best.different) best = { at, different };
  }
  return best.at;
}

function startOf(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + before).search(/\s/);
  return space === -1 ? at : at + space + 1;
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/);
  return space === -1 ? at : space;
}
