// What minutes have to say to whom.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { holdingOn } from "../../assignments/index.ts";
import { type Reader, readersAmong } from "../people/queries.ts";
import { type Concern, concernsOf, type Told } from "./rules.ts";

/** Everyone whom minutes concern, each with his own. */
export async function concernedBy(
  register: Db,
  meetingId: string,
  today: string,
): Promise<{ reader: Reader; concern: Concern }[]> {
  const told = await toldIn(register, meetingId);
  const holding = await holdingOn(register, today, { assignments: told.assignments.map(({ id }) => id) });
  const seated = await seatedAt(register, meetingId, today);
  const persons = [...seated, ...holding.map(({ personId }) => personId)];
  const holders = await namesOf(
    register,
    holding.map(({ holderId }) => holderId),
  );
  return (await readersAmong(register, persons, today)).flatMap((reader) => {
    const held = holding.flatMap(({ assignmentId, holderId, personId }) =>
      personId === reader.personId ? [{ assignmentId, holder: holders.get(holderId) }] : [],
    );
    const concern = concernsOf(told, held, new Set(reader.access.audiences));
    return concern === null ? [] : [{ reader, concern }];
  });
}

async function toldIn(register: Db, meetingId: string): Promise<Told> {
  const [meeting, items, assignments] = await Promise.all([
    register.selectFrom("meetings").select("audiences").where("id", "=", meetingId).executeTakeFirstOrThrow(),
    register
      .selectFrom("items")
      .select(["id", "number", "title", "audiences"])
      .where("meeting_id", "=", meetingId)
      .orderBy("position")
      .execute(),
    register
      .selectFrom("assignments")
      .innerJoin("items", "items.id", "assignments.item_id")
      .select(["assignments.id", "assignments.who", "assignments.what", "assignments.audiences"])
      .select(["assignments.due_on as dueOn", "assignments.due_text as dueText"])
      .where("assignments.meeting_id", "=", meetingId)
      .orderBy("items.position")
      .orderBy("assignments.position")
      .execute(),
  ]);
  return { audiences: meeting.audiences, items, assignments };
}

/** Those who were there, and those who have a seat today. */
async function seatedAt(register: Db, meetingId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from attendances where meeting_id = ${meetingId} and presence <> 'absent'
    union select person_id from meetings
    join parties as own on own.id = meetings.body_id join parties as same on same.current_id = own.current_id
    join mandates on mandates.body_id = same.id
    where meetings.id = ${meetingId} and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)`.execute(
    register,
  );
  return rows.map(({ id }) => id);
}

async function namesOf(register: Db, ids: readonly string[]) {
  const parties = await register
    .selectFrom("parties")
    .select(["id", "name", "kind"])
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute();
  return new Map(parties.map(({ id, ...party }) => [id, party]));
}
