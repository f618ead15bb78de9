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
}

export interface Lettering {
  pieces: Piece[];
  /** All text is laid unseen over a picture: a scan that somebody has recognised. */
  invisible: boolean;
}

const font = z.object({ name: z.string() });
const boldName = /bold|black|heavy|semibold|demi/i;

export async function letteringOf(page: PDFPageProxy): Promise<Lettering> {
  const content = await page.getTextContent();
  // The fonts' names are known only when the page's drawing has been read.
  const drawing = await page.getOperatorList();
  const boldFonts = new Map<string, boolean>();
  const isBold = (fontName: string) => {
    const known = boldFonts.get(fontName);
    if (known !== undefined) return known;
    const loaded = page.commonObjs.has(fontName) ? font.safeParse(page.commonObjs.get(fontName)) : null;
    const bold = loaded?.success === true && boldName.test(loaded.data.name);
    boldFonts.set(fontName, bold);
    return bold;
  };

  const pieces = content.items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, slant = 0, shear = 0, height = 0, x = 0, y = 0] = transform.parse(item.transform);
    const size = Math.hypot(shear, height);
    // What is written up or down the margin is no part of the text's lines.
    if (size === 0 || Math.abs(slant) > size / 4) return [];
    return [{ text: item.str, x, right: x + item.width, y, size, bold: isBold(item.fontName) }];
  });
  return { pieces, invisible: writesUnseen(drawing) };
}

const transform = z.array(z.number());
const unseen = 3;

function writesUnseen(drawing: { fnArray: number[]; argsArray: unknown[] }): boolean {
  const modes = drawing.fnArray.flatMap((operation, i) =>
    operation === OPS.setTextRenderingMode ? [transform.safeParse(drawing.argsArray[i]).data?.[0]] : [],
  );
  return modes.length > 0 && modes.every((mode) => mode === unseen);
}
