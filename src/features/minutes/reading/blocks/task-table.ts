// Tables with a column of holders inside an item: Åtgärd | Ansvarig | Klart.
import type { Line } from "../lines.ts";
import { join, type Passage } from "../passage.ts";
import { cellsOf, isRule } from "./cells.ts";
import { bodyOf, type Column, columnOf, put, rowOf } from "./table.ts";

/** Tables of tasks inside an item, row by row: the task, and under it who is to do it and when. */
export function unfoldedTables(lines: readonly Line[]): Line[] {
  const unfolded: Line[] = [];
  let heads: (Column | null)[] | null = null;
  for (const line of lines) {
    const cells = cellsOf(line);
    const named = cells.map((cell) => columnOf(cell.text));
    if (named.includes("who") && named.some((each) => each === "text" || each === "title")) heads = named;
    else if (heads !== null && cells.length >= 2) unfolded.push(...rowLines(line, cells, heads));
    else if (heads === null || !isRule(line)) {
      heads = null;
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
