import type { Db } from "../../../platform/db/schema.ts";

export type Correction = Awaited<ReturnType<typeof correctionsOf>>[number];

/** What was said beside approved minutes, the oldest first. */
export function correctionsOf(db: Db, meetingId: string) {
  return db
    .selectFrom("minutes_corrections as correction")
    .leftJoin("items", "items.id", "correction.item_id")
    .select([
      "correction.id",
      "correction.item_id as itemId",
      "items.number as itemNumber",
      "items.title as itemTitle",
      "correction.text",
      "correction.corrected_at as correctedAt",
    ])
    .where("correction.meeting_id", "=", meetingId)
    .orderBy("correction.corrected_at")
    .execute();
}
