// A PDF as source text. The order of the content is kept; where things stand on the page only tells which lines
// lie side by side, where paragraphs end and what is a heading.
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ok, refuse } from "../../../../lib/result.ts";
import { limits } from "../limits.ts";
import type { SourceResult } from "../reasons.ts";
import { compose } from "../typeset.ts";
import { setLines } from "./lines.ts";
import { letteringOf, type Lettering } from "./lettering.ts";
import { rowsOf } from "./rows.ts";

export async function pdfText(bytes: Uint8Array): Promise<SourceResult> {
  const loading = getDocument({
    // A copy, since pdfjs takes the bytes over; and it refuses a Buffer.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    fontExtraProperties: true,
    // Pictures are never decoded: they hold no text, and may be made to exhaust.
    maxImageSize: 1,
  });
  try {
    const pages = await letteringOfPages(await loading.promise);
    if (pages === null) return refuse("too-large");
    const lettered = pages.filter((page) => page.pieces.length > 0);
    const scanned = lettered.length > 0 && lettered.every((page) => page.invisible);
    const lines = setLines(pages.map((page) => rowsOf(page.pieces)));
    return ok({ format: scanned ? "scan" : "pdf", ...compose(lines), warnings: [] });
  } catch (error) {
    // pdfjs throws on what it cannot make sense of, and that is what damage is.
    return refuse(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  } finally {
    await loading.destroy();
  }
}

async function letteringOfPages(pdf: PDFDocumentProxy): Promise<Lettering[] | null> {
  if (pdf.numPages > limits.pages) return null;
  const pages: Lettering[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const lettering = await letteringOf(page);
    if (lettering.pieces.length > limits.piecesAPage) return null;
    pages.push(lettering);
    page.cleanup();
  }
  return pages;
}
