import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import type { Called, Pair, Seat } from "./rules.ts";

/** One row for each person, as pages show him, in each seat that he has been seen in. `only`: of these. */
export async function seatsOfPeople(
  tx: Tx,
  cooperationId: string,
  only?: readonly string[],
): Promise<Seat[]> {
  const which = only === undefined ? sql`true` : sql`named.current_id = any(${[...only]}::uuid[])`;
  const { rows } = await sql<Seat>`
    with those as materialized (
      select named.id, people.id as person_id, people.kind, people.name
      from parties as named join parties as people on people.id = named.current_id
      where named.cooperation_id = ${cooperationId} and ${which}),
    seen as (
      select person_id, organisation_id, meeting_id from attendances where person_id in (select id from those)
      union all
      select person_id, organisation_id, meeting_id from presentations join items on items.id = item_id
      where person_id in (select id from those))
    select those.person_id as "partyId", those.kind, those.name, false as "isMunicipality",
      organisations.current_id as "organisationId", bodies.current_id as "bodyId",
      min(held_on) as "from", max(held_on) as until
    from seen
      join those on those.id = seen.person_id
      join meetings on meetings.id = seen.meeting_id
      left join parties as organisations on organisations.id = seen.organisation_id
      left join parties as bodies on bodies.id = meetings.body_id
    group by those.person_id, those.kind, those.name, organisations.current_id, bodies.current_id`.execute(
    tx,
  );
  return rows;
}

/** Organisations and bodies, as pages show them. */
export async function organisationsAndBodies(tx: Tx, cooperationId: string): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select id as "partyId", kind, name, municipality_code is not null or exists (
        select from party_aliases where party_id = parties.id and spelling ~* '\\s(kommun|stad)s?$') as "isMunicipality",
      null as "organisationId", null as "bodyId", null as "from", null as until
    from parties
    where cooperation_id = ${cooperationId} and kind <> 'person' and current_id = id`.execute(tx);
  return rows;
}

/** What people are called, as pages show them. */
export function peopleCalled(tx: Tx, cooperationId: string): Promise<Called[]> {
  return tx
    .selectFrom("parties")
    .select(["id", "name"])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .whereRef("current_id", "=", "id")
    .execute();
}

/** Those of the pairs who have sat at one table: they are two, however near their names. */
export async function pairsSeenTogether(tx: Tx, pairs: readonly Pair[]): Promise<Set<string>> {
  const { rows } = await sql<{ pair: string }>`
    select left_id || ' ' || right_id as pair
    from jsonb_to_recordset(${JSON.stringify(pairs.map(({ leftId, rightId }) => ({ left_id: leftId, right_id: rightId })))}::jsonb)
        as pairs (left_id uuid, right_id uuid)
    where exists (${meetingsOf("left_id")} intersect ${meetingsOf("right_id")})`.execute(tx);
  return new Set(rows.map(({ pair }) => pair));
}

const meetingsOf = (party: string) => sql`
  select meeting_id from attendances join parties on parties.id = person_id where current_id = ${sql.ref(party)}`;

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
