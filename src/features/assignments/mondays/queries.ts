import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { isFollowed, keptAssignments, type KnownMeeting, meetingsOfAssignments } from "../course/queries.ts";
import { type Standing, standingOf } from "../course/rules.ts";
import { holdingOn } from "../holding/queries.ts";
import { isSoon } from "./rules.ts";

export interface Soon {
  readonly id: string;
  readonly cooperationId: string;
  readonly cooperation: string;
  readonly who: string;
  readonly what: string;
  readonly body: string | null;
  readonly givenOn: string | null;
  readonly standing: Standing;
  readonly next: KnownMeeting | undefined;
}

/** What somebody follows and is to be reported within a fortnight. Drafts are nobody's yet. */
export async function assignmentsSoon(db: Db, day: string): Promise<Soon[]> {
  const open = await keptAssignments(db)
    .innerJoin("cooperations as cooperation", "cooperation.id", "assignment.cooperation_id")
    .leftJoin("parties as body", "body.id", "giver.current_id")
    .where("assignment.state", "=", "open")
    .where("assignment.is_draft", "=", false)
    .where(isFollowed, "=", true)
    .select(["cooperation.name as cooperation", "assignment.who", "assignment.what", "body.name as body"])
    .orderBy("assignment.due_on")
    .orderBy("assignment.position")
    .execute();
  const meetings = await meetingsOfAssignments(
    db,
    open.map(({ id }) => id),
  );
  return open.flatMap((assignment) => {
    const standing = standingOf(assignment, meetings, day);
    if (!isSoon(standing, day)) return [];
    const next = "next" in standing ? standing.next : undefined;
    return { ...assignment, standing, next: meetings.find(({ id }) => id === next?.id) };
  });
}

export interface Addressee {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly personId: string;
  readonly assignmentId: string;
  /** Whether he may know of the meeting at which it comes up. */
  readonly seesNext: boolean;
}

/** Whoever has any of them in hand, has an account, and may see it. The people of the demonstration are invented. */
export async function addresseesOf(db: Db, soon: readonly Soon[], day: string): Promise<Addressee[]> {
  if (soon.length === 0) return [];
  const held = await holdingOn(db, day, { assignments: soon.map(({ id }) => id) });
  const next = new Map(soon.map(({ id, next: meeting }) => [id, meeting?.id ?? null]));
  const asked = held.map(({ assignmentId, personId }) => ({
    assignment_id: assignmentId,
    person_id: personId,
    meeting_id: next.get(assignmentId) ?? null,
  }));
  const { rows } = await sql<Addressee>`
    with held as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as held (assignment_id uuid, person_id uuid, meeting_id uuid)),
    people as (
      select distinct accounts.id, accounts.name, email, language, joined.current_id as person_id
      from accounts join account_persons on account_id = accounts.id join parties as joined on joined.id = person_id
      where closed_at is null and not is_demonstration and joined.current_id in (select person_id from held)),
    reached as materialized (
      select distinct on (people.id) people.id, access.audiences from people
      cross join lateral access_of(people.id, ${day}::date) as access)
    select distinct on (people.email, held.assignment_id) people.id as "accountId", people.name, people.email,
      people.language, people.person_id as "personId", held.assignment_id as "assignmentId",
      coalesce((select meetings.audiences <@ reached.audiences from meetings where meetings.id = held.meeting_id), false)
        as "seesNext"
    from held join people using (person_id) join reached on reached.id = people.id
    join assignments on assignments.id = held.assignment_id and assignments.audiences <@ reached.audiences
    order by people.email, held.assignment_id`.execute(db);
  return rows;
}
