// Minutes as a Word document, with real headings, lists and a table for the head, so that it can be worked on.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { MinutesRecord } from "../record.ts";
import { wordStyles } from "./docx-styles.ts";
import { type Block, type LaidItem, type Layout, layoutOf } from "./layout.ts";

export async function docxOf(record: MinutesRecord): Promise<Uint8Array> {
  const layout = layoutOf(record);
  const body = [
    ...heads(layout),
    ...table(layout.facts.map(({ label, lines }) => [[new TextRun({ text: label, bold: true })], lines])),
    ...layout.items.flatMap(itemParagraphs),
    ...signatures(layout),
  ];
  const document = new Document({
    title: [layout.body, layout.title, record.date].filter((part) => part !== null).join(" "),
    creator: "Genbo",
    ...wordStyles,
    sections: [{ footers: { default: pageNumbers() }, children: body }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function heads({ cooperation, body, title }: Layout): Paragraph[] {
  return [
    ...(cooperation === null ? [] : [new Paragraph({ text: cooperation, style: "Organisation" })]),
    ...(body === null ? [] : [new Paragraph({ text: body, style: "Organisation" })]),
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  ];
}

/** Without rules: what is seen is two columns. */
function table(rows: [TextRun[], string[]][]): Table[] {
  if (rows.length === 0) return [];
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const columns = [2400, 6600];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: 9000, type: WidthType.DXA },
      columnWidths: columns,
      margins: { left: 0, right: 120 },
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: rows.map(
        ([label, lines]) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({ children: [new Paragraph({ children: label, style: "Fact" })] }),
              new TableCell({ children: lines.map((text) => new Paragraph({ text, style: "Fact" })) }),
            ],
          }),
      ),
    }),
  ];
}

function itemParagraphs({ label, title, sub, blocks }: LaidItem): Paragraph[] {
  const heading = sub ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  const text = [label, title].filter((part) => part !== null).join(" ");
  return [new Paragraph({ text, heading }), ...blocks.flatMap(blockParagraphs)];
}

function blockParagraphs(block: Block): Paragraph[] {
  const label = block.label === null ? [] : [new TextRun({ text: `${block.label}:`, bold: true })];
  if (block.kind === "line") {
    const text = new TextRun(label.length === 0 ? block.text : ` ${block.text}`);
    return [new Paragraph({ children: [...label, text], style: "Body" })];
  }
  const entries = block.entries.map((text) =>
    block.mark === "bullet"
      ? new Paragraph({ text, style: "Entry", numbering: { reference: "bullets", level: 0 } })
      : new Paragraph({ text, style: "Clause" }),
  );
  return [new Paragraph({ children: label, style: "Label", keepNext: true }), ...entries];
}

function signatures(layout: Layout): Paragraph[] {
  return layout.signatures.flatMap(({ role, name }) => [
    new Paragraph({ text: role, style: "Signature", keepNext: true }),
    new Paragraph({ text: name, style: "Body" }),
  ]);
}

function pageNumbers(): Footer {
  const children = [new TextRun({ children: ["Sida ", PageNumber.CURRENT, " av ", PageNumber.TOTAL_PAGES] })];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children, style: "Foot" })],
  });
}
