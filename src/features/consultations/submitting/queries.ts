import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { Paper } from "../../minutes/index.ts";

/** What stands as submitted: the paper as it was then, and which file was sent. */
export const submissionOf = (db: Db, consultationId: string) =>
  db
    .selectFrom("consultation_submissions")
    .select(["file_name as fileName", "sha256", "size", "submitted_at as submittedAt"])
    .select(sql<Paper>`paper`.as("paper"))
    .where("consultation_id", "=", consultationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();

export const sentFile = (db: Db, consultationId: string) =>
  db
    .selectFrom("consultation_submissions")
    .select(["file_name as fileName", "media_type as mediaType", "bytes"])
    .where("consultation_id", "=", consultationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
