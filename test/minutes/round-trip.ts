// Records written as files and read back, scored together.
import { type MinutesRecord, writeDocx, writePdf, writeText } from "../../src/features/minutes/index.ts";
import { recordOf } from "./reading.ts";
import { scorer } from "./scorer.ts";

export const writers: Record<"text" | "docx" | "pdf", (record: MinutesRecord) => Promise<Uint8Array>> = {
  text: async (record) => Buffer.from(writeText(record)),
  docx: writeDocx,
  pdf: writePdf,
};

const endings = { text: "txt", docx: "docx", pdf: "pdf" };

export async function roundTrip(format: keyof typeof writers, records: readonly MinutesRecord[]) {
  const marks = scorer();
  for (const [i, record] of records.entries()) {
    const name = `${i}.${endings[format]}`;
    marks.score(name, record, await recordOf(await writers[format](record), name));
  }
  return marks;
}
