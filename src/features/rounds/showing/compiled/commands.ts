import type { Context } from "hono";
import { sql } from "kysely";
import { noteSeen } from "../../../../platform/acts/seen.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { reading } from "../../../../platform/web/reading.ts";
import { viewerOf } from "../../../../platform/web/viewer.ts";
import type { Round } from "../../queries.ts";

type From = Pick<Round, "cooperationId" | "itemId" | "decisionId">;

/** Records that somebody read what a round comes from, where that is closed to named persons: a file has no link there,
 *  as a page has. */
export async function noteSource(
  c: Context,
  db: Db,
  { cooperationId, itemId, decisionId }: From,
): Promise<void> {
  const viewer = viewerOf(c);
  if (viewer.account === null || (itemId === null && decisionId === null)) return;
  const { rows } = await sql<{ id: string }>`
    with closed as (select array_agg(id) as ids from audiences where kind = 'closed')
    select items.id from items cross join closed
    left join decisions on decisions.id = ${decisionId} and decisions.item_id = items.id
    where items.id = coalesce((select item_id from decisions where id = ${decisionId}), ${itemId})
      and (items.audiences && closed.ids or decisions.audiences && closed.ids)`.execute(await reading(c));
  const things = rows.map(({ id }) => ({ cooperationId, kind: "item", id }));
  await noteSeen(db, viewer, things);
}
