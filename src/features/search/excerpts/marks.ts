// The words of a question where they stand in a text.
import { type Piece, piecesBetween } from "../../../lib/excerpt.ts";
import { placesOf } from "../question/words.ts";

/** Half-open offsets of the words, in order. */
export function spansOf(text: string, words: ReadonlySet<string>): [number, number][] {
  return placesOf(words, text).map(({ start, end }) => [start, end]);
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

/** Where the excerpt with the most different words begins, the first of several. */
function fullest(text: string, spans: readonly [number, number][]): number {
  const words = spans.map(([start, end]) => text.slice(start, end).toLowerCase());
  const inside = new Map<string, number>();
  const add = (word: string, count: number) => {
    const now = (inside.get(word) ?? 0) + count;
    if (now > 0) inside.set(word, now);
    else inside.delete(word);
  };
  let best = { at: 0, different: 0 };
  let next = 0;
  for (const [first, [at]] of spans.entries()) {
    for (; next <= first || (spans[next]?.[1] ?? Infinity) <= at + longest - before; next++)
      add(words[next] ?? "", 1);
    if (inside.size > best.different) best = { at, different: inside.size };
    add(words[first] ?? "", -1);
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
  const from = Math.max(0, at - before);
  const space = text.slice(from, at).search(/\s\S*$/);
  return space === -1 ? at : from + space;
}
