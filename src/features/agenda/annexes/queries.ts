import type { Db } from "../../../platform/db/schema.ts";

/** A paper with its bytes; in a viewer's reading, if he may see it. */
export function annexNumbered(db: Db, meetingId: string, number: number) {
  return db
    .selectFrom("annexes")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("meeting_id", "=", meetingId)
    .where("number", "=", number)
    .executeTakeFirst();
}
