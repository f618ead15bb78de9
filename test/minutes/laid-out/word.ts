// A sheet as a Word document.
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Tab,
  TextRun,
} from "docx";
import type { Fact } from "../../../src/features/minutes/writing/paper.ts";
import type { Layout } from "./layout.ts";
import type { Piece, Sheet } from "./sheet.ts";
import { factLines } from "./text.ts";

const level = { level: 0, format: LevelFormat.BULLET, text: "•" };

export async function sheetDocx({ pieces, layout }: Sheet): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { paragraph: { spacing: { after: 160 } } } } },
    numbering: { config: [{ reference: "points", levels: [level] }] },
    sections: [{ children: pieces.flatMap((piece) => paragraphs(piece, layout)) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphs(piece: Piece, layout: Layout): (Paragraph | Table)[] {
  if (piece.kind === "title") return [new Paragraph({ text: piece.text, heading: HeadingLevel.TITLE })];
  if (piece.kind === "fact") return fact(piece.fact, layout);
  if (piece.kind === "table") return [tableOf(piece.rows), new Paragraph("")];
  if (piece.kind === "heading") {
    const heading = piece.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [new Paragraph({ text: piece.text, heading })];
  }
  if ("text" in piece) return [new Paragraph(piece.text)];
  return [new Paragraph(`${piece.label}:`), ...piece.entries.map((text) => entry(text, piece.kind))];
}

function entry(text: string, kind: "bullets" | "clauses"): Paragraph {
  return new Paragraph(
    kind === "bullets" ? { text, numbering: { reference: "points", level: 0 } } : { text },
  );
}

function fact(told: Fact, layout: Layout): Paragraph[] {
  return factLines(told, layout).map((line) => {
    const parts = line.split("\t");
    const runs = parts.map((part, i) => new TextRun({ children: i === 0 ? [part] : [new Tab(), part] }));
    return new Paragraph({ children: runs, spacing: { after: 0 } });
  });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  return new Table({ rows: rows.map(row) });
}
