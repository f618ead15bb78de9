export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  pieces: Piece[];
  /** Whether text was left out before the first piece, or after the last. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** The words at `spans` (half-open offsets, in order) with whole lines around them, at least `margin` characters
 *  each way where the text has them. */
export function excerptAround(
  text: string,
  spans: readonly [number, number][],
  margin = 300,
): Excerpt | null {
  const first = spans.at(0);
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;

  const from = lineStart(text, first[0] - margin);
  const to = lineEnd(text, last[1] + margin);
  return { pieces: piecesBetween(text, spans, from, to), cutBefore: from > 0, cutAfter: to < text.length };
}

/** The text from one offset to another, divided where the spans are. */
export function piecesBetween(
  text: string,
  spans: readonly [number, number][],
  from: number,
  to: number,
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [start, end] of spans) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    at = end;
  }
  pieces.push({ text: text.slice(at, to), marked: false });
  return pieces.filter((piece) => piece.text !== "");
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", Math.min(at, text.length));
  return end === -1 ? text.length : end;
}
