// Annexes are numbered through the meeting in the order of the agenda, and what is written of them follows.
import { sql } from "kysely";
import type { Tx } from "../../../../platform/db/schema.ts";
import { type Renumbering, renumberReferences } from "../rules.ts";

export async function renumberAnnexes(tx: Tx, meetingId: string): Promise<void> {
  const { rows } = await sql<{ before: number; now: number }>`
    with placed as (
      select annexes.id, annexes.number as before,
        (row_number() over (order by items.position, annexes.position))::integer as now
      from annexes join items on items.id = item_id where annexes.meeting_id = ${meetingId})
    update annexes set number = now from placed
    where annexes.id = placed.id and before <> now returning before, now`.execute(tx);
  // One that is new was nothing before.
  const renumbering = new Map(
    rows.filter(({ before }) => before > 0).map(({ before, now }) => [before, now]),
  );
  await followReferences(tx, meetingId, renumbering);
  await sql`
    update items set annexes = told.names
    from (select items.id, coalesce(array_agg('bilaga ' || annexes.number order by annexes.number)
        filter (where annexes.id is not null), '{}') as names
      from items left join annexes on item_id = items.id where items.meeting_id = ${meetingId} group by items.id) as told
    where items.id = told.id and items.annexes <> told.names`.execute(tx);
}

/** Whatever is written in the meeting's items about annexes. */
export async function followReferences(tx: Tx, meetingId: string, renumbering: Renumbering): Promise<void> {
  if (renumbering.size === 0) return;
  await followIn(tx, sql`items`, sql`background`, sql`meeting_id = ${meetingId}`, renumbering);
  const ofItems = sql`item_id in (select id from items where meeting_id = ${meetingId})`;
  for (const table of [sql`proposals`, sql`inputs`, sql`decisions`])
    await followIn(tx, table, sql`text`, ofItems, renumbering);
}

type Words = ReturnType<typeof sql>;

async function followIn(
  tx: Tx,
  table: Words,
  column: Words,
  within: Words,
  renumbering: Renumbering,
): Promise<void> {
  const { rows } = await sql<{ id: string; text: string }>`
    select id, ${column} as text from ${table} where ${within} and ${column} ~* 'bil(aga|agor|[.])'`.execute(
    tx,
  );
  const changed = rows
    .map(({ id, text }) => ({ id, text, now: renumberReferences(text, renumbering) }))
    .filter(({ text, now }) => text !== now);
  if (changed.length === 0) return;
  await sql`
    update ${table} set ${column} = told.now
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as told (id uuid, now text)
    where ${table}.id = told.id`.execute(tx);
}
