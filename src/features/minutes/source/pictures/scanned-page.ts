// What was recognised on one page of pictures: words, and where they stand.
import { z } from "zod";
import { type Unreadable, unreadables } from "../reasons.ts";

/** In points, from the top left corner of the page, turned as it is read but not straightened. */
const place = z.number();

const scannedWord = z.object({
  text: z.string(),
  x: place,
  right: place,
  top: place,
  bottom: place,
  /** What its line stands on. */
  baseline: place,
  /** Of the letters of its line. */
  size: z.number(),
  /** From 0 to 100, as the recogniser says. */
  confidence: z.number(),
});
export type ScannedWord = z.infer<typeof scannedWord>;

export const scannedPage = z.object({
  width: z.number(),
  height: z.number(),
  /** By how many degrees the picture was turned to be read; none where nothing is said. */
  turn: z.number().optional(),
  /** How much the lines fall towards the right: points down for each point along. */
  slope: z.number(),
  /** In the order in which they are read. */
  words: z.array(scannedWord),
  /** Why nothing could be made of the page. */
  trouble: z.enum(unreadables).nullable(),
});
export type ScannedPage = z.infer<typeof scannedPage>;

/** One of several, among pages that have a text of their own. */
export const recognisedPage = z.object({
  /** From 1. */
  number: z.number(),
  page: scannedPage,
});
export type RecognisedPage = z.infer<typeof recognisedPage>;

/** A page that nothing could be made of does not keep the others back. */
export const unreadPage = (trouble: Unreadable): ScannedPage => ({
  width: 595,
  height: 842,
  slope: 0,
  words: [],
  trouble,
});
