// What concerns somebody who is signed in: what he has in hand, what his municipality has, and what his bodies gave.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { holdingOn, personsOf } from "../holding/queries.ts";
import type { Whose } from "../rules.ts";

/** Their ids, whoever may see them: the reader sorts out what he does not. */
export async function assignmentsOf(
  register: Db,
  accountId: string,
  whose: Whose,
  today: string,
): Promise<string[]> {
  const persons = await personsOf(register, accountId);
  if (whose === "mina") {
    const held = persons.length === 0 ? [] : await holdingOn(register, today, { persons });
    return [...new Set(held.map(({ assignmentId }) => assignmentId))];
  }
  const seats = sql`
    select body_id, organisation_id from mandates join parties as seated on seated.id = person_id
    where seated.current_id = any (${persons}::uuid[])
      and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    union all select body_id, organisation_id from account_roles
    where account_id = ${accountId} and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)`;
  const { rows } =
    whose === "kommunens"
      ? await sql<{ id: string }>`
          select distinct assignment_id as id from assignment_holders join parties as named on named.id = party_id
          where named.current_id in (select told.current_id from (${seats}) as seats
            join parties as told on told.id = seats.organisation_id)`.execute(register)
      : await sql<{ id: string }>`
          select assignments.id from assignments join meetings on meetings.id = meeting_id
          join parties as own on own.id = meetings.body_id
          where own.current_id in (select told.current_id from (${seats}) as seats
            join parties as told on told.id = seats.body_id)`.execute(register);
  return rows.map(({ id }) => id);
}
