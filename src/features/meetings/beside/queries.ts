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

/** The minutes as they were signed on paper, those that hold. */
export function copiesBeside(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("signed_copies as copy")
    .select([
      "copy.id",
      "copy.file_name as fileName",
      sql<string>`to_char(added_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD')`.as("day"),
    ])
    .where("copy.meeting_id", "=", meeting)
    .where("copy.withdrawn_at", "is", null)
    .orderBy("copy.added_at");
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
    .where((is) =>
      is.not(
        is.exists(
          is.selectFrom("notices as next").select("next.id").whereRef("next.replaces_id", "=", "notice.id"),
        ),
      ),
    )
    .orderBy("notice.posted_at");
}
