import type { Db, Tx } from "../../../../platform/db/schema.ts";

/** A PDF whose own text had to be repaired, and that has not been recognised. */
export function offeredDocument(db: Db, cooperationId: string, documentId: string) {
  return db
    .selectFrom("documents as document")
    .where("document.id", "=", documentId)
    .where("cooperation_id", "=", cooperationId)
    .where("copy_of", "is", null)
    .where("format", "in", ["pdf", "scan"])
    .where((row) =>
      row.exists(
        row.selectFrom("repairs").select("starts").whereRef("repairs.document_id", "=", "document.id"),
      ),
    )
    .where((row) =>
      row.not(
        row.exists(row.selectFrom("scans").select("scans.id").whereRef("document_id", "=", "document.id")),
      ),
    )
    .select(["file_name as fileName", "sha256", "meeting_id as meetingId"])
    .executeTakeFirst();
}

export async function textOf(db: Db, documentId: string): Promise<string> {
  const { text } = await db
    .selectFrom("documents")
    .where("id", "=", documentId)
    .select("text")
    .executeTakeFirstOrThrow();
  return text;
}

/** Whether somebody has corrected or reviewed it: that stands at words of the text that there is. */
export async function isWorkedOn(tx: Tx, documentId: string): Promise<boolean> {
  const worked = await tx
    .selectFrom("corrections")
    .where("document_id", "=", documentId)
    .select("document_id")
    .unionAll(tx.selectFrom("reviews").where("document_id", "=", documentId).select("document_id"))
    .limit(1)
    .executeTakeFirst();
  return worked !== undefined;
}
