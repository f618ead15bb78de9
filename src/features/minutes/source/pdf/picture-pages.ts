// Which pages of a PDF are pictures: hardly anything is written on them, and a picture fills much of them.
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PicturePage } from "../../source-text.ts";
import type { Piece } from "./lettering.ts";

export interface LetteredPage {
  readonly pieces: readonly Piece[];
  readonly isPicture: boolean;
}

/** What programs stamp on scanned pages that are signed or sent is shorter. */
const mostLetters = 150;
const leastShare = 0.5;

export async function isPicturePage(page: PDFPageProxy, pieces: readonly Piece[]): Promise<boolean> {
  if (pieces.reduce((letters, { text }) => letters + text.length, 0) > mostLetters) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const room = (right - left) * (top - bottom);
  return roomForPictures(await page.getOperatorList()) >= room * leastShare;
}

/** Undefined where none of them is one. */
export function picturesAmong(pages: readonly LetteredPage[]): PicturePage[] | undefined {
  let written = 0;
  const pictures = pages.flatMap(({ pieces, isPicture }, i): PicturePage[] => {
    const after = written;
    if (pieces.length > 0) written += 1;
    return isPicture ? [{ page: i + 1, after, own: pieces.map(({ text }) => text).join(" ") }] : [];
  });
  return pictures.length === 0 ? undefined : pictures;
}

/** In square points. The pictures themselves are left out of the drawing, but not the places made for them: a picture is
 *  drawn on a square of one by one, which is made as large as the picture shall be. */
function roomForPictures({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }): number {
  let [room, scale] = [0, 1];
  const outer: number[] = [];
  for (const [i, operation] of fnArray.entries()) {
    const { [i]: args } = argsArray;
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) outer.push(scale);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) scale = outer.pop() ?? 1;
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(args)) scale *= areaOf(args[0]);
    if (operation !== OPS.transform) continue;
    scale *= areaOf(args);
    if (scale >= leastPicture) room += scale;
  }
  return room;
}

/** Scanners cut pages into stripes, but not so thin. */
const leastPicture = 400;

function areaOf(matrix: unknown): number {
  if (!Array.isArray(matrix) && !(matrix instanceof Float32Array)) return 1;
  const [a = 1, b = 0, c = 0, d = 1] = Array.from(matrix, Number);
  return Math.abs(a * d - b * c);
}
