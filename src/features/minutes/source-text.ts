// What every format is turned into before it is read: one text, as the document has it.
import type { Format } from "./record.ts";

/** A word that was damaged, at half-open [start, end) offsets in the source text, and what it was. */
export interface Repair {
  start: number;
  end: number;
  word: string;
}

/** A page of a PDF that is a picture, where others have a text. */
export interface PicturePage {
  /** From 1. */
  readonly page: number;
  /** How many pages with text come before it. */
  readonly after: number;
  /** The little that is written on it, as programs stamp it. */
  readonly own: string;
}

export interface SourceText {
  format: Format;
  /** NFC, lines parted by "\n", pages by "\f" (at the start of the new page's first line), table cells and
   *  columns by "\t". Nothing else is changed: soft hyphens, odd bullets and damaged words stand as they stood.
   *  This text is what is stored, shown and pointed into by spans. */
  text: string;
  /** Lines that the document itself sets apart, by the offset where the line starts. Plain text has none. */
  emphasis: { start: number; kind: "heading" | "bold" }[];
  /** Of a scan: the words that the recogniser is not sure of, in [start, end), and how sure it is, from 0 to 100. */
  certainty?: { start: number; end: number; confidence: number }[] | undefined;
  /** What went wrong while getting the text out, in codes the record's warnings carry on. */
  warnings: { code: string; message: string }[];
  /** Pages whose words are not in the text. */
  pictures?: readonly PicturePage[] | undefined;
  /** What was recognised on such pages, at [start, end): without it the text is what the file itself tells. */
  putIn?: readonly [start: number, end: number][] | undefined;
  /** How its damaged words are read, in order; none where no letters were lost. */
  repairs?: readonly Repair[] | undefined;
}
