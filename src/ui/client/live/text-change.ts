// What somebody has done to a text, told as one piece taken out and one put in.

export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest change between two texts. What is typed ends at the caret, which tells which of two like letters is the
 *  new one. Signs that take two places in a string are never parted. */
export function changeBetween(before: string, after: string, caret = after.length): Change {
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const mostAfterCaret = Math.min(shorter, after.length - caret);
  while (end < mostAfterCaret && before.at(-1 - end) === after.at(-1 - end)) end++;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start++;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (partsSign(before, start) || partsSign(after, start)) start--;
  if (partsSign(before, before.length - end) || partsSign(after, after.length - end)) end--;
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}

const partsSign = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");

/** As Yjs tells a change: so much stays, so much is gone, this comes. */
export type Delta = readonly {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}[];

/** The pieces of a delta with their places in the text as it becomes, one after the other. */
export function piecesOf(delta: Delta): Change[] {
  let at = 0;
  return delta.map((piece) => {
    const inserted = typeof piece.insert === "string" ? piece.insert : "";
    const change = { at, removed: piece.delete ?? 0, inserted };
    at += (piece.retain ?? 0) + inserted.length;
    return change;
  });
}
