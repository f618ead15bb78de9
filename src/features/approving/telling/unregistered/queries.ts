// Those who were there and have no account: they are written to where they were called.
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";

export interface Unregistered {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** As their seats open it. What is closed to named persons no mail tells of. */
  readonly audiences: readonly number[];
}

/** Whoever has had an account and has none now has left. */
export async function unregisteredAt(
  register: Db,
  meetingId: string,
  today: string,
): Promise<Unregistered[]> {
  const { rows } = await sql<Unregistered>`
    with present as (
      select distinct told.current_id as id from attendances join parties as told on told.id = person_id
      where meeting_id = ${meetingId} and presence <> 'absent'),
    unregistered as (
      select id from present where not exists (
        select from account_persons join parties as joined on joined.id = person_id
        where joined.current_id = present.id)),
    seats as (
      select told.current_id as person, mandates.cooperation_id as cooperation, body.current_id as body
      from mandates join parties as told on told.id = person_id join parties as body on body.id = body_id
      where told.current_id in (select id from unregistered)
        and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date))
    select person.id as "personId", person.name, called.email,
      array(
        select audience.id from audiences as audience left join parties as place on place.id = audience.body_id
        where audience.kind = 'public'
          or audience.kind = 'cooperation' and audience.cooperation_id in (
            select cooperation from seats where seats.person = person.id)
          or audience.kind = 'body' and (audience.cooperation_id, place.current_id) in (
            select cooperation, body from seats where seats.person = person.id)
        order by audience.id) as audiences
    from unregistered join parties as person on person.id = unregistered.id
    join lateral (
      select email from invitees join parties as told on told.id = person_id
      where told.current_id = person.id order by invited_at desc limit 1) as called on true
    order by person.id`.execute(register);
  return rows;
}
