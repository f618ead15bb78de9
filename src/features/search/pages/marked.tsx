import { markedPieces } from "../rules.ts";

/** A headline of `queries.ts`, or any plain text, with its hits marked. */
export function Marked({ headline }: { headline: string }) {
  return <>{markedPieces(headline).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>;
}
