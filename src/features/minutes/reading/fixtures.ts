// Small documents for tests: what a plain text file gives, and minutes about nothing under a header of one's own.
import type { MinutesRecord } from "../record.ts";
import type { SourceText } from "../source-text.ts";
import { readMinutes } from "./read.ts";

export function plainText(text: string): SourceText {
  return { format: "text", text, emphasis: [], warnings: [] };
}

export function recordOf(text: string): MinutesRecord {
  return readMinutes(plainText(text), { name: "minutes.txt", sha256: "0".repeat(64) });
}

/** The record of minutes with this header and two items in which nobody is named. */
export function recordUnder(header: string): MinutesRecord {
  return recordOf(`${header}\n\n1. Mötets öppnande\nMötet öppnades.\n\n2. Övrigt\nInget fanns att ta upp.\n`);
}
