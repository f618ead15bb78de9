import type { Db } from "../../../platform/db/schema.ts";

/** A paper with its bytes; in a viewer's reading, if he may see it. */
export const paperOf = (db: Db, consultationId: string, paperId: string) =>
  db
    .selectFrom("consultation_papers")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("consultation_id", "=", consultationId)
    .where("id", "=", paperId)
    .executeTakeFirst();
