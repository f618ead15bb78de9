// Minutes kept as a table: Punkt | Vad | Ansvar.
import { anyOf, fold, folded } from "../folding.ts";
import type { Line } from "../lines.ts";
import { join, type Passage, slice, trim } from "../passage.ts";
import { cellsOf, gridOf, isRule, rowCells } from "./cells.ts";
import { markOf } from "./marks.ts";

export type Column = "number" | "title" | "text" | "decision" | "who" | "due";

const columns: { column: Column; words: RegExp }[] = [
  { column: "number", words: folded("^(?:nr|nummer|§|#)\\.?$") },
  { column: "title", words: folded("^(?:punkt|ärende|fråga|rubrik|ämne|dagordningspunkt)(?: nr)?$") },
  { column: "decision", words: folded("^(?:beslut|ställningstagande)(?:/\\p{L}+)?$") },
  { column: "who", words: folded("^(?:ansvar|ansvarig|ansvariga|vem|vem gör|utförare)$") },
  { column: "due", words: folded("^(?:när|klart|klart senast|tid|senast|datum|tidplan|deadline)$") },
  {
    column: "text",
    words: folded(
      `^${anyOf(`
  vad, vad som sades, diskussion, anteckning(?:ar)?, innehåll, noteringar?, beskrivning, aktivitet, åtgärd,
  kommentarer?, information, uppgift`)}(?:/\\p{L}+)?$`,
    ),
  },
];

export interface TableItem {
  readonly line: number;
  readonly number: string | null;
  readonly heading: Passage;
  readonly body: readonly Line[];
}

export interface ItemTable {
  readonly start: number;
  readonly end: number;
  readonly items: readonly TableItem[];
}

/** The first table of items, if there is one. */
export function itemTableIn(lines: readonly Line[]): ItemTable | null {
  for (const [start, line] of lines.entries()) {
    const heads = cellsOf(line).map((cell) => columnOf(cell.text));
    if (!heads.includes("title") && !heads.includes("number")) continue;
    if (
      heads.filter((each) => each !== null).length < 2 ||
      !heads.some((each) => each === "text" || each === "who" || each === "decision")
    )
      continue;
    return table(lines, start, line, heads);
  }
  return null;
}

function table(
  lines: readonly Line[],
  start: number,
  head: Line,
  heads: readonly (Column | null)[],
): ItemTable {
  const items: TableItem[] = [];
  const grid = gridOf(head);
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) break;
    if (isRule(line)) continue;
    const cells = rowCells(line, grid);
    if (cells === null) break;
    const row = rowOf(cells, heads);
    const opens = row.title.text !== "" || row.number !== null;
    const last = items.at(-1);
    if (opens && row.number === null && last?.number && grid.starts !== null) break;
    if (opens) items.push(itemOf(line, end, row));
    else if (last !== undefined)
      items[items.length - 1] = { ...last, body: [...last.body, ...bodyOf(line, row)] };
  }
  return { start, end, items };
}

interface Row {
  readonly number: string | null;
  readonly title: Passage;
  readonly cells: ReadonlyMap<Column, Passage>;
}

export function rowOf(found: readonly Passage[], heads: readonly (Column | null)[]): Row {
  const cells = new Map<Column, Passage>();
  for (const [i, cell] of found.entries()) cells.set(heads[i] ?? "text", cell);
  const title = cells.get("title") ?? put("");
  const numbered = /^\d+$/.test(title.text)
    ? { number: title.text, length: title.text.length }
    : markOf(title.text);
  const own = cells.get("number")?.text.replace(/[^\p{L}\d./]|\.$/gu, "") ?? "";
  return {
    number: numbered?.number ?? (own === "" ? null : own),
    title: trim(slice(title, numbered?.length ?? 0)),
    cells,
  };
}

function itemOf(line: Line, at: number, row: Row): TableItem {
  if (row.title.text !== "")
    return { line: at, number: row.number, heading: row.title, body: bodyOf(line, row) };
  const text = row.cells.get("text") ?? put("");
  const stop = /^[^.:]{3,80}[.:](?=\s)/.exec(text.text)?.[0].length ?? text.text.length;
  const cells = new Map(row.cells).set("text", trim(slice(text, stop)));
  return {
    line: at,
    number: row.number,
    heading: slice(text, 0, /[.:]$/.test(text.text.slice(0, stop)) ? stop - 1 : stop),
    body: bodyOf(line, { ...row, cells }),
  };
}

/** The cells as lines of their own, the later ones with the label that their column is. */
export function bodyOf(line: Line, row: Row): Line[] {
  const cell = (column: Column) => row.cells.get(column) ?? put("");
  const who = cell("who");
  const due = cell("due");
  const holder = /^[\s–-]*$/.test(who.text)
    ? put("")
    : join([put("Ansvar: "), who, ...(due.text === "" ? [] : [put(", klart "), due])], "");
  const decision = cell("decision").text === "" ? put("") : join([put("Beslut: "), cell("decision")], "");
  return [cell("text"), decision, holder]
    .filter((each) => each.text !== "")
    .map((each) => ({ ...line, ...each, blankBefore: true }));
}

export function put(text: string): Passage {
  return { text, at: Array.from({ length: text.length }, () => -1) };
}

export function columnOf(text: string): Column | null {
  const words = fold(
    text
      .replace(/\*|[:.]$/g, "")
      .replace(/\s*\/\s*/g, "/")
      .trim(),
  );
  return columns.find((each) => each.words.test(words))?.column ?? null;
}
