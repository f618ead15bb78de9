import type { Context } from "hono";
import { sql } from "kysely";
import { noteSeen } from "../../../platform/acts/seen.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import type { RunMeeting } from "../../meetings/index.ts";

/** Records that somebody read what is closed to named persons in minutes, on a page or in a file. */
export async function noteClosedIn(c: Context, db: Db, { id, cooperation }: RunMeeting): Promise<void> {
  const viewer = viewerOf(c);
  if (viewer.account === null) return;
  const { rows } = await sql<{ id: string }>`
    with closed as (select array_agg(id) as ids from audiences where kind = 'closed')
    select distinct items.id from items cross join closed
    where meeting_id = ${id} and (items.audiences && closed.ids
      or exists (select from decisions where item_id = items.id and decisions.audiences && closed.ids)
      or exists (select from inputs where item_id = items.id and inputs.audiences && closed.ids)
      or exists (select from assignments where item_id = items.id and assignments.audiences && closed.ids))`.execute(
    await reading(c),
  );
  const cooperationId = cooperation.id;
  await noteSeen(
    db,
    viewer,
    rows.map((item) => ({ cooperationId, kind: "item", id: item.id })),
  );
}
