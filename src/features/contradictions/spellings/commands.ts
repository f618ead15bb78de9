import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import { fingerprintOf } from "../recording/fingerprint.ts";

interface Pair {
  meetingId: string;
  one: string;
  other: string;
}

/** A name in two spellings stands until a person says whether they are one or two: what is still asked comes in,
 *  what has been answered goes. `about`: where one of the two is among these; null is everywhere. */
export async function contradictSpellings(
  tx: Tx,
  cooperationId: string,
  about: ReadonlySet<string> | null,
): Promise<void> {
  if (about?.size === 0) return;
  const those = sql`any(${[...(about ?? [])]}::uuid[])`;
  const names = sql`any(array(select spelling from party_aliases where party_id = ${those}))`;
  const calledSo =
    about === null
      ? sql`true`
      : sql`(contradictions.facts ->> 'one' = ${names} or contradictions.facts ->> 'other' = ${names})`;
  const asksAbout = about === null ? sql`true` : sql`(left_id = ${those} or right_id = ${those})`;
  await sql`
    delete from contradictions
    using party_aliases as one join parties as first on first.id = one.party_id,
      party_aliases as other join parties as second on second.id = other.party_id
    where contradictions.cooperation_id = ${cooperationId} and code = 'name-in-two-spellings' and settled_at is null
      and ${calledSo} and one.spelling = contradictions.facts ->> 'one' and other.spelling = contradictions.facts ->> 'other'
      and first.cooperation_id = ${cooperationId} and first.kind = 'person'
      and second.cooperation_id = ${cooperationId} and second.kind = 'person'
      and first.id <> second.id
      and (first.current_id = second.current_id or (first.id, second.id) in (
        select left_id, right_id from suggestions where cooperation_id = ${cooperationId} and answer = 'declined'
        union all
        select right_id, left_id from suggestions where cooperation_id = ${cooperationId} and answer = 'declined'))`.execute(
    tx,
  );

  // Where a correction has made one of them another, nobody is called so any more.
  await sql`
    with called as materialized (
      select spelling from party_aliases join parties on parties.id = party_id
      where cooperation_id = ${cooperationId} and kind = 'person'
        and exists (select from sightings where sightings.party_id = parties.id))
    delete from contradictions
    where cooperation_id = ${cooperationId} and code = 'name-in-two-spellings' and settled_at is null and ${calledSo}
      and (facts ->> 'one' not in (select spelling from called)
        or facts ->> 'other' not in (select spelling from called))`.execute(tx);

  const { rows } = await sql<Pair>`
    with asked as (
      select lefts.id as left_id, lefts.name as left_name, rights.id as right_id, rights.name as right_name
      from suggestions join parties as lefts on lefts.id = left_id join parties as rights on rights.id = right_id
      where suggestions.cooperation_id = ${cooperationId} and answer is null and lefts.kind = 'person' and ${asksAbout}
        and reasons ?| array['same-folded', 'one-letter', 'near-surname']),
    seen as (
      select named.current_id as person_id, meeting_id, held_on
      from (
        select person_id, meeting_id from attendances
        union select person_id, meeting_id from presentations join items on items.id = item_id) as facts
        join parties as named on named.id = person_id
        join meetings on meetings.id = meeting_id
      where named.current_id in (select left_id from asked union select right_id from asked)),
    since as (select distinct on (person_id) * from seen order by person_id, held_on nulls last, meeting_id)
    select case when lefts.held_on > rights.held_on then lefts.meeting_id else rights.meeting_id end as "meetingId",
      case when lefts.held_on > rights.held_on then right_name else left_name end as one,
      case when lefts.held_on > rights.held_on then left_name else right_name end as other
    from asked
      join since as lefts on lefts.person_id = left_id
      join since as rights on rights.person_id = right_id`.execute(tx);
  const { rows: known } = await sql<Pick<Pair, "one" | "other">>`
    select facts ->> 'one' as one, facts ->> 'other' as other from contradictions
    where cooperation_id = ${cooperationId} and code = 'name-in-two-spellings' and ${calledSo}`.execute(tx);
  const told = new Set(known.map(bothNames));
  await enter(
    tx,
    cooperationId,
    rows.filter((pair) => !told.has(bothNames(pair))),
  );
}

async function enter(tx: Tx, cooperationId: string, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(({ meetingId, one, other }) => ({
    meeting_id: meetingId,
    facts: { one, other },
    fingerprint: fingerprintOf(meetingId, code, bothNames({ one, other })),
  }));
  await sql`
    insert into contradictions (cooperation_id, meeting_id, code, facts, fingerprint)
    select ${cooperationId}, meeting_id, ${code}, facts, fingerprint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (meeting_id uuid, facts jsonb, fingerprint text)
    on conflict do nothing`.execute(tx);
}

const code = "name-in-two-spellings";

const bothNames = ({ one, other }: Pick<Pair, "one" | "other">) => [one, other].toSorted().join(" / ");
