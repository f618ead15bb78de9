import { hash } from "node:crypto";
import type { Answered } from "./rules.ts";

/** By which a form tells from which answers it was made, and of which clauses. */
export function closingRevision(answered: readonly Answered[], clauses: readonly string[]): string {
  const counted = answered.map(({ id, reply }) => [id, reply?.id ?? null]);
  return hash("sha256", JSON.stringify([counted, clauses])).slice(0, 16);
}
