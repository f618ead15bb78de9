import type { Tx } from "../../../../platform/db/schema.ts";
import { correction, type Standing } from "../../../minutes/index.ts";

export function textHeld(tx: Tx, documentId: string) {
  return tx
    .selectFrom("documents")
    .where("id", "=", documentId)
    .select(["text", "meeting_id as meetingId"])
    .executeTakeFirstOrThrow();
}

/** What people have said of it and not taken back. */
export async function standingCorrections(tx: Tx, documentId: string): Promise<Standing[]> {
  const rows = await tx
    .selectFrom("corrections")
    .where("document_id", "=", documentId)
    .where("undone_at", "is", null)
    .where("replaced_by", "is", null)
    .select(["id", "part", "at", "becomes"])
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, ...said }) => ({ id, ...correction.parse(said) }));
}
