import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { Own } from "./rules.ts";

/** Who somebody is in a meeting. Asked of `register`: seats are not everybody's to see, but each knows his own. */
export async function ownIn(register: Db, meetingId: string, accountId: string): Promise<Own> {
  const { rows } = await sql<Own>`
    with mine as (
      select same.id from account_persons
      join parties as joined on joined.id = person_id join parties as same on same.current_id = joined.current_id
      where account_id = ${accountId})
    select array(select id from mine) as persons, (
      exists (select from invitees where meeting_id = meetings.id and ended_at is null
        and person_id in (select id from mine))
      or exists (select from mandates where body_id = meetings.body_id and person_id in (select id from mine)
        and from_on <= held_on and (until_on is null or until_on >= held_on))) as "isExpected"
    from meetings where id = ${meetingId}`.execute(register);
  return rows[0] ?? { persons: [], isExpected: false };
}
