// A paper as a Word document, with real headings, numbers, lists and tables, so that it can be worked on.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Look } from "../look.ts";
import { type Block, headingOf, type Paper, type Section, type Signature } from "../paper.ts";
import { headingNumbers, type HeadingNumber } from "./heading-numbers.ts";
import { logotypeRun } from "./logotype.ts";
import { factTable, rowTable } from "./tables.ts";
import { bullets, wordStyles } from "./word-styles.ts";

export async function docxOf(paper: Paper, look: Look | null): Promise<Uint8Array> {
  const { numbers, config } = headingNumbers(paper.sections);
  const document = new Document({
    title: paper.name,
    creator: "Genbo",
    lastModifiedBy: "Genbo",
    styles: wordStyles(look?.colour ?? null),
    numbering: { config: [bullets, ...config] },
    sections: [{ footers: { default: foot(look) }, children: body(paper, look, numbers) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function body(paper: Paper, look: Look | null, numbers: readonly (HeadingNumber | null)[]) {
  return [
    ...(look?.logotype
      ? [new Paragraph({ children: [logotypeRun(look.logotype, look.owner)], style: "Logotype" })]
      : []),
    ...paper.organisations.map((text) => new Paragraph({ text, style: "Organisation" })),
    new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
    ...factTable(paper.facts),
    ...paper.sections.flatMap((each, i) => section(each, numbers[i] ?? null)),
    ...paper.signatures.flatMap(signature),
    ...paper.appendix.flatMap((each) => section(each, null)),
  ];
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function section(laid: Section, number: HeadingNumber | null) {
  const heading = new Paragraph({
    heading: headingLevels[laid.depth],
    ...(number === null ? { text: headingOf(laid) } : { text: laid.title, numbering: number }),
  });
  return [heading, ...laid.blocks.flatMap(block)];
}

function block(laid: Block) {
  if (laid.kind === "table") return [rowTable(laid), new Paragraph({ text: "", style: "Fact" })];
  const label = laid.label === null ? [] : [new TextRun({ text: `${laid.label}:`, bold: true })];
  if (laid.kind === "line") return [lineParagraph(label, laid.text)];
  const entries = laid.entries.map((text) =>
    laid.mark === "bullet"
      ? new Paragraph({ text, style: "Entry", numbering: { reference: bullets.reference, level: 0 } })
      : new Paragraph({ text, style: "Clause" }),
  );
  return [new Paragraph({ children: label, style: "Label", keepNext: true }), ...entries];
}

function lineParagraph(label: ParagraphChild[], text: string): Paragraph {
  return new Paragraph({
    children: [...label, new TextRun(label.length === 0 ? text : ` ${text}`)],
    style: "Body",
  });
}

function signature({ role, name, signed }: Signature): Paragraph[] {
  const hand =
    signed === null
      ? new Paragraph({ text: "", style: "Line", keepNext: true })
      : new Paragraph({ text: signed, style: "Fact", keepNext: true });
  return [
    new Paragraph({ text: role, style: "Signature", keepNext: true }),
    hand,
    new Paragraph({ text: name, style: "Body" }),
  ];
}

function foot(look: Look | null): Footer {
  const pages = new TextRun({ children: ["Sida ", PageNumber.CURRENT, " av ", PageNumber.TOTAL_PAGES] });
  const line = look?.line ?? null;
  return new Footer({
    children: [
      ...(line === null ? [] : [new Paragraph({ text: line, style: "Foot" })]),
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [pages], style: "Foot" }),
    ],
  });
}
