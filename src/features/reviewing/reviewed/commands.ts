import { ok, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { lockRegister } from "../../../platform/db/locks.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Asked } from "../correcting/commands.ts";
import { correctable } from "../correcting/queries.ts";

interface Review extends Asked {
  readonly isReviewed: boolean;
  /** How long it was before his eyes. */
  readonly seconds: number | null;
}

/** Who has been through a document. Said again it is the same. */
export function markReviewed(db: Db, asked: Review): Promise<Result<null, "not-found" | "copy">> {
  const { cooperationId, documentId, accountId, isReviewed } = asked;
  return db.transaction().execute(async (tx): Promise<Result<null, "not-found" | "copy">> => {
    await lockRegister(tx, cooperationId);
    const document = await correctable(tx, cooperationId, documentId);
    if (!document.ok) return document;
    const isOther = isReviewed ? await enterReview(tx, asked) : await takeReview(tx, documentId);
    if (!isOther) return ok(null);
    await recordAct(tx, {
      kind: isReviewed ? "record.reviewed" : "record.reopened",
      cooperationId,
      accountId,
      subjectKind: "meeting",
      subjectId: document.value.meetingId,
      facts: { document: documentId },
    });
    return ok(null);
  });
}

async function enterReview(
  tx: Tx,
  { cooperationId, documentId, accountId, seconds }: Review,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("reviews")
    .values({ document_id: documentId, cooperation_id: cooperationId, account_id: accountId, seconds })
    .onConflict((conflict) => conflict.column("document_id").doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function takeReview(tx: Tx, documentId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("reviews")
    .where("document_id", "=", documentId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
