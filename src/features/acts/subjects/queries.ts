// What acts were done to, as the reader may see it: the record must not tell the name of what is closed to him.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { Named } from "./rules.ts";

export async function thingsSeen(reader: Db, ids: readonly string[]): Promise<Map<string, Named>> {
  const wanted = [...ids];
  const { rows } = await sql<Named & { id: string }>`
    with named as (
      select id, title as name, meeting_id, slug as item, null as clause from items where id = any (${wanted}::uuid[])
      union all select id, text, meeting_id, null, slug from decisions where id = any (${wanted}::uuid[])
      union all select fact.id, fact.text, meeting_id, items.slug, null
        from inputs as fact join items on items.id = item_id where fact.id = any (${wanted}::uuid[])
      union all select fact.id, fact.what, items.meeting_id, items.slug, null
        from assignments as fact join items on items.id = item_id where fact.id = any (${wanted}::uuid[])
      union all select id, file_name, meeting_id, null, null from documents where id = any (${wanted}::uuid[])
      union all select id, null, id, null, null from meetings where id = any (${wanted}::uuid[]))
    select named.id, coalesce(named.name, concat_ws(' ', body.name, meetings.slug)) as name,
      coalesce(body.slug, 'utan-organ') as body, meetings.slug as meeting, item, clause, null as "partyKind", null as slug
      from named join meetings on meetings.id = meeting_id left join parties as body on body.id = body_id
    union all select id, name, null, null, null, null, kind, slug from parties where id = any (${wanted}::uuid[])
    union all select id, label, null, null, null, null, 'import', id::text from imports
      where id = any (${wanted}::uuid[])
    union all select id, question, null, null, null, null, 'round', number::text from rounds
      where id = any (${wanted}::uuid[])
    union all select recipient.id, party.name, null, null, null, null, party.kind, party.slug
      from round_recipients as recipient
      join parties as told on told.id = coalesce(recipient.organisation_id, recipient.person_id)
      join parties as party on party.id = told.current_id
      where recipient.id = any (${wanted}::uuid[])`.execute(reader);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

interface Place {
  /** Slugs: "arbetsgruppen/2024-05-08", and of an item in it, or nothing. */
  readonly meeting: string;
  readonly item: string;
}

/** A meeting and all that stands in it, or an item with its parts: what the reader sees of it. */
export async function idsAt(reader: Db, cooperation: string, { meeting, item }: Place): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with asked as (
      select meetings.id from meetings left join parties as body on body.id = body_id
      where meetings.cooperation_id = ${cooperation}
        and concat(coalesce(body.slug, 'utan-organ'), '/', meetings.slug) = ${meeting}),
    held as (
      select items.id from items join asked on asked.id = meeting_id where ${item} in ('', items.slug))
    select id from asked where ${item} = ''
    union all select documents.id from documents join asked on asked.id = meeting_id where ${item} = ''
    union all select id from held
    union all select decisions.id from decisions join held on held.id = item_id
    union all select inputs.id from inputs join held on held.id = item_id
    union all select assignments.id from assignments join held on held.id = item_id`.execute(reader);
  return rows.map(({ id }) => id);
}

/** Whose accounts were meant. */
export async function accountsNamed(db: Db, ids: readonly string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map();
  const accounts = await db.selectFrom("accounts").where("id", "in", ids).select(["id", "name"]).execute();
  return new Map(accounts.map(({ id, name }) => [id, { ...nowhere, name }]));
}

const nowhere = { body: null, meeting: null, item: null, clause: null, partyKind: null, slug: null };
