import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import type { Pair, Seat } from "./rules.ts";

/** One row for each party, as pages show it, in each seat it has been seen in. */
export async function seatsOfParties(tx: Tx, cooperationId: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    with seen as (
      select person_id, organisation_id, meeting_id from attendances
      union all
      select person_id, organisation_id, meeting_id from presentations join items on items.id = item_id)
    select people.id as "partyId", people.kind, people.name, false as "isMunicipality",
      organisations.current_id as "organisationId", bodies.current_id as "bodyId",
      min(held_on) as "from", max(held_on) as until
    from seen
      join meetings on meetings.id = seen.meeting_id
      join parties as named on named.id = seen.person_id
      join parties as people on people.id = named.current_id
      left join parties as organisations on organisations.id = seen.organisation_id
      left join parties as bodies on bodies.id = meetings.body_id
    where meetings.cooperation_id = ${cooperationId}
    group by people.id, organisations.current_id, bodies.current_id
    union all
    select id, kind, name, municipality_code is not null or exists (
        select from party_aliases where party_id = parties.id and spelling ~* '\\s(kommun|stad)s?$'),
      null, null, null, null
    from parties
    where cooperation_id = ${cooperationId} and kind <> 'person' and current_id = id`.execute(tx);
  return rows;
}

/** Those of the pairs who have sat at one table: they are two, however near their names. */
export async function pairsSeenTogether(tx: Tx, pairs: readonly Pair[]): Promise<Set<string>> {
  const { rows } = await sql<{ pair: string }>`
    select distinct left_id || ' ' || right_id as pair
    from jsonb_to_recordset(${JSON.stringify(pairs.map(({ leftId, rightId }) => ({ left_id: leftId, right_id: rightId })))}::jsonb)
        as pairs (left_id uuid, right_id uuid)
      join parties as lefts on lefts.current_id = left_id
      join attendances as one on one.person_id = lefts.id
      join attendances as other on other.meeting_id = one.meeting_id
      join parties as rights on rights.id = other.person_id and rights.current_id = right_id`.execute(tx);
  return new Set(rows.map(({ pair }) => pair));
}

/** The pairs that a person has said are two, by the parties that pages show now. */
export async function pairsKeptApart(tx: Tx, cooperationId: string): Promise<Set<string>> {
  const { rows } = await sql<{ pair: string }>`
    select least(lefts.current_id, rights.current_id) || ' ' || greatest(lefts.current_id, rights.current_id) as pair
    from suggestions
      join parties as lefts on lefts.id = left_id
      join parties as rights on rights.id = right_id
    where suggestions.cooperation_id = ${cooperationId} and answer = 'declined'`.execute(tx);
  return new Set(rows.map(({ pair }) => pair));
}
