// A PDF as source text. The order of the content is kept; where things stand on the page only tells which lines
// lie side by side, where paragraphs end and what is a heading.
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse } from "../../../../lib/result.ts";
import { limits } from "../limits.ts";
import type { SourceResult } from "../reasons.ts";
import { compose } from "../typeset.ts";
import { setLines } from "./lines.ts";
import { type Learnt, letteringOf } from "./lettering.ts";
import { isPicturePage, type LetteredPage, picturesAmong } from "./picture-pages.ts";
import { rowsOf } from "./rows.ts";

export async function pdfText(bytes: Uint8Array): Promise<SourceResult> {
  const loading = getDocument({
    // A copy, since pdfjs takes the bytes over; and it refuses a Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: false,
    ownerDocument: wardrobe(),
    useSystemFonts: false,
    useWasm: false,
    fontExtraProperties: true,
    // Pictures are never decoded: they hold no text, and may be made to exhaust.
    maxImageSize: 1,
  });
  try {
    const learnt: Learnt = { boldFonts: new Map(), isSeen: false };
    const pages = await letteringOfPages(await loading.promise, learnt);
    if (pages === null) return refuse("too-large");
    const isScan = !learnt.isSeen && pages.some(({ pieces }) => pieces.length > 0);
    const lines = setLines(pages.map(({ pieces }) => rowsOf(pieces)));
    const pictures = picturesAmong(pages);
    return ok({ format: isScan ? "scan" : "pdf", ...compose(lines), warnings: [], pictures });
  } catch (error) {
    // pdfjs throws on what it cannot make sense of, and that is what damage is.
    return refuse(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await loading.destroy();
  }
}

/** A page that fonts can be hung in, and that nobody looks at. Where pdfjs has none, it draws the outlines of all the
 *  letters instead, which takes as long as a third of their reading. */
function wardrobe(): HTMLDocument {
  class CSSStyleSheet {
    readonly cssRules = [];
    insertRule(): void {}
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what pdfjs asks of a page for the sake of fonts
  return { adoptedStyleSheets: [], defaultView: { CSSStyleSheet } } as unknown as HTMLDocument;
}

async function letteringOfPages(pdf: PDFDocumentProxy, learnt: Learnt): Promise<LetteredPage[] | null> {
  if (pdf.numPages > limits.pages) return null;
  const pages: LetteredPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const pieces = await letteringOf(page, learnt);
    if (pieces.length > limits.piecesAPage) return null;
    pages.push({ pieces, isPicture: await isPicturePage(page, pieces) });
    page.cleanup();
  }
  return pages;
}
