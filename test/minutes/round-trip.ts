// Records written as files and read back, scored together.
import {
  type Look,
  type Paper,
  paperDocx,
  paperHtml,
  paperPdf,
  paperText,
} from "../../src/features/minutes/index.ts";
import { recordOf } from "./reading.ts";
import { type Scored, scorer } from "./scorer.ts";

type Writer = (paper: Paper, look: Look | null) => Promise<Uint8Array>;

export const writers = {
  text: async (paper) => Buffer.from(paperText(paper)),
  html: async (paper, look) => Buffer.from(paperHtml(paper, look)),
  docx: paperDocx,
  pdf: paperPdf,
  "pdf for the archive": (paper, look) => paperPdf(paper, look, "a-2a"),
} satisfies Record<string, Writer>;
export type Format = keyof typeof writers;

const endings: Record<Format, string> = {
  text: "txt",
  html: "html",
  docx: "docx",
  pdf: "pdf",
  "pdf for the archive": "pdf",
};

interface Written {
  readonly record: Scored;
  readonly paper: Paper;
  readonly look?: Look;
}

export const readBackOf = async (format: Format, paper: Paper) =>
  recordOf(await writers[format](paper, null), `protokoll.${endings[format]}`);

export async function roundTrip(format: Format, all: readonly Written[]) {
  const marks = scorer();
  for (const [i, { record, paper, look = null }] of all.entries()) {
    const name = `${i}.${endings[format]}`;
    marks.score(name, record, await recordOf(await writers[format](paper, look), name));
  }
  return marks;
}
