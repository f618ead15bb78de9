// In which forms minutes are given out.
import { paperDocx, paperHtml, paperPdf, paperText, type Look, type Paper } from "../../minutes/index.ts";

export interface Format {
  readonly extension: "pdf" | "docx" | "html" | "txt";
  readonly mediaType: string;
  write(paper: Paper, look: Look | null): Promise<Uint8Array> | Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

export const formats = {
  pdf: {
    extension: "pdf",
    mediaType: "application/pdf",
    write: (paper, look) => paperPdf(paper, look),
  },
  /** For the archive, which keeps it for ever. */
  archive: {
    extension: "pdf",
    mediaType: "application/pdf",
    write: (paper, look) => paperPdf(paper, look, "a-2a"),
  },
  docx: {
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: (paper, look) => paperDocx(paper, look),
  },
  html: {
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    write: (paper, look) => utf8(paperHtml(paper, look)),
  },
  txt: {
    extension: "txt",
    mediaType: "text/plain; charset=utf-8",
    write: (paper) => utf8(paperText(paper)),
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
