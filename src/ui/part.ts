import type { Child } from "hono/jsx";

/** A part of a page that is put in place by itself while the page is open: an element with `data-part` and this id. */
export interface Part {
  readonly id: string;
  /** All that it is made of, but language and address: while this is the same, it looks the same. */
  readonly of: unknown;
  readonly shown: () => Child;
}
