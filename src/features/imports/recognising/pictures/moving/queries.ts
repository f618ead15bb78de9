import type { Tx } from "../../../../../platform/db/schema.ts";
import type { Spans } from "../../../../minutes/index.ts";

export type StoredRepair = Awaited<ReturnType<typeof repairsOf>>[number];

export function repairsOf(tx: Tx, documentId: string) {
  return tx
    .selectFrom("repairs")
    .where("document_id", "=", documentId)
    .select(["starts as start", "ends as end", "word", "undone_at", "undone_by"])
    .orderBy("starts")
    .forUpdate()
    .execute();
}

export async function headerSpansOf(tx: Tx, meetingId: string): Promise<Record<string, Spans>> {
  const { header_spans } = await tx
    .selectFrom("meetings")
    .where("id", "=", meetingId)
    .select("header_spans")
    .executeTakeFirstOrThrow();
  return header_spans;
}

/** Words of a meeting's minutes that bear witness in suggestions. */
export function witnessesIn(tx: Tx, meetingId: string): Promise<{ id: string; spans: Spans }[]> {
  return tx
    .selectFrom("suggestions")
    .where("witness_meeting_id", "=", meetingId)
    .select(["id", "witness_spans as spans"])
    .execute();
}
