import type { Db } from "../../../platform/db/schema.ts";
import type { DraftComment } from "./rules.ts";

/** The oldest first; in a viewer's reading, none until the draft is for him. */
export const commentsOf = (db: Db, consultationId: string): Promise<DraftComment[]> =>
  db
    .selectFrom("consultation_comments as comment")
    .leftJoin("consultation_doers as doer", "doer.id", "comment.id")
    .select([
      "comment.id",
      "comment.part_id as partId",
      "comment.paragraph",
      "comment.text",
      "comment.proposed",
      "doer.done_by as doneBy",
      "comment.commented_at as commentedAt",
      "comment.answer",
      "comment.word",
    ])
    .where("comment.consultation_id", "=", consultationId)
    .orderBy("comment.commented_at")
    .orderBy("comment.id")
    .execute();
