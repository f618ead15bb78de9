import { createHash } from "node:crypto";

/** Tells one state of a field from another: who changes it says which one he saw. */
export const revisionOf = (value: string): string =>
  createHash("sha256").update(value).digest("base64url").slice(0, 16);
