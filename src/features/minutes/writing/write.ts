// Papers, and papers to files. Word's library is loaded when somebody asks for Word, the PDF compiler in a process of
// its own when somebody asks for PDF.
import type { MinutesRecord } from "../record.ts";
import type { Look } from "./look.ts";
import { minutesPaper } from "./minutes/minutes-paper.ts";
import type { Paper } from "./paper.ts";
import { paperPdf } from "./pdf/pdf.ts";
import { paperText } from "./text.ts";

export { paperHtml } from "./html/html.ts";
export { paperPdf } from "./pdf/pdf.ts";
export { paperText } from "./text.ts";

export async function paperDocx(paper: Paper, look: Look | null = null): Promise<Uint8Array> {
  return (await import("./word/docx.ts")).docxOf(paper, look);
}

/** Minutes as they are, with nothing beside them. */
export const writeText = (record: MinutesRecord): string => paperText(minutesPaper(record));
export const writeDocx = (record: MinutesRecord): Promise<Uint8Array> => paperDocx(minutesPaper(record));
export const writePdf = (record: MinutesRecord): Promise<Uint8Array> => paperPdf(minutesPaper(record));
