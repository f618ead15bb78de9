import type { Piece } from "../../../lib/excerpt.ts";
import { markedPieces } from "../excerpts/marks.ts";

/** A text with the words of a question marked. */
export function Marked({ text, words }: { text: string; words: ReadonlySet<string> }) {
  return <Pieces pieces={markedPieces(text, words)} />;
}

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}
