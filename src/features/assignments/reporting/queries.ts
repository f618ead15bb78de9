// What a link that was mailed to somebody opens: one assignment, as long as he has it and may see it.
import { sql } from "kysely";
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { personalLink } from "../../../platform/links/personal-links.ts";
import { holdingOn } from "../holding/queries.ts";

export interface Following {
  readonly assignmentId: string;
  readonly personId: string;
  readonly personName: string;
  /** What he would see if he signed in. */
  readonly access: Access;
}

/** None for a link that has ended, or whose assignment or account is his no more. */
export async function followed(
  register: Db,
  token: string,
  now: Date,
  today: string,
): Promise<Following | undefined> {
  const link = await personalLink(register, "report", token, now);
  if (link === undefined || link.isEnded || link.assignmentId === null) return undefined;
  const { assignmentId, personName, email } = link;
  const current = await register
    .selectFrom("parties")
    .where("id", "=", link.personId)
    .select("current_id as id")
    .executeTakeFirstOrThrow();
  const persons = [current.id];
  const held = await holdingOn(register, today, { assignments: [assignmentId], persons });
  const access = held.length === 0 ? undefined : await accessOf(register, email, current.id, today);
  return access === undefined ? undefined : { assignmentId, personId: current.id, personName, access };
}

/** Of the account that it was mailed to, as long as that is still this person's. */
async function accessOf(
  register: Db,
  email: string,
  personId: string,
  today: string,
): Promise<Access | undefined> {
  const { rows } = await sql<Access>`
    select access.audiences, access.cooperations, array[]::uuid[] as offices
    from accounts join account_persons on account_id = accounts.id
    join parties as joined on joined.id = person_id
    cross join lateral access_of(accounts.id, ${today}::date) as access
    where email = ${email} and closed_at is null and joined.current_id = ${personId}`.execute(register);
  return rows[0];
}

/** The slug of the cooperation and the body's names come with it. */
export const cooperationOfAssignment = (reader: Db, id: string) =>
  reader
    .selectFrom("assignments")
    .innerJoin("cooperations", "cooperations.id", "cooperation_id")
    .where("assignments.id", "=", id)
    .select(["cooperations.id", "cooperations.slug", "cooperations.name"])
    .executeTakeFirst();
