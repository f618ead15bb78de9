import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

/** What an open room lends somebody who belongs to these audiences; empty where he may not enter. */
export async function lentIn(
  register: Db,
  meetingId: string,
  audiences: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ lent: readonly number[] }>`
    select lent_in_room(${meetingId}, ${[...audiences]}::integer[]) as lent`.execute(register);
  return rows[0]?.lent ?? [];
}

export interface RowWords {
  readonly row: string;
  readonly text: string;
}

/** What stands in these rows, in so far as the reader sees them. */
export async function wordsOf(seen: Db, rowIds: readonly string[]): Promise<readonly RowWords[]> {
  const { rows } = await sql<RowWords>`
    select id as row, text from inputs where id = any (${[...rowIds]}::uuid[])
    union all select id, text from decisions where id = any (${[...rowIds]}::uuid[])
    union all select id, what from assignments where id = any (${[...rowIds]}::uuid[])
    union all select id, text from reservations where id = any (${[...rowIds]}::uuid[])`.execute(seen);
  return rows;
}

/** Those of a meeting's items that the reader sees. */
export async function itemsSeen(
  seen: Db,
  meetingId: string,
  itemIds: readonly string[],
): Promise<readonly string[]> {
  if (itemIds.length === 0) return [];
  const rows = await seen
    .selectFrom("items")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .where("id", "in", [...itemIds])
    .execute();
  return rows.map(({ id }) => id);
}
