// A sheet as plain text.
import type { Fact } from "../../../src/features/minutes/writing/paper.ts";
import type { Layout } from "./layout.ts";
import type { Piece, Sheet } from "./sheet.ts";

export function sheetText({ pieces, layout }: Sheet): string {
  const marked = pieces.some(
    (piece) => piece.kind === "heading" && !/^(?:§ )?\d|^\p{Ll}\)/u.test(piece.text),
  );
  const paragraphs = pieces.map((piece) => {
    if (piece.kind === "heading" && marked) return `${"#".repeat(piece.depth + 1)} ${piece.text}`;
    return paragraph(piece, layout);
  });
  return `${paragraphs.reduce((text, next, i) => text + gap(pieces[i - 1], pieces[i]) + next)}\n`;
}

/** Facts stand close. */
function gap(before: Piece | undefined, after: Piece | undefined): string {
  return before?.kind === "fact" && after?.kind === "fact" ? "\n" : "\n\n";
}

function paragraph(piece: Piece, layout: Layout): string {
  if (piece.kind === "fact") return factLines(piece.fact, layout).join("\n");
  if (piece.kind === "table") return rows(piece.rows, layout);
  if ("text" in piece) return piece.text;
  const mark = piece.kind === "bullets" ? "- " : "";
  return [`${piece.label}:`, ...piece.entries.map((entry) => mark + entry)].join("\n");
}

export function factLines({ label, lines }: Fact, { labels }: Layout): string[] {
  if (labels === "tab") return lines.map((line, i) => `${i === 0 ? label : ""}\t${line}`);
  return labels === "colon" ? [`${label}: ${lines.join("; ")}`] : [label, ...lines];
}

function rows(cells: Extract<Piece, { kind: "table" }>["rows"], { labels }: Layout): string {
  if (labels === "tab") return cells.map((row) => row.join("\t")).join("\n");
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? "").length)) + 3) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
