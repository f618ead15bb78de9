import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

interface Shown {
  readonly cooperation: string;
  readonly body: string;
  readonly meeting: string;
  /** One clause of it; its item is then what is seen. */
  readonly clause: string | undefined;
  /** What the reader belongs to. */
  readonly audiences: readonly number[];
}

interface ClosedItem {
  readonly cooperationId: string;
  readonly id: string;
}

/** The items on a page of a meeting in which something is for named persons alone, and for the reader. */
export async function closedItemsShown(
  db: Db,
  { cooperation, body, meeting, clause = "", audiences }: Shown,
): Promise<ClosedItem[]> {
  const { rows } = await sql<ClosedItem>`
    with closed as (
      select array_agg(id) as audiences from audiences where kind = 'closed' and id = any (${[...audiences]})),
    shown as (
      select items.id, items.audiences, meetings.cooperation_id from items
      join meetings on meetings.id = items.meeting_id
      join cooperations on cooperations.id = meetings.cooperation_id
      left join parties as body on body.id = meetings.body_id
      where cooperations.slug = ${cooperation} and meetings.slug = ${meeting}
        and coalesce(body.slug, 'utan-organ') = ${body}
        and (${clause} = '' or exists (select from decisions where item_id = items.id and slug = ${clause})))
    select shown.id, cooperation_id as "cooperationId" from shown, closed
    where exists (
      select from (
        select shown.audiences
        union all select audiences from decisions where item_id = shown.id
        union all select audiences from inputs where item_id = shown.id
        union all select audiences from assignments where item_id = shown.id) as told
      where told.audiences && closed.audiences and told.audiences <@ ${[...audiences]}::integer[])`.execute(
    db,
  );
  return rows;
}
