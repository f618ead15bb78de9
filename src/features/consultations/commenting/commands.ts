import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lockConsultation, record } from "../commands.ts";
import { consultationById } from "../queries.ts";
import type { Change } from "../rules.ts";
import { isDraftOpen } from "../stepping/rules.ts";
import { rewrite } from "../texts/commands.ts";
import { type CommentRefusal, reworded } from "./rules.ts";

interface NewComment {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  readonly partId: string | null;
  readonly paragraph: string;
  readonly text: string;
  readonly proposed: string | null;
}

/** Somebody says what he thinks of a paragraph, or how he would word it. */
export function comment(
  db: Db,
  change: Change,
  { id, partId, paragraph, text, proposed }: NewComment,
): Promise<Result<null, CommentRefusal>> {
  return db.transaction().execute(async (tx) => {
    const { consultationId, accountId } = change;
    if (!(await isOpen(tx, change))) return refuse("closed");
    if (text === "" && proposed === null) return refuse("empty");
    const said = {
      consultation_id: consultationId,
      part_id: partId,
      paragraph,
      text,
      proposed,
      account_id: accountId,
    };
    if (await isSaid(tx, id, said)) return ok(null);
    await tx
      .insertInto("consultation_comments")
      .values({ id, ...said })
      .execute();
    await record(tx, change, "commented", { comment: id });
    return ok(null);
  });
}

/** Sent again it is the same. */
async function isSaid(
  tx: Tx,
  id: string,
  said: Readonly<Record<"consultation_id" | "paragraph" | "text", string>> &
    Readonly<Record<"part_id" | "proposed" | "account_id", string | null>>,
): Promise<boolean> {
  const before = await tx
    .selectFrom("consultation_comments")
    .select(["consultation_id", "part_id", "paragraph", "text", "proposed", "account_id"])
    .where("id", "=", id)
    .executeTakeFirst();
  return before !== undefined && isDeepStrictEqual({ ...before }, said);
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

/** Makes the paragraph what was proposed, and so takes the proposal in. */
export function takeWording(
  db: Db,
  change: Change,
  commentId: string,
): Promise<Result<null, CommentRefusal>> {
  return db.transaction().execute(async (tx) => {
    if (!(await isOpen(tx, change))) return refuse("closed");
    const said = await tx
      .selectFrom("consultation_comments as comment")
      .innerJoin("consultation_parts as part", "part.id", "comment.part_id")
      .select(["part.id as partId", "part.text", "comment.paragraph", "comment.proposed", "comment.answer"])
      .where("comment.id", "=", commentId)
      .where("comment.consultation_id", "=", change.consultationId)
      .executeTakeFirst();
    if (said === undefined || said.proposed === null) return refuse("gone");
    const { partId, paragraph, proposed, answer } = said;
    const text = reworded(said.text, paragraph, proposed);
    // Pressed twice, it has been done.
    if (!text.ok && text.reason === "reworded" && answer === "accepted") return ok(null);
    if (!text.ok) return text;
    await rewrite(tx, change, partId, text.value);
    await tx
      .updateTable("consultation_comments")
      .set({ answer: "accepted", answered_at: sql`now()`, answered_by: change.accountId })
      .where("id", "=", commentId)
      .execute();
    await record(tx, change, "written");
    await record(tx, change, "comment-accepted", { comment: commentId });
    return ok(null);
  });
}

async function isOpen(tx: Tx, { consultationId }: Change): Promise<boolean> {
  await lockConsultation(tx, consultationId);
  const consultation = await consultationById(tx, consultationId);
  return consultation !== undefined && isDraftOpen(consultation.lastStep);
}
