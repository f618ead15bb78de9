import { type Expression, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

/** What was said beside approved minutes after all, and until when formal ones can be appealed against. */
export function correctionsBeside(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("minutes_corrections as correction")
    .leftJoin("items", "items.id", "correction.item_id")
    .select([
      "items.slug as item",
      sql<string | null>`coalesce(items.number || ' ', '') || items.title`.as("title"),
      "correction.text",
      sql<string>`to_char(corrected_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`.as("day"),
    ])
    .where("correction.meeting_id", "=", meeting)
    .orderBy("correction.corrected_at");
}

export function noticesBeside(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("notices as notice")
    .leftJoin("items", "items.id", "notice.item_id")
    .select([
      "notice.id",
      sql<string | null>`coalesce(items.number || ' ', '') || items.title`.as("title"),
      "notice.posted_on as postedOn",
      "notice.appeal_until as appealUntil",
    ])
    .where("notice.meeting_id", "=", meeting)
    .orderBy("notice.posted_at");
}
