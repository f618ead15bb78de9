// What somebody has taken off an agenda does not come back to it by itself.
import { sql } from "kysely";
import type { Tx } from "../../../../platform/db/schema.ts";

export async function leaveOff(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update meetings set left_off = array(
      select unnest(left_off) union select unnest(${[...ids]}::uuid[]))
    where id = ${meetingId}`.execute(tx);
}

/** What an item came from: an assignment, a deferred item, minutes, a decision per capsulam, wishes. */
export async function sourcesOf(tx: Tx, itemId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select source as id from items cross join unnest(array[assignment_id, moved_from_id, approves_id, reports_id]) as source
      where items.id = ${itemId} and source is not null
    union all select id from wishes where item_id = ${itemId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** It is fetched after all. */
export async function takeAll(tx: Tx, meetingId: string): Promise<void> {
  await sql`update meetings set left_off = '{}' where id = ${meetingId} and left_off <> '{}'`.execute(tx);
}
