import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Fact, Table } from "../paper.ts";

/** In twentieths of a point, between the margins. */
const width = 9000;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "CBD2D9" };

/** Without rules: what is seen is two columns. */
export function factTable(facts: readonly Fact[]): WordTable[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, lines }) => [
    [bold(label, "Fact")],
    lines.map((line) => plain(line, "Fact")),
  ]);
  return [
    tableOf(
      [2600, 6400],
      rows.map((cells) => row(cells)),
      none,
    ),
  ];
}

export function rowTable({ columns, rows }: Table): WordTable {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const head = row(
    columns.map((column) => [bold(column.head, "Cell")]),
    true,
  );
  const body = rows.map((cells) => row(cells.map((text) => [plain(text, "Cell")])));
  return tableOf(
    columns.map(({ share }) => Math.round((width * share) / shares)),
    [head, ...body],
    rule,
  );
}

function tableOf(columnWidths: number[], rows: TableRow[], between: IBorderOptions): WordTable {
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    margins: { left: 0, right: 120 },
    borders: {
      top: none,
      bottom: between,
      left: none,
      right: none,
      insideHorizontal: between,
      insideVertical: none,
    },
    rows,
  });
}

function row(cells: readonly Paragraph[][], isHead = false): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    children: cells.map((children) => new TableCell({ children })),
  });
}

const bold = (text: string, style: string) =>
  new Paragraph({ children: [new TextRun({ text, bold: true })], style });
const plain = (text: string, style: string) => new Paragraph({ text, style });
