// Why a file gives no source text; the sentences are in messages.sv.ts and messages.en.ts.
import type { Result } from "../../../lib/result.ts";
import type { SourceText } from "../source-text.ts";

export type Unreadable =
  | "empty"
  | "too-large"
  | "unknown-format"
  | "older-format"
  | "damaged"
  | "encrypted"
  | "no-text";

export type SourceResult = Result<SourceText, Unreadable>;
