// What every format is turned into before it is read: one text, as the document has it.
import type { Format } from "./record.ts";

export interface SourceText {
  format: Format;
  /** NFC, lines parted by "\n", pages by "\f" (at the start of the new page's first line), table cells and
   *  columns by "\t". Nothing else is changed: soft hyphens, odd bullets and damaged words stand as they stood.
   *  This text is what is stored, shown and pointed into by spans. */
  text: string;
  /** Lines that the document itself sets apart, by the offset where the line starts. Plain text has none. */
  emphasis: { start: number; kind: "heading" | "bold" }[];
  /** What went wrong while getting the text out, in codes the record's warnings carry on. */
  warnings: { code: string; message: string }[];
}
