import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lockConsultation, record } from "../commands.ts";
import { consultationById } from "../queries.ts";
import type { Change } from "../rules.ts";
import { isDraftOpen } from "../stepping/rules.ts";
import type { CommentRefusal } from "./rules.ts";

interface NewComment {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly partId: string | null;
  readonly paragraph: string;
  readonly text: string;
}

/** Somebody says what he thinks of a paragraph. */
export function comment(
  db: Db,
  change: Change,
  { id, partId, paragraph, text }: NewComment,
): Promise<Result<null, CommentRefusal>> {
  return db.transaction().execute(async (tx) => {
    const { consultationId, accountId } = change;
    if (!(await isOpen(tx, change))) return refuse("closed");
    if (text === "") return refuse("empty");
    const said = await tx
      .insertInto("consultation_comments")
      .values({
        id,
        consultation_id: consultationId,
        part_id: partId,
        paragraph,
        text,
        account_id: accountId,
      })
      .onConflict((known) => known.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (said !== undefined) await record(tx, change, "commented", { comment: id });
    return ok(null);
  });
}

interface Verdict {
  readonly commentId: string;
  readonly answer: "accepted" | "declined";
  readonly word: string;
}

/** Taken in, or declined with a word; until the response has been adopted it may be thought of again. */
export function answerComment(
  db: Db,
  change: Change,
  { commentId, answer, word }: Verdict,
): Promise<Result<null, CommentRefusal>> {
  return db.transaction().execute(async (tx) => {
    if (!(await isOpen(tx, change))) return refuse("closed");
    if (answer === "declined" && word === "") return refuse("no-word");
    const answered = await tx
      .updateTable("consultation_comments")
      .set({ answer, word, answered_at: sql`now()`, answered_by: change.accountId })
      .where("id", "=", commentId)
      .where("consultation_id", "=", change.consultationId)
      .returning("id")
      .executeTakeFirst();
    if (answered === undefined) return refuse("gone");
    await record(tx, change, `comment-${answer}`, { comment: commentId });
    return ok(null);
  });
}

async function isOpen(tx: Tx, { consultationId }: Change): Promise<boolean> {
  await lockConsultation(tx, consultationId);
  const consultation = await consultationById(tx, consultationId);
  return consultation !== undefined && isDraftOpen(consultation.lastStep);
}
