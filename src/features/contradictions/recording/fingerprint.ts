import { createHash } from "node:crypto";

/** The same for a contradiction found again. */
export function fingerprintOf(meetingId: string, code: string, key: string): string {
  return createHash("sha256").update(`${meetingId}\n${code}\n${key}`).digest("hex").slice(0, 32);
}
