import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { Comment, Round } from "./rules.ts";

/** The newest of a meeting. */
export function roundOf(db: Db, meetingId: string): Promise<Round | undefined> {
  return db
    .selectFrom("correction_rounds")
    .select(["id", "opened_at as openedAt", "deadline", "closed_at as closedAt"])
    .where("meeting_id", "=", meetingId)
    .orderBy("opened_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The oldest first. */
export function commentsOf(db: Db, roundId: string): Promise<Comment[]> {
  return db
    .selectFrom("correction_comments as comment")
    .leftJoin("parties as told", "told.id", "comment.person_id")
    .leftJoin("parties as person", "person.id", "told.current_id")
    .select([
      "comment.id",
      "comment.item_id as itemId",
      "comment.subject_id as subjectId",
      "person.id as personId",
      "person.name as personName",
      "comment.account_id as accountId",
      "comment.text",
      "comment.commented_at as commentedAt",
      "comment.answer",
      "comment.word",
    ])
    .where("comment.round_id", "=", roundId)
    .orderBy("comment.commented_at")
    .orderBy("comment.id")
    .execute();
}

/** Persons who were at a meeting, for all of it or a part. */
export async function presentAt(db: Db, meetingId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("attendances")
    .innerJoin("parties as told", "told.id", "attendances.person_id")
    .select(["told.current_id as id", sql<string>`min(attendances.name)`.as("name")])
    .where("meeting_id", "=", meetingId)
    .where("presence", "!=", "absent")
    .groupBy("told.current_id")
    .orderBy(sql`min(attendances.position)`)
    .execute();
}
