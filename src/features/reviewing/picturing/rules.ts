// A scanned document as its pages look, and where on them its words stand.
import type { Box } from "../../../lib/boxes.ts";
import { placesOfScan, type ScannedPage, type Spans } from "../../minutes/index.ts";

export interface Pictured {
  /** Those that were recognised. */
  readonly pages: readonly PicturedPage[];
  readonly words: readonly PicturedWord[];
}

export interface PicturedPage {
  /** From 1, in the file. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export interface PicturedWord extends Box {
  /** In the source text. */
  readonly start: number;
  readonly end: number;
}

export function picturedOf(
  text: string,
  recognised: readonly { readonly number: number; readonly page: ScannedPage }[],
): Pictured {
  const numbers = recognised.map(({ number }) => number);
  const places = placesOfScan(
    text,
    recognised.map(({ page }) => page),
  );
  return {
    pages: recognised.map(({ number, page: { width, height } }) => ({ number, width, height })),
    words: places.map(({ start, end, page, word: { x, right, top, bottom } }) => ({
      start,
      end,
      page: numbers[page] ?? 0,
      x,
      y: top,
      width: tenths(right - x),
      height: tenths(bottom - top),
    })),
  };
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

export const litOf = ({ words }: Pictured, spans: Spans): PicturedWord[] =>
  words.filter((word) => spans.some(([start, end]) => word.start < end && word.end > start));

/** The one that is asked for, or the one where the lit words begin. */
export function pageShown(
  { pages }: Pictured,
  asked: number | undefined,
  lit: readonly PicturedWord[],
): PicturedPage | undefined {
  const wanted = asked ?? lit[0]?.page;
  return pages.find(({ number }) => number === wanted) ?? pages[0];
}
