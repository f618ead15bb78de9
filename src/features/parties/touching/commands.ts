// Whose names are to be laid beside the others' again. Whoever writes here holds the register's lock.
import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";

/** Something has changed of where these are named. */
export async function touchParties(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update parties set is_touched = true
    where not is_touched and (id = any(${[...ids]}::uuid[])
      or id in (select current_id from parties where id = any(${[...ids]}::uuid[])))`.execute(tx);
}

/** The same, of all whom a meeting names. */
export async function touchMeeting(tx: Tx, meetingId: string): Promise<void> {
  await sql`
    update parties set is_touched = true
    where not is_touched and id in (select parties_in(array[${meetingId}]::uuid[]))`.execute(tx);
}

/** The same, of these, of all that are shown as one with them, and of all who have sat for them or in them. */
export async function touchAround(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    with one as materialized (
      select id from parties
      where current_id in (select current_id from parties where id = any(${[...ids]}::uuid[])))
    update parties set is_touched = true
    where not is_touched and id in (
      select id from one
      union select person_id from attendances where organisation_id in (select id from one)
      union select person_id from presentations where organisation_id in (select id from one)
      union select person_id from attendances join meetings on meetings.id = meeting_id
        where body_id in (select id from one)
      union select person_id from presentations join items on items.id = item_id
        join meetings on meetings.id = meeting_id where body_id in (select id from one))`.execute(tx);
}

/** Takes all marks away, and says of whom: they, and those that they are shown as. */
export async function untouch(tx: Tx, cooperationId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; currentId: string }>`
    update parties set is_touched = false where cooperation_id = ${cooperationId} and is_touched
    returning id, current_id as "currentId"`.execute(tx);
  return new Set(rows.flatMap(({ id, currentId }) => [id, currentId]));
}
