// The document's blocks in reading order, as lines: a paragraph is a line, a table's row a line with tabs.
import type { SetLine } from "../typeset.ts";
import type { Numbering } from "./numbering.ts";
import { isPlaceholder, readParagraph } from "./paragraph.ts";
import { properties, type Style, type Styles } from "./styles.ts";
import { child, children, value, type Xml } from "./xml.ts";

export interface Setting {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnote: (id: string) => Xml | undefined;
}

/** Less space than this between two paragraphs is not seen as a blank line. */
const visibleSpace = 80;

/** Blocks that only hold other blocks. */
const holders = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "ins",
  "moveTo",
  "smartTag",
  "AlternateContent",
  "Choice",
]);

export function flow(container: Xml, setting: Setting): SetLine[] {
  const lines: SetLine[] = [];
  let above: { after: number; style: string } | null = null;
  let [blank, newPage, carried] = [false, false, ""];

  /** One by one, since a document may have more lines than a call takes arguments. */
  function take(more: readonly SetLine[]): void {
    for (const line of more) lines.push(line);
  }

  function paragraph(element: Xml): void {
    const own = child(element, "pPr");
    const styleId = value(own, "pStyle");
    const style = properties(setting.styles.paragraph(styleId), own, undefined);
    const read = readParagraph(element, style, setting.styles);
    newPage ||= read.newPage === "before";
    const words = carried + read.words;
    carried = markRemoved(own) ? words : "";
    if (carried !== "") return;
    if (words.trim() === "") blank = true;
    else {
      const label = numberOf(style, styleId, setting);
      const close = style.contextualSpacing === true && above?.style === (styleId ?? "");
      const gap = close ? 0 : Math.max(above?.after ?? 0, style.before ?? 0);
      const blankBefore = blank || gap >= visibleSpace || style.heading;
      const look = { bold: read.bold, size: read.size, heading: style.heading };
      for (const [i, text] of `${label}${words}`.split("\n").entries())
        lines.push({ text, ...look, blankBefore: i === 0 && blankBefore, pageBefore: i === 0 && newPage });
      above = { after: style.after ?? 0, style: styleId ?? "" };
      [blank, newPage] = [false, false];
    }
    newPage ||= read.newPage === "after";
    for (const box of read.boxes) take(flow(box, setting));
    for (const id of read.footnotes) take(flow(setting.footnote(id) ?? empty, setting));
  }

  function block(element: Xml): void {
    if (isPlaceholder(element)) return;
    if (element.name === "p") paragraph(element);
    else if (element.name === "tbl") {
      const rows = tableLines(element, setting);
      const [first] = rows;
      if (first !== undefined) rows[0] = { ...first, blankBefore: true, pageBefore: newPage };
      take(rows);
      [above, blank, newPage] = [null, true, false];
    } else if (holders.has(element.name)) element.children.forEach(block);
  }

  container.children.forEach(block);
  if (carried !== "")
    lines.push({
      text: carried,
      bold: false,
      size: 0,
      heading: false,
      blankBefore: blank,
      pageBefore: newPage,
    });
  return lines;
}

const empty: Xml = { name: "", attributes: new Map(), children: [], text: "" };

/** A tracked change that takes out the paragraph's end joins it with the next. */
function markRemoved(own: Xml | undefined): boolean {
  const mark = child(own, "rPr");
  return child(mark, "del") !== undefined || child(mark, "moveFrom") !== undefined;
}

function numberOf(style: Style, styleId: string | undefined, { numbering }: Setting): string {
  const { id, level } = style.numbering;
  if (id === undefined || id === "0") return "";
  const depth = level ?? numbering.levelOfStyle(id, styleId) ?? 0;
  const label = numbering.next(id, depth);
  return label === "" ? "" : "  ".repeat(depth) + label;
}

function tableLines(table: Xml, setting: Setting): SetLine[] {
  return rowsOf(table).flatMap((row) => {
    const cells = cellsOf(row).map((cell) => (isContinued(cell) ? [] : flow(cell, setting)));
    return cells.length === 1 ? (cells[0] ?? []) : besides(cells);
  });
}

/** Cells side by side: their first lines on one line, their second on the next. */
function besides(cells: readonly SetLine[][]): SetLine[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) => {
    const parts = cells.map((cell) => cell[i]);
    const present = parts.filter((part) => part !== undefined);
    return {
      text: parts.map((part) => part?.text.trim() ?? "").join("\t"),
      bold: present.every((part) => part.bold),
      heading: present.every((part) => part.heading),
      size: Math.min(...present.map((part) => part.size)),
      blankBefore: i > 0 && present.every((part) => part.blankBefore),
      pageBefore: false,
    };
  });
}

function rowsOf(table: Xml): Xml[] {
  return table.children.flatMap((part) => {
    if (part.name === "tr") return child(child(part, "trPr"), "del") === undefined ? [part] : [];
    return holders.has(part.name) ? rowsOf(part) : [];
  });
}

function cellsOf(row: Xml): Xml[] {
  return row.children.flatMap((part) =>
    part.name === "tc" ? [part] : holders.has(part.name) ? cellsOf(part) : [],
  );
}

/** A cell merged with the one above has nothing of its own. */
function isContinued(cell: Xml): boolean {
  const merge = children(child(cell, "tcPr"), "vMerge")[0];
  return merge !== undefined && merge.attributes.get("val") !== "restart";
}
