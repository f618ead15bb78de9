// Minutes signed by hand on paper and scanned.
import { ok, refuse, type Result } from "../../../lib/result.ts";

export const limits = { megabytes: 50 };

type UnreadCopy = "copy-empty" | "copy-too-large" | "copy-no-pdf" | "copy-cut-off";

/** Whether a file is a whole PDF. PDF/A is one too; nothing in it is changed. */
export function copyWritten(bytes: Buffer): Result<Buffer, UnreadCopy> {
  if (bytes.length === 0) return refuse("copy-empty");
  if (bytes.length > limits.megabytes * 1_000_000) return refuse("copy-too-large");
  if (!bytes.subarray(0, 1024).includes("%PDF-")) return refuse("copy-no-pdf");
  // Programs may write a little after the end.
  return bytes.subarray(-2048).includes("%%EOF") ? ok(bytes) : refuse("copy-cut-off");
}

export type CopyRefusal =
  | UnreadCopy
  | "copy-missing"
  | "copy-not-approved"
  | "copy-there"
  | "copy-not-all-seen";
