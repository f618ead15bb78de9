// The documents that this process has at hand. They save reading everything anew, and are trusted for nothing: whoever
// takes one sees first that all that it is made of is stored, and what others have stored since.
import * as Y from "yjs";

export interface Kept {
  readonly document: Y.Doc;
  /** The last update in it. */
  last: string | null;
  /** How many rows it stands in. */
  rows: number;
}

const mostAtHand = 100;
const atHand = new Map<string, Kept>();

export const fresh = (): Kept => ({ document: new Y.Doc(), last: null, rows: 0 });

export const keptOf = (itemId: string): Kept | undefined => atHand.get(itemId);

export function keep(itemId: string, kept: Kept): void {
  atHand.delete(itemId);
  atHand.set(itemId, kept);
  const [oldest] = atHand.keys();
  if (atHand.size > mostAtHand && oldest !== undefined) forget(oldest);
}

export const forget = (itemId: string) => void atHand.delete(itemId);
