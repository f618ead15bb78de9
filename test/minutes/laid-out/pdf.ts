// A sheet as a PDF, letter by letter where it is put.
import { type Lettering, pdfFile } from "../pdf-file.ts";
import type { Layout } from "./layout.ts";
import type { Piece, Sheet } from "./sheet.ts";
import { factLines } from "./text.ts";

interface Row {
  /** Words and how far from the margin they begin. */
  readonly cells: readonly (readonly [text: string, x: number])[];
  readonly size: number;
  readonly bold: boolean;
  /** Above it. */
  readonly gap: number;
}

const [margin, top, bottom, beside] = [60, 780, 60, 130];
/** Where the columns of a table begin. */
const columns = [0, 170, 290, 365, 440];
/** Signs on a line. */
const measure = 88;

export function sheetPdf({ pieces, layout }: Sheet): Uint8Array {
  const pages: Lettering[][] = [];
  let y = 0;
  for (const { cells, size, bold, gap } of pieces.flatMap((piece, i) =>
    rowsOf(piece, pieces[i - 1], layout),
  )) {
    y -= size * 1.3 + gap;
    if (y < bottom) {
      pages.push([]);
      y = top;
    }
    for (const [text, x] of cells)
      pages.at(-1)?.push({ text: inWindows(text), x: margin + x, y, size, bold });
  }
  return pdfFile(pages);
}

const plain = (cells: Row["cells"], gap = 0): Row => ({ cells, size: 10, bold: false, gap });
const wrapped = (text: string, x = 0, gap = 8): Row[] =>
  linesOf(text, measure - x / 5).map((line, i) => plain([[line, x]], i === 0 ? gap : 0));

function rowsOf(piece: Piece, before: Piece | undefined, layout: Layout): Row[] {
  if (piece.kind === "title") return [{ cells: [[piece.text, 0]], size: 18, bold: true, gap: 10 }];
  if (piece.kind === "heading") return headingRows(piece.text);
  if ("text" in piece) return wrapped(piece.text);
  if (piece.kind === "table") return piece.rows.map(tableRow);
  if (piece.kind === "fact") {
    const gap = before?.kind === "fact" ? 0 : 8;
    return factLines(piece.fact, layout).flatMap((line, i) => factRows(line, i === 0 ? gap : 0));
  }
  const mark = piece.kind === "bullets" ? "• " : "";
  return [
    ...wrapped(`${piece.label}:`),
    ...piece.entries.flatMap((text) => wrapped(`${mark}${text}`, 10, 0)),
  ];
}

function headingRows(text: string): Row[] {
  return linesOf(text, 70).map((line, i) => ({
    cells: [[line, 0]],
    size: 13,
    bold: true,
    gap: i === 0 ? 14 : 0,
  }));
}

function tableRow(row: readonly string[], i: number): Row {
  const cells = row.flatMap((cell, at) => (cell === "" ? [] : [[cell, columns[at] ?? 0] as const]));
  return { ...plain(cells, i === 0 ? 8 : 0), size: 9 };
}

function factRows(line: string, gap: number): Row[] {
  const [label = "", ...rest] = line.split("\t");
  if (rest.length === 0) return wrapped(label, 0, gap);
  return linesOf(rest.join(" "), measure - 26).map((words, i) =>
    plain(
      i === 0 && label !== ""
        ? [
            [label, 0],
            [words, beside],
          ]
        : [[words, beside]],
      i === 0 ? gap : 0,
    ),
  );
}

function linesOf(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length >= longest) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** Signs that Windows has where Latin-1 has none. */
const windows: Readonly<Record<string, number>> = {
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
};

const inWindows = (text: string): string =>
  text.replace(/[…‘’“”•–—]/g, (sign) => String.fromCodePoint(windows[sign] ?? 0x3f));
