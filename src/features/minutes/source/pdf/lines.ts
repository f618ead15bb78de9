// Rows of all pages into set lines: tabs between columns, blank lines where the gap is wide, indents as spaces.
import type { SetLine } from "../typeset.ts";
import { type PlacedLine, unwrapped } from "./wraps.ts";
import type { Row } from "./rows.ts";

export function setLines(pages: readonly Row[][]): SetLine[] {
  const leading = leadingOf(pages);
  const placed = pages.flatMap((rows, page) => {
    const [margin, edge] = [leftMargin(rows), rightEdge(rows)];
    let columns: number[] = [];
    return rows.map((row, i): PlacedLine => {
      const above = rows[i - 1];
      columns = columnsAt(row, columns);
      const gap = above === undefined ? 0 : above.y - row.y;
      const line: SetLine = {
        text: textOf(row, columns, margin),
        bold: row.cells.every((cell) => cell.bold),
        size: Math.round(row.size * 2) / 2,
        heading: false,
        blankBefore: above !== undefined && (gap < 0 || gap > leading * row.size * 1.25),
        pageBefore: above === undefined && page > 0,
      };
      return { line, row, edge };
    });
  });
  return unwrapped(placed);
}

/** Where the columns stand, carried down until a line runs across them. */
function columnsAt(row: Row, carried: number[]): number[] {
  if (placesOf(row, carried) !== null) return carried;
  if (row.cells.length > 1) return row.cells.map((cell) => cell.x);
  const [only] = row.cells;
  const second = carried[1];
  return only !== undefined && second !== undefined && only.x < second - row.size && only.right > second
    ? []
    : carried;
}

/** In which column each cell of a table's row stands; null where the row is none of that table. */
function placesOf({ cells, size }: Row, columns: readonly number[]): number[] | null {
  const [first = 0] = columns;
  const isRow = columns.length >= 3 && cells.length > 1 && cells.length < columns.length;
  if (!isRow || Math.abs((cells[0]?.x ?? 0) - first) > size / 2) return null;
  const places = cells.map(({ x }) => columns.findLastIndex((start) => start <= x + size / 2));
  return new Set(places).size === places.length ? places : null;
}

function textOf(row: Row, columns: readonly number[], margin: number): string {
  const places = placesOf(row, columns);
  if (places !== null)
    return columns
      .map((_, at) => row.cells[places.indexOf(at)]?.text.trim() ?? "")
      .join("\t")
      .trimEnd();
  const text = row.cells.map((cell) => cell.text.trim()).join("\t");
  const x = row.cells[0]?.x ?? margin;
  const column = columns.findLastIndex((start) => Math.abs(start - x) < row.size / 2);
  if (row.cells.length === 1 && column > 0) return "\t".repeat(column) + text;
  const indent = Math.round((x - margin) / (row.size / 2));
  return (indent > 1 ? " ".repeat(Math.min(indent, 8)) : "") + text;
}

/** The leftmost edge that a fair part of the lines share. */
function leftMargin(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const edge = Math.round((cells[0]?.x ?? 0) / 2) * 2;
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count >= rows.length / 8).map(([edge]) => edge);
  return Math.min(...(shared.length > 0 ? shared : counts.keys()));
}

function rightEdge(rows: readonly Row[]): number {
  return rows.reduce((edge, { cells }) => Math.max(edge, cells.at(-1)?.right ?? 0), 0);
}

/** From baseline to baseline inside a paragraph, as a multiple of the letters' size. */
function leadingOf(pages: readonly Row[][]): number {
  const counts = new Map<number, number>();
  for (const rows of pages)
    for (const [i, row] of rows.entries()) {
      const above = rows[i - 1];
      if (above === undefined || above.size !== row.size) continue;
      const ratio = Math.round(((above.y - row.y) / row.size) * 20) / 20;
      if (ratio >= 0.9 && ratio <= 2.2) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
    }
  // In short minutes the gaps between paragraphs outnumber those within: the least that is common counts.
  const common = Math.max(2, ...[...counts.values()].map((count) => count / 4));
  return Math.min(
    ...[...counts].filter(([, count]) => count >= common).map(([ratio]) => ratio),
    singleSpaced * 1.2,
  );
}

const singleSpaced = 1.25;
