// A document into its source text and record, in a process of its own under bounds of time and memory: whatever the
// document is, this process goes on.
import type { Result } from "../../../lib/result.ts";
import type { MinutesRecord } from "../record.ts";
import type { Unreadable } from "../source/reasons.ts";
import type { SourceText } from "../source-text.ts";
import { type Bounds, ordinaryBounds } from "./bounds.ts";
import type { Answer, Order } from "./order.ts";
import { type Breach, type ReaderProcess, startReaderProcess } from "./reader-process.ts";

export interface ReadDocument {
  readonly source: SourceText;
  readonly record: MinutesRecord;
}

export type ReadingResult = Result<ReadDocument, Unreadable>;

export interface Document {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sha256: string;
  readonly knownDate?: string | null;
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
  let process: ReaderProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function readNow({ knownDate = null, ...document }: Document): Promise<ReadingResult> {
    clearTimeout(idle);
    try {
      return resultOf(await answerTo({ ...document, knownDate }));
    } finally {
      idle = setTimeout(close, bounds.idleMilliseconds).unref();
    }
  }

  /** What a process has grown by reading others, or what befell it while it rested, is not this document's fault. */
  async function answerTo(order: Order): Promise<Answer | Breach> {
    if (process === null || process.hasEnded()) process = startReaderProcess(bounds);
    const isFirst = process.isFresh();
    const given = await process.ask(order);
    if (typeof given !== "string") return given;
    process = null;
    return isFirst || given === "took-too-long" ? given : answerTo(order);
  }

  function close(): void {
    process?.end();
    process = null;
  }

  return {
    read(document) {
      const reading = turn.then(() => readNow(document));
      turn = reading.catch(() => undefined);
      return reading;
    },
    close,
  };
}

function resultOf(given: Answer | Breach): ReadingResult {
  if (typeof given === "string") return { ok: false, reason: given };
  if ("fault" in given) throw new Error(given.fault);
  return given;
}
