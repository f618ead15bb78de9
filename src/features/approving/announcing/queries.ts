import type { Db } from "../../../platform/db/schema.ts";

export type Notice = Awaited<ReturnType<typeof noticesOf>>[number];

/** What has been announced of a meeting, the whole minutes or single items, in the order in which it was said; also what
 *  was wrong and has been replaced. */
export function noticesOf(db: Db, meetingId: string) {
  return db
    .selectFrom("notices")
    .leftJoin("items", "items.id", "notices.item_id")
    .leftJoin("notices as wrong", "wrong.id", "notices.replaces_id")
    .leftJoin("notices as right", "right.replaces_id", "notices.id")
    .select([
      "notices.id",
      "notices.item_id as itemId",
      "items.number as itemNumber",
      "items.title as itemTitle",
      "notices.posted_on as postedOn",
      "notices.appeal_until as appealUntil",
      "notices.down_on as downOn",
      "notices.kept_at as keptAt",
      "wrong.id as replacesId",
      "wrong.posted_on as replacesPostedOn",
      "right.id as replacedById",
    ])
    .where("notices.meeting_id", "=", meetingId)
    .orderBy("notices.posted_at")
    .orderBy("notices.id")
    .execute();
}
