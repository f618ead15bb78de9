// Pieces of lettering into rows: what stands on one baseline, in cells where there is a column's gap between.
import { isListLabel } from "../typeset.ts";
import type { Piece } from "./lettering.ts";

export interface Cell {
  text: string;
  x: number;
  right: number;
  bold: boolean;
  pieces: readonly Piece[];
}

export interface Row {
  y: number;
  size: number;
  cells: Cell[];
  /** Where the text behind a list's label starts; null where the row opens no list entry. */
  hanging: number | null;
}

export function rowsOf(pieces: readonly Piece[]): Row[] {
  return edgesInPlace(sideBySide(inOrder(pieces)));
}

const leftOf = (row: Row) => Math.min(...row.cells.map((cell) => cell.x));
const rightOf = (row: Row) => Math.max(...row.cells.map((cell) => cell.right));
const onOneLine = (a: number, b: number, size: number) => Math.abs(a - b) < size * 0.4;

/** Pieces that follow each other along one baseline. */
function inOrder(pieces: readonly Piece[]): Row[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const goesOn =
      last !== undefined &&
      onOneLine(piece.y, last.y, Math.max(piece.size, last.size)) &&
      piece.x > last.right - last.size / 2;
    if (goesOn) line?.push(piece);
    else lines.push([piece]);
  }
  return lines.map(rowOf);
}

function rowOf(line: readonly Piece[]): Row {
  const [first] = line;
  const size = Math.max(...line.map((piece) => piece.size));
  const gaps = line.slice(1).map((piece, i) => piece.x - (line[i]?.right ?? 0));
  const column = columnGap(gaps, size);
  const cells: (Cell & { pieces: Piece[] })[] = [];
  for (const [i, piece] of line.entries()) {
    const cell = cells.at(-1);
    const gap = gaps[i - 1] ?? 0;
    if (cell === undefined || (piece.opensCell ?? gap > column)) {
      cells.push({ text: piece.text, x: piece.x, right: piece.right, bold: piece.bold, pieces: [piece] });
      continue;
    }
    cell.text += gap > size * 0.12 && !/\s$/.test(cell.text) ? ` ${piece.text.trimStart()}` : piece.text;
    cell.right = piece.right;
    cell.bold &&= piece.bold;
    cell.pieces.push(piece);
  }
  const [label, text] = line;
  const hanging = label && text && isListLabel(label.text.trim()) ? text.x : null;
  return { y: first?.y ?? 0, size, cells: withLabel(cells), hanging };
}

/** A list's label and its text are one. */
function withLabel(cells: Cell[]): Cell[] {
  const [label, text, more] = cells;
  if (label === undefined || text === undefined || more !== undefined || !isListLabel(label.text))
    return cells;
  const pieces = [...label.pieces, ...text.pieces];
  return [{ ...label, text: `${label.text} ${text.text}`, right: text.right, bold: text.bold, pieces }];
}

/** Wider than the spaces of a justified line, which are all alike; no space is so wide as the gaps of a table. */
function columnGap(gaps: readonly number[], size: number): number {
  const spaces = gaps.filter((gap) => gap > size * 0.12).toSorted((a, b) => a - b);
  const middle = spaces.length < 3 ? 0 : (spaces[Math.floor(spaces.length / 2)] ?? 0);
  return Math.max(size, Math.min(middle * 1.8, size * widestSpace));
}

const widestSpace = 2;

/** A column of a newspaper goes on longer than a table's cell. */
const tallestCell = 14;

/** A cell whose lines come after its neighbour's lines gets its place beside them. */
function sideBySide(rows: readonly Row[]): Row[] {
  const placed: Row[] = [];
  let beside: Row[] = [];
  for (const row of rows) {
    const above = placed.at(-1);
    if (above !== undefined && row.y > above.y + row.size * 0.4 && beside.every((other) => row.y > other.y))
      beside = neighbours(placed, row);
    const neighbour = beside.find((other) => onOneLine(other.y, row.y, Math.max(other.size, row.size)));
    if (neighbour === undefined) {
      placed.push(row);
      if (above !== undefined && row.y < Math.min(...beside.map((other) => other.y))) beside = [];
      continue;
    }
    neighbour.cells = [...neighbour.cells, ...row.cells].toSorted((a, b) => a.x - b.x);
    neighbour.size = Math.max(neighbour.size, row.size);
  }
  return placed;
}

/** The rows last placed, from the one level with the row, where they stand clear to its left or right. */
function neighbours(placed: readonly Row[], row: Row): Row[] {
  const near = placed.slice(-tallestCell);
  const start = near.findLastIndex((other) => onOneLine(other.y, row.y, Math.max(other.size, row.size)));
  if (start < 0) return [];
  const block = near.slice(start);
  const clear =
    block.every((other) => rightOf(other) < leftOf(row)) ||
    block.every((other) => leftOf(other) > rightOf(row));
  return clear ? block : [];
}

/** Some programs write a page's head last or its foot first: what is wholly above all before it goes first. */
function edgesInPlace(rows: readonly Row[]): Row[] {
  const blocks = downwardBlocks(rows);
  const heads: Row[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  const topBefore = blocks.map((block) => {
    const before = top;
    top = Math.max(top, block[0]?.y ?? top);
    return before;
  });
  for (let last = blocks.at(-1); last && blocks.length > 1; last = blocks.at(-1)) {
    if ((last.at(-1)?.y ?? 0) <= (topBefore[blocks.length - 1] ?? 0)) break;
    heads.push(...blocks.splice(-1));
  }
  return [...heads, ...blocks].flat();
}

/** Cut where the writing goes up the page again. */
function downwardBlocks(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block === undefined || last === undefined || row.y > last.y) blocks.push([row]);
    else block.push(row);
  }
  return blocks;
}
