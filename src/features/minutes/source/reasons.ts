// Why a file gives no minutes; the sentences are in messages.sv.ts and messages.en.ts.
import type { Result } from "../../../lib/result.ts";
import type { SourceText } from "../source-text.ts";

export const unreadables = [
  "empty",
  "too-large",
  "unknown-format",
  "older-format",
  "damaged",
  "encrypted",
  "no-text",
  "no-words",
  "unknown-picture",
  "no-better",
  "not-minutes",
  "took-too-long",
  "too-heavy",
  "crash",
] as const;

export type Unreadable = (typeof unreadables)[number];

export type SourceResult = Result<SourceText, Unreadable>;
