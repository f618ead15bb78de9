// The source text as clean lines. See linesOf for what is cleaned.
import type { Passage } from "./passage.ts";

export interface Line extends Passage {
  /** Columns of white space before the first word. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** From 1. */
  readonly page: number;
  /** What the document itself marks; null in plain text. */
  readonly emphasis: "heading" | "bold" | null;
}
