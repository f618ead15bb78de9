import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export type SignedCopy = Awaited<ReturnType<typeof copiesOf>>[number];

/** The signed copies of a meeting, in the order in which they came; those that were withdrawn among them. */
export function copiesOf(db: Db, meetingId: string) {
  return db
    .selectFrom("signed_copies")
    .select([
      "id",
      "file_name as fileName",
      "size",
      "sha256",
      "added_at as addedAt",
      "withdrawn_at as withdrawnAt",
    ])
    .where("meeting_id", "=", meetingId)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
}

/** With its bytes; in a viewer's reading, if he may have it. */
export function copyFile(db: Db, meetingId: string, id: string) {
  return db
    .selectFrom("signed_copy_files")
    .select(["file_name as fileName", "bytes"])
    .where("id", "=", id)
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

/** All that one must belong to, to see the whole of a meeting. Of the register, never of a viewer's reading. */
export async function audiencesOfWhole(register: Db, meetingId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ audiences: number[] }>`
    select audiences_of_whole(${meetingId}) as audiences`.execute(register);
  return rows[0]?.audiences ?? [];
}
