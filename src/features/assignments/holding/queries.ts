// Who has an assignment in hand on a day: a role's holder changes with the mandate, and a municipality answers by those
// who sit for it in the body that gave it.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export interface Holding {
  readonly assignmentId: string;
  /** The person himself, or the municipality or group that he answers for. */
  readonly holderId: string;
  readonly personId: string;
}

/** Of a body without a named seat: those who call it together, and where it has none, all its members. */
export async function holdingOn(
  db: Db,
  day: string,
  { assignments, persons }: { assignments?: readonly string[]; persons?: readonly string[] },
): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    with seats as (
      select body.current_id as body, person.current_id as person, told.current_id as organisation, role
      from mandates join parties as body on body.id = body_id join parties as person on person.id = person_id
      left join parties as told on told.id = organisation_id
      where from_on <= ${day}::date and (until_on is null or until_on >= ${day}::date)),
    holders as (
      select holder.assignment_id, party.id, party.kind, holder.role, giver.current_id as giver
      from assignment_holders as holder
      join parties as named on named.id = holder.party_id join parties as party on party.id = named.current_id
      join assignments on assignments.id = holder.assignment_id join meetings on meetings.id = assignments.meeting_id
      left join parties as giver on giver.id = meetings.body_id
      where ${assignments === undefined ? sql`true` : sql`holder.assignment_id = any (${assignments}::uuid[])`})
    select distinct assignment_id as "assignmentId", id as "holderId", person_id as "personId" from (
      select assignment_id, id, id as person_id from holders where kind = 'person'
      union all
      select assignment_id, holders.id, seats.person from holders join seats on seats.organisation = holders.id
        and seats.body = holders.giver and seats.role <> 'substitute' where kind = 'organisation'
      union all
      select assignment_id, holders.id, seats.person from holders join seats on seats.body = holders.id
      where kind = 'body' and case
        when holders.role = 'members' then seats.role <> 'substitute'
        when holders.role is not null then seats.role = holders.role
        when exists (select from seats as runs where runs.body = holders.id and runs.role in ('chair', 'convener'))
          then seats.role in ('chair', 'convener')
        else seats.role <> 'substitute' end) as held
    where ${persons === undefined ? sql`true` : sql`person_id = any (${persons}::uuid[])`}`.execute(db);
  return rows;
}

/** Those whom an account is joined to, as the register shows them now. */
export async function personsOf(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("account_persons")
    .innerJoin("parties as joined", "joined.id", "account_persons.person_id")
    .where("account_id", "=", accountId)
    .select("joined.current_id as id")
    .distinct()
    .execute();
  return rows.map(({ id }) => id);
}
