// Record to file. Word's library is loaded when somebody asks for Word.
import type { MinutesRecord } from "../record.ts";

export { writePdf } from "./pdf/pdf.ts";
export { writeText } from "./text.ts";

export async function writeDocx(record: MinutesRecord): Promise<Uint8Array> {
  return (await import("./docx.ts")).docxOf(record);
}
