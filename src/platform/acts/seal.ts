// Each act is sealed with the seal before it, so that no act can change, go or come without the seals after it telling.
import { createHash } from "node:crypto";

export interface ActRow {
  readonly id: number;
  readonly at: Date;
  readonly cooperationId: string | null;
  readonly accountId: string | null;
  readonly kind: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly facts: Record<string, unknown>;
}

/** What stands before the first act. */
export const firstSeal: Buffer = Buffer.alloc(32);

export function sealOf(previous: Buffer, act: ActRow): Buffer {
  return createHash("sha256").update(previous).update(canonical(act)).digest();
}

/** The same text for the same act, whichever order its facts were given or stored in. */
function canonical({
  id,
  at,
  cooperationId,
  accountId,
  kind,
  subjectKind,
  subjectId,
  facts,
}: ActRow): string {
  return JSON.stringify(
    [id, at.toISOString(), cooperationId, accountId, kind, subjectKind, subjectId, facts],
    inOrder,
  );
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
