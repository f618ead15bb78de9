// The documents that this process has at hand. They save reading everything anew, and are trusted for nothing: whoever
// takes one sees first that all that it is made of is stored, and what others have stored since.
import * as Y from "yjs";

export interface Kept {
  readonly document: Y.Doc;
  /** The last update in it. */
  last: string | null;
  /** How many rows it stands in. */
  rows: number;
  /** Something in it is not stored yet. Whoever finds it so comes after somebody whose transaction broke there. */
  isAhead: boolean;
}

const mostAtHand = 100;
const atHand = new Map<string, Kept>();

export const fresh = (): Kept => ({ document: new Y.Doc(), last: null, rows: 0, isAhead: false });

export const keptOf = (id: string): Kept | undefined => atHand.get(id);

export function keep(id: string, kept: Kept): void {
  atHand.delete(id);
  atHand.set(id, kept);
  const [oldest] = atHand.keys();
  if (atHand.size > mostAtHand && oldest !== undefined) forget(oldest);
}

export const forget = (id: string) => void atHand.delete(id);
