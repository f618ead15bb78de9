// Tables with a column of holders inside an item: Åtgärd | Ansvarig | Klart.
import type { Line } from "../lines.ts";
import { join, type Passage } from "../passage.ts";
import { cellsOf, type Grid, gridOf, isRule, rowCells } from "./cells.ts";
import { bodyOf, type Column, columnOf, put, rowOf } from "./table.ts";

/** Tables of tasks inside an item, row by row: the task, and under it who is to do it and when. */
export function unfoldedTables(lines: readonly Line[]): Line[] {
  const unfolded: Line[] = [];
  let table: { heads: (Column | null)[]; grid: Grid } | null = null;
  for (const line of lines) {
    const named = cellsOf(line).map((cell) => columnOf(cell.text));
    const row = table === null ? null : rowCells(line, table.grid);
    if (named.includes("who") && named.some((each) => each === "text" || each === "title"))
      table = { heads: named, grid: gridOf(line) };
    else if (table !== null && row !== null) unfolded.push(...rowLines(line, row, table.heads));
    else if (table === null || !isRule(line)) {
      table = null;
      unfolded.push(line);
    }
  }
  return unfolded;
}

/** The indexes of all lines that are rows of tables with holders: their numbers are no items'. */
export function rowsOfTables(lines: readonly Line[]): Set<number> {
  const rows = new Set<number>();
  let inside = false;
  for (const [i, line] of lines.entries()) {
    const cells = cellsOf(line);
    const heads = cells.map((cell) => columnOf(cell.text));
    inside = (inside && (cells.length >= 2 || isRule(line))) || heads.includes("who");
    if (inside) rows.add(i);
  }
  return rows;
}

function rowLines(line: Line, cells: readonly Passage[], heads: readonly (Column | null)[]): Line[] {
  if (isRule(line)) return [];
  const row = rowOf(cells, heads);
  const what = join([row.title, row.cells.get("text") ?? put("")].filter((each) => each.text !== ""));
  return bodyOf(line, { ...row, cells: new Map(row.cells).set("text", what) });
}
