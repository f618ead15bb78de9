// A document into its source text and record, in a process of its own under bounds of time and memory: whatever the
// document is, this process goes on.
import { type Bounds, type Breach, type Fault, openBounded } from "../../../platform/workers/bounded.ts";
import type { MinutesRecord } from "../record.ts";
import type { Mending } from "../repairing/mending.ts";
import type { RecognisedPage, ScannedPage } from "../source/pictures/scanned-page.ts";
import type { Unreadable } from "../source/reasons.ts";
import type { SourceText } from "../source-text.ts";
import { ordinaryBounds } from "./bounds.ts";
import { answer, type Answer, type Order } from "./order.ts";

export interface ReadDocument {
  readonly source: SourceText;
  readonly record: MinutesRecord;
}

export type ReadingResult =
  | { ok: true; value: ReadDocument }
  /** `pictures` are the pages that may tell what the others do not. */
  | { ok: false; reason: Unreadable; pictures?: readonly number[] | undefined };

export interface Document {
  readonly bytes: Uint8Array;
  /** What was recognised in it, where it is pictures. */
  readonly pages?: readonly ScannedPage[] | undefined;
  /** What was recognised on those of its pages that are pictures, where others have a text. */
  readonly pictures?: readonly RecognisedPage[] | undefined;
  /** The text that there is already: what was recognised is read only where it is better. */
  readonly against?: string | undefined;
  readonly name: string;
  readonly sha256: string;
  readonly knownDate?: string | null;
  /** With Swedish alone where nothing is said. */
  readonly mending?: Mending;
}

export interface Reader {
  read(document: Document): Promise<ReadingResult>;
  close(): void;
}

let ordinary: Reader | null = null;

/** Throws where the reader itself has a fault. */
export function readDocument(document: Document): Promise<ReadingResult> {
  ordinary ??= openReader(ordinaryBounds);
  return ordinary.read(document);
}

/** Starts a process when the first document comes, and lets it go when none has come for a while. */
export function openReader(bounds: Bounds): Reader {
  const worker = openBounded<Order, Answer>({ beside: import.meta.url, bounds, answer });
  return {
    async read({ knownDate = null, mending = { sound: [] }, ...document }) {
      return resultOf(await worker.ask({ ...document, knownDate, mending }));
    },
    close: () => worker.close(),
  };
}

function resultOf(given: Answer | Fault | Breach): ReadingResult {
  if (typeof given === "string") return { ok: false, reason: given };
  if ("fault" in given) throw new Error(given.fault);
  return given;
}
