// What minutes have to say to whom.
import { sql } from "kysely";
import type { Language } from "../../../lib/language.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { holdingOn } from "../../assignments/index.ts";
import { readersAmong } from "../people/queries.ts";
import { type Concern, concernOfAttendant, concernsOf, type Told } from "./rules.ts";
import { unregisteredAt } from "./unregistered/queries.ts";

export interface Concerned {
  readonly personId: string;
  /** None of those who were there without one: they sign in nowhere, and have no links. */
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly concern: Concern;
  /** Whether the minutes open to him where they stand. */
  readonly mayRead: boolean;
}

/** Everyone whom minutes concern, each with his own. */
export async function concernedBy(register: Db, meetingId: string, today: string): Promise<Concerned[]> {
  const { isClosed, isPublic, ...told } = await toldIn(register, meetingId);
  const holding = await holdingOn(register, today, { assignments: told.assignments.map(({ id }) => id) });
  const seated = await seatedAt(register, meetingId, today);
  const persons = [...seated, ...holding.map(({ personId }) => personId)];
  const holders = await namesOf(
    register,
    holding.map(({ holderId }) => holderId),
  );
  const heldBy = (id: string) =>
    holding.flatMap(({ assignmentId, holderId, personId }) =>
      personId === id ? [{ assignmentId, holder: holders.get(holderId) }] : [],
    );
  const readers = (await readersAmong(register, persons, today)).flatMap(({ access, ...reader }) => {
    const concern = concernsOf(told, heldBy(reader.personId), new Set(access.audiences));
    return concern === null ? [] : [{ ...reader, concern, mayRead: true }];
  });
  const others = (await unregisteredAt(register, meetingId, today)).flatMap(({ audiences, ...person }) => {
    const concern = concernOfAttendant(told, heldBy(person.personId), new Set(audiences), isClosed);
    const without = { accountId: null, language: "sv" } as const;
    return concern === null ? [] : [{ ...person, ...without, concern, mayRead: isPublic }];
  });
  return [...readers, ...others];
}

async function toldIn(
  register: Db,
  meetingId: string,
): Promise<Told & { readonly isClosed: boolean; readonly isPublic: boolean }> {
  const [meeting, items, assignments] = await Promise.all([
    register
      .selectFrom("meetings")
      .select([
        "audiences",
        sql<boolean>`exists (select from audiences where id = any (meetings.audiences) and kind = 'closed')`.as(
          "isClosed",
        ),
        sql<boolean>`not exists (select from audiences where id = any (meetings.audiences) and kind <> 'public')`.as(
          "isPublic",
        ),
      ])
      .where("id", "=", meetingId)
      .executeTakeFirstOrThrow(),
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
  return { ...meeting, items, assignments };
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
