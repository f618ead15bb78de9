import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";

/** What an account belongs to on the day on which these tests are. */
export async function audiencesOf(db: Db, account: string): Promise<readonly number[]> {
  const { rows } = await sql<{ audiences: readonly number[] }>`
    select audiences from access_of(${account}, date '2026-11-02')`.execute(db);
  return rows[0]?.audiences ?? [];
}
