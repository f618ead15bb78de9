// Sheets written and read back, and the smallest one that is read wrongly.
import fc from "fast-check";
import { records } from "../generated/records.ts";
import { recordOf } from "../reading.ts";
import { scorer } from "../scorer.ts";
import { layouts } from "./layout.ts";
import { sheetPdf } from "./pdf.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { sheetText } from "./text.ts";
import { sheetDocx } from "./word.ts";

const writers = {
  txt: async (sheet: Sheet) => Buffer.from(sheetText(sheet)),
  docx: sheetDocx,
  pdf: async (sheet: Sheet) => sheetPdf(sheet),
};
export type Ending = keyof typeof writers;
export const endings: readonly Ending[] = ["txt", "docx", "pdf"];

export const sheets: fc.Arbitrary<Sheet> = fc.tuple(records, layouts).map((parts) => sheetOf(...parts));

export async function marksOf(ending: Ending, all: readonly Sheet[]) {
  const marks = scorer();
  for (const [i, sheet] of all.entries()) {
    const name = `${i}.${ending}`;
    marks.score(name, sheet.record, await recordOf(await writers[ending](sheet), name));
  }
  return marks;
}

type IsRight = (sheet: Sheet) => Promise<boolean>;

/** Made small as long as it stays wrong: for a person to look at. */
export async function smallestWrong(
  isRight: IsRight,
  bounds: { seed: number; numRuns: number; interruptAfterTimeLimit: number },
): Promise<Sheet | null> {
  const found = await fc.check(fc.asyncProperty(sheets, isRight), bounds);
  return found.counterexample?.[0] ?? null;
}

/** The document, and what is missed in it. */
export async function shown(ending: Ending, sheet: Sheet): Promise<string> {
  const { misses } = await marksOf(ending, [sheet]);
  return [JSON.stringify(sheet.layout), sheetText(sheet), ...misses].join("\n");
}
