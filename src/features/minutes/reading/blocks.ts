// A document cut where its agenda items begin.
import type { Line } from "./lines.ts";
import type { Passage } from "./passage.ts";

export interface ItemBlock {
  /** As on the agenda, without '.', '§' or ')'; a sub-item is "3a"; null where unnumbered. */
  readonly number: string | null;
  /** The heading whole, with what stands in brackets behind it. */
  readonly heading: Passage;
  readonly body: readonly Line[];
  /** From the heading to where the next block begins, in the source text. */
  readonly extent: readonly [number, number];
}

export interface Blocks {
  /** All before the first item. */
  readonly header: readonly Line[];
  readonly items: readonly ItemBlock[];
  /** Signatures and the like after the last item. */
  readonly closing: readonly Line[];
}
