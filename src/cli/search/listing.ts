// Hits as lines: for people, and for programs.
import type { Findings, Hit } from "../../features/search/index.ts";
import type { Piece } from "../../lib/excerpt.ts";
import type { sv } from "./messages.sv.ts";

/** One object a line, the best first. */
export function jsonLines({ hits }: Findings): string {
  return hits
    .map(({ kind, title, excerpt, address, score }) => {
      const rounded = Math.round(score * 1000) / 1000;
      return `${JSON.stringify({ kind, title: text(title), excerpt: text(excerpt), address, score: rounded })}\n`;
    })
    .join("");
}

export function listing(q: string, { hits, total, isMore }: Findings, words: typeof sv): string {
  return `${[words.found(total, isMore, q), ...hits.map((hit) => paragraph(hit, words))].join("\n\n")}\n`;
}

function paragraph({ kind, title, excerpt, bodyName, heldOn, address }: Hit, words: typeof sv): string {
  const place = [words.kind[kind], bodyName, heldOn].filter((part) => part !== null).join(", ");
  const lines = [oneLine(title), oneLine(excerpt), `${place}: ${address}`];
  return lines.filter((line) => line !== "").join("\n  ");
}

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
const oneLine = (pieces: readonly Piece[]) => text(pieces).replace(/\s+/g, " ").trim();
