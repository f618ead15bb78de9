// A file as far as it can be understood without the register: its text, and the record read from it.
import { createHash } from "node:crypto";
import { isDay } from "../../../lib/days.ts";
import type { Result } from "../../../lib/result.ts";
import {
  type MinutesRecord,
  readDocument,
  type ReadingResult,
  recognise,
  type RecognisedPage,
  type ScannedPage,
  type SourceText,
  type Unreadable,
} from "../../minutes/index.ts";

export interface File {
  /** As the one who imports knows it: the path below the folder that was named, or the name of an upload. */
  readonly path: string;
  open(): Promise<Result<Buffer, "too-large" | "unopenable">>;
}

export interface ReadDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly original: Buffer;
  readonly source: SourceText;
  readonly record: MinutesRecord;
}

export type Failure = Unreadable | "unopenable" | "fault";

export type Recognised =
  | {
      readonly pages: readonly ScannedPage[];
      /** The text that there is already: it must be better than that. */
      readonly against?: string;
    }
  /** Of a file that has a text of its own on other pages. */
  | { readonly pictures: readonly RecognisedPage[] };

export type FileRead =
  | { readonly ok: true; readonly value: ReadDocument }
  | Extract<ReadingResult, { ok: false }>;

/** `recognised` where it is pictures, or has some. Damaged words are repaired with those of `soundTexts`. */
export async function documentFrom(
  fileName: string,
  original: Buffer,
  recognised?: Recognised,
  soundTexts: () => Promise<readonly string[]> = async () => [],
): Promise<FileRead> {
  const sha256 = sha256Of(original);
  const bytes = recognised !== undefined && "pages" in recognised ? new Uint8Array() : original;
  const document = { bytes, ...recognised, name: fileName, sha256 };
  let read = await readDocument(document);
  if (read.ok && (read.value.source.repairs ?? []).length > 0) {
    const sound = await soundTexts();
    if (sound.length > 0) read = await readDocument({ ...document, mending: { sound } });
  }
  if (!read.ok) return read;
  const { source, record } = read.value;
  return { ok: true, value: { fileName, sha256, original, source, record: registrable(record) } };
}

/** Whether there are pictures in it that words can be recognised in. */
export function holdsPictures(fileName: string, original: Buffer): boolean {
  const kind = recognise(original, fileName);
  return kind === "pdf" || kind === "picture";
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// The register takes no person without a name and no 31 February, whatever a document says.
export function registrable(record: MinutesRecord): MinutesRecord {
  return {
    ...record,
    date: dayOrNull(record.date),
    people: record.people.filter(({ name }) => name.trim() !== ""),
    items: record.items.map((item) => ({
      ...item,
      presenters: item.presenters.filter(({ name }) => name.trim() !== ""),
      assignments: item.assignments.map((assignment) => ({ ...assignment, due: dayOrNull(assignment.due) })),
    })),
    mentions: (record.mentions ?? []).filter(({ date }) => isDay(date)),
  };
}

function dayOrNull(text: string | null): string | null {
  return text !== null && isDay(text) ? text : null;
}
