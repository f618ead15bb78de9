import type { Spans } from "../../minutes/index.ts";
import type { Code } from "../texts/codes.ts";

/** A contradiction that one set of minutes holds in itself. */
export interface Found {
  readonly code: Code;
  /** What tells it from others of its code in the same minutes, and stays the same when it is found again. */
  readonly key: string;
  /** Index of the item; null for the whole. */
  readonly item: number | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly spans: Spans;
}
