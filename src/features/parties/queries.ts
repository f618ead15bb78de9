import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { isFirstNameAlone } from "./resolution/people.ts";
import type { Party } from "./rules.ts";

export interface Wanted {
  readonly spellings: readonly string[];
  readonly folded: readonly string[];
  readonly municipalityCodes: readonly string[];
}

/** The parties of the register that one document may mean: those so spelled or so folded, and all bodies. */
export async function partiesMeant(db: Db, cooperationId: string, wanted: Wanted): Promise<Party[]> {
  const { rows } = await sql<Omit<Party, "organisations" | "bodies">>`
    select parties.id, kind, name, municipality_code as "municipalityCode",
      jsonb_agg(jsonb_build_object('spelling', spelling, 'folded', folded)) as spellings
    from parties join party_aliases on party_aliases.party_id = parties.id
    where parties.id in (
      select id from parties where cooperation_id = ${cooperationId} and kind = 'body'
      union select id from parties
        where cooperation_id = ${cooperationId} and municipality_code = any(${[...wanted.municipalityCodes]})
      union select party_id from party_aliases where spelling = any(${[...wanted.spellings]})
      union select party_id from party_aliases where folded = any(${[...wanted.folded]}))
    and cooperation_id = ${cooperationId}
    group by parties.id
    order by parties.created_at, parties.id`.execute(db);

  const seats = await seatsOf(
    db,
    rows.filter((party) => isDoubtful(party, rows)).map(({ id }) => id),
  );
  return rows.map((party) => ({ ...party, organisations: [], bodies: [], ...seats.get(party.id) }));
}

// A first name alone, or a name that two bear: where they have sat tells who is meant.
function isDoubtful(party: { kind: string; name: string }, all: readonly { kind: string; name: string }[]) {
  if (party.kind !== "person") return false;
  return isFirstNameAlone(party.name) || all.some((other) => other !== party && other.name === party.name);
}

async function seatsOf(db: Db, people: readonly string[]) {
  if (people.length === 0) return new Map<string, { organisations: string[]; bodies: string[] }>();
  const { rows } = await sql<{ person: string; organisations: string[]; bodies: string[] }>`
    select person_id as person, array_remove(array_agg(distinct organisation_id), null) as organisations,
      array_agg(distinct coalesce(body_id::text, '')) as bodies
    from (
      select person_id, organisation_id, meeting_id from attendances where person_id = any(${[...people]})
      union select person_id, organisation_id, meeting_id
      from presentations join items on items.id = item_id where person_id = any(${[...people]})) as seen
    join meetings on meetings.id = seen.meeting_id
    group by person_id`.execute(db);
  return new Map(rows.map(({ person, organisations, bodies }) => [person, { organisations, bodies }]));
}
