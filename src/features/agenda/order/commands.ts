import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import { renumberAnnexes } from "../annexes/numbering/commands.ts";
import { inOrder, numbered, type Placed, planned } from "./rules.ts";

/** One change of an agenda at a time. */
export async function lockAgenda(tx: Tx, meetingId: string): Promise<void> {
  await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
}

/** Gives items their places, numbers, addresses and times, and annexes theirs, as they stand now. */
export async function arrange(tx: Tx, meetingId: string): Promise<void> {
  const { items, parts } = await standing(tx, meetingId);
  const ordered = inOrder(items, parts);
  const numbers = numbered(ordered, await firstNumber(tx, meetingId));
  const times = planned(ordered);
  const rows = ordered.map((item, position) => ({
    id: item.id,
    position,
    part: item.partId,
    before: item.slug,
    number: numbers.get(item.id) ?? null,
    begins: times.get(item.id)?.begins ?? null,
    ends: times.get(item.id)?.ends ?? null,
  }));
  const moved = JSON.stringify(rows.filter(({ number, before }) => number !== before));
  await sql`
    update decisions set slug = placed.number || substr(slug, length(placed.before) + 1)
    from jsonb_to_recordset(${moved}::jsonb) as placed (id uuid, number text, before text)
    where item_id = placed.id`.execute(tx);
  await sql`
    update items set position = placed.position, number = placed.number, slug = placed.number,
      part_id = placed.part, begins_after = placed.begins, ends_after = placed.ends
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as placed (id uuid, position integer, number text, part uuid, begins integer, ends integer)
    where items.id = placed.id and
      (items.position, items.number, items.slug, items.part_id, items.begins_after, items.ends_after)
      is distinct from (placed.position, placed.number, placed.number, placed.part, placed.begins, placed.ends)`.execute(
    tx,
  );
  await renumberAnnexes(tx, meetingId);
}

export interface StandingItem extends Placed {
  readonly slug: string;
}

/** The items as they stand, and the meeting's parts, in their order. */
export async function standing(
  tx: Tx,
  meetingId: string,
): Promise<{ items: StandingItem[]; parts: string[] }> {
  const items = await tx
    .selectFrom("items")
    .select(["id", "slug", "parent_id as parentId", "part_id as partId", "minutes", "pause"])
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  const parts = await tx
    .selectFrom("meeting_parts")
    .select("id")
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  return { items, parts: parts.map(({ id }) => id) };
}

/** Paragraphs go on from the body's meetings earlier in the year. */
async function firstNumber(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max((regexp_match(items.number, '^[0-9]+'))[1]::integer) as last
    from meetings
    join body_forms on body_forms.body_id = meetings.body_id and numbering = 'paragraph'
    join meetings as earlier on earlier.body_id = meetings.body_id
      and earlier.cooperation_id = meetings.cooperation_id and earlier.id <> meetings.id
      and extract(year from earlier.held_on) = extract(year from meetings.held_on)
      and (earlier.held_on, earlier.slug) < (meetings.held_on, meetings.slug)
      and earlier.state is distinct from 'cancelled'
    join items on items.meeting_id = earlier.id
    where meetings.id = ${meetingId}`.execute(tx);
  return (rows[0]?.last ?? 0) + 1;
}
