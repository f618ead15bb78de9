import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";
import { reservationsUnder } from "../reserving/queries.ts";
import { votesUnder } from "../voting/queries.ts";
import { attendancesOf } from "../attending/queries.ts";
import { turnsOf } from "../turning/queries.ts";

export type RegisteredMeeting = NonNullable<Awaited<ReturnType<typeof registeredMeeting>>>;

/** All that the register has of one meeting, as its minutes tell it. */
export function registeredMeeting(db: Db, meetingId: string) {
  return db
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .leftJoin("parties as body", "body.id", "meetings.body_id")
    .select((row) => [
      "meetings.slug",
      "meetings.kind",
      "meetings.number",
      "meetings.held_on as heldOn",
      "meetings.starts",
      "meetings.ends",
      "meetings.place",
      "meetings.link",
      "meetings.remote",
      "cooperations.name as cooperation",
      "body.name as body",
      jsonArrayFrom(attendancesOf(db, row.ref("meetings.id"))).as("people"),
      jsonArrayFrom(itemsOf(db, row.ref("meetings.id"))).as("items"),
    ])
    .where("meetings.id", "=", meetingId)
    .executeTakeFirst();
}

type Id = Expression<string>;

function itemsOf(db: Db, meeting: Id) {
  return db
    .selectFrom("items")
    .select((row) => [
      "items.id",
      "items.number",
      "items.title",
      "items.began",
      "items.annexes as annexesNamed",
      turnsOf(db, row.ref("items.id")).as("turns"),
      jsonArrayFrom(presentersOf(db, row.ref("items.id"))).as("presenters"),
      jsonArrayFrom(inputsOf(db, row.ref("items.id"))).as("inputs"),
      jsonArrayFrom(proposalsOf(db, row.ref("items.id"))).as("proposals"),
      jsonArrayFrom(decisionsOf(db, row.ref("items.id"))).as("decisions"),
      jsonArrayFrom(assignmentsOf(db, row.ref("items.id"))).as("assignments"),
      jsonArrayFrom(absencesOf(db, row.ref("items.id"))).as("absences"),
      jsonArrayFrom(votesUnder(db, row.ref("items.id"))).as("votes"),
      jsonArrayFrom(reservationsUnder(db, row.ref("items.id"))).as("reservations"),
      jsonArrayFrom(annexNumbersOf(db, row.ref("items.id"))).as("annexes"),
    ])
    .where("items.meeting_id", "=", meeting)
    .orderBy("items.position");
}

const presentersOf = (db: Db, item: Id) =>
  db
    .selectFrom("presentations as said")
    .select(["said.name", "said.organisation"])
    .where("said.item_id", "=", item)
    .orderBy("said.position");

const inputsOf = (db: Db, item: Id) =>
  db
    .selectFrom("inputs as said")
    .select("said.text")
    .where("said.item_id", "=", item)
    .orderBy("said.position");

const proposalsOf = (db: Db, item: Id) =>
  db
    .selectFrom("proposals as said")
    .select("said.text")
    .where("said.item_id", "=", item)
    .orderBy("said.position");

const decisionsOf = (db: Db, item: Id) =>
  db
    .selectFrom("decisions as clause")
    .select(["clause.text", "clause.outcome"])
    .where("clause.item_id", "=", item)
    .orderBy("clause.position");

const assignmentsOf = (db: Db, item: Id) =>
  db
    .selectFrom("assignments as task")
    .select(["task.who", "task.what", "task.due_on as due", "task.due_text as dueText"])
    .where("task.item_id", "=", item)
    .orderBy("task.position");

const absencesOf = (db: Db, item: Id) =>
  db
    .selectFrom("item_absences as absence")
    .innerJoin("parties as told", "told.id", "absence.person_id")
    .innerJoin("parties as person", "person.id", "told.current_id")
    .select(["person.name", "absence.reason"])
    .where("absence.item_id", "=", item)
    .orderBy("person.name");

const annexNumbersOf = (db: Db, item: Id) =>
  db
    .selectFrom("annexes as annex")
    .select(sql<number>`annex.number`.as("number"))
    .where("annex.item_id", "=", item)
    .orderBy("annex.position");
