// What is written on one page, piece by piece in the order of the content, and where.
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

export interface Piece {
  text: string;
  /** In points, from the left and from the bottom of the page. */
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Whether there is a column's gap before it; to be judged by the gap where this is not told. */
  opensCell?: boolean;
}

/** What the pages so far have told of the document: its fonts are shared between them. */
export interface Learnt {
  readonly boldFonts: Map<string, boolean>;
  /** Some text can be seen. Where none can, it is laid over pictures: a scan that somebody has recognised. */
  isSeen: boolean;
}

const font = z.object({ name: z.string() });
const boldName = /bold|black|heavy|semibold|demi/i;

export async function letteringOf(page: PDFPageProxy, learnt: Learnt): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const written = items.filter((item) => "str" in item).filter((item) => item.str.trim() !== "");
  const { boldFonts } = learnt;
  const isNews = !learnt.isSeen || written.some(({ fontName }) => !boldFonts.has(fontName));
  // Reading the drawing takes as long as reading the text, and most pages have nothing new to tell by it.
  const drawing = isNews && written.length > 0 ? await page.getOperatorList() : null;
  if (drawing !== null) for (const { fontName } of written) boldFonts.set(fontName, isBold(page, fontName));

  const pieces = written.flatMap((item): Piece[] => {
    const [, slant = 0, shear = 0, height = 0, x = 0, y = 0] = Array.from(item.transform, Number);
    const size = Math.hypot(shear, height);
    // What is written up or down the margin is no part of the text's lines.
    if (size === 0 || Math.abs(slant) > size / 4) return [];
    const bold = boldFonts.get(item.fontName) ?? false;
    return [{ text: item.str, x, right: x + item.width, y, size, bold }];
  });
  if (drawing !== null && pieces.length > 0) learnt.isSeen ||= !writesUnseen(drawing);
  return pieces;
}

/** The fonts' names are known only when the page's drawing has been read. */
function isBold(page: PDFPageProxy, fontName: string): boolean {
  const loaded = page.commonObjs.has(fontName) ? font.safeParse(page.commonObjs.get(fontName)) : null;
  return loaded?.success === true && boldName.test(loaded.data.name);
}

const transform = z.array(z.number());
const unseen = 3;

function writesUnseen(drawing: { fnArray: number[]; argsArray: unknown[] }): boolean {
  const modes = drawing.fnArray.flatMap((operation, i) =>
    operation === OPS.setTextRenderingMode ? [transform.safeParse(drawing.argsArray[i]).data?.[0]] : [],
  );
  return modes.length > 0 && modes.every((mode) => mode === unseen);
}
