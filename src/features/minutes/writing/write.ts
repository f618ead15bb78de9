// Papers, and papers to files. Word's library is loaded when somebody asks for Word, the PDF compiler in a process of
// its own when somebody asks for PDF.
import type { MinutesRecord } from "../record.ts";
import { htmlOf } from "./html/html.ts";
import { legible } from "./legible.ts";
import type { Look } from "./look.ts";
import { minutesPaper } from "./minutes/minutes-paper.ts";
import type { Paper } from "./paper.ts";
import type { Standard } from "./pdf/order.ts";
import { pdfOf } from "./pdf/pdf.ts";
import { textOf } from "./text.ts";

export const paperText = (paper: Paper): string => textOf(legible(paper));

export const paperHtml = (paper: Paper, look: Look | null = null): string => htmlOf(legible(paper), look);

export const paperPdf = (
  paper: Paper,
  look: Look | null = null,
  standard: Standard = "ua-1",
): Promise<Uint8Array> => pdfOf(legible(paper), look, standard);

export async function paperDocx(paper: Paper, look: Look | null = null): Promise<Uint8Array> {
  return (await import("./word/docx.ts")).docxOf(legible(paper), look);
}

/** Minutes as they are, with nothing beside them. */
export const writeText = (record: MinutesRecord): string => paperText(minutesPaper(record));
export const writeDocx = (record: MinutesRecord): Promise<Uint8Array> => paperDocx(minutesPaper(record));
export const writePdf = (record: MinutesRecord): Promise<Uint8Array> => paperPdf(minutesPaper(record));
