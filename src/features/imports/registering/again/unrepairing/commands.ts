import { sql } from "kysely";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { type Repair, withoutRepairs } from "../../../../minutes/index.ts";
import { sourcePieces } from "../../search-rows.ts";

interface Unrepairing {
  readonly documentId: string;
  readonly accountId: string | null;
  readonly text: string;
  /** Where the repairs begin that a person has taken back. */
  readonly undone: ReadonlySet<number>;
  /** What the document was read with. */
  readonly left: readonly Repair[];
}

/** Notes which repairs a document is read without from now on. False where they have become others meanwhile. */
export async function leaveRepairs(tx: Tx, { documentId, accountId, text, undone, left }: Unrepairing) {
  const standing = await tx
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .where("document_id", "=", documentId)
    .where("undone_at", "is", null)
    .orderBy("starts")
    .forUpdate()
    .execute();
  const wanted = withoutRepairs(standing, undone);
  if (JSON.stringify(wanted.map(asTold)) !== JSON.stringify(left.map(asTold))) return false;
  if (undone.size === 0) return true;
  await tx
    .updateTable("repairs")
    .set({ undone_at: sql`now()`, undone_by: accountId })
    .where("document_id", "=", documentId)
    .where("starts", "in", [...undone])
    .execute();
  const [before, after] = [standing, wanted].map((repairs) => sourcePieces({ text, repairs }));
  for (const [i, piece] of (before ?? []).entries())
    await tx
      .updateTable("search_entries")
      .set({ body: after?.[i] ?? piece })
      .where("kind", "=", "source")
      .where("subject_id", "=", documentId)
      .where("body", "=", piece)
      .execute();
  return true;
}

const asTold = ({ start, end, word }: Repair) => [start, end, word];
