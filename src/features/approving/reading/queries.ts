// Minutes as they are read and spoken of: every paragraph by itself.
import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";

export interface ReadMinutes {
  readonly people: readonly ReadPerson[];
  readonly items: readonly ReadItem[];
}
export type ReadPerson = Awaited<ReturnType<typeof peopleOf>>[number];
export type ReadItem = Awaited<ReturnType<typeof itemsOf>>[number];

/** In a viewer's reading, what he may see. */
export async function readMinutes(db: Db, meetingId: string): Promise<ReadMinutes> {
  const [people, items] = await Promise.all([peopleOf(db, meetingId), itemsOf(db, meetingId)]);
  return { people, items };
}

function peopleOf(db: Db, meetingId: string) {
  return db
    .selectFrom("attendances")
    .innerJoin("parties as told", "told.id", "attendances.person_id")
    .select([
      "attendances.id",
      "told.current_id as personId",
      "attendances.name",
      "attendances.organisation",
      "attendances.role",
      "attendances.presence",
      "attendances.chair",
      "attendances.minute_taker as minuteTaker",
      "attendances.came",
      "attendances.left_at as leftAt",
    ])
    .where("attendances.meeting_id", "=", meetingId)
    .orderBy("attendances.position")
    .execute();
}

function itemsOf(db: Db, meetingId: string) {
  return db
    .selectFrom("items")
    .select((row) => [
      "items.id",
      "items.slug",
      "items.number",
      "items.title",
      "items.parent_id as parentId",
      "items.approves_id as approvesId",
      jsonArrayFrom(inputsOf(db, row.ref("items.id"))).as("inputs"),
      jsonArrayFrom(clausesOf(db, row.ref("items.id"))).as("clauses"),
      jsonArrayFrom(assignmentsOf(db, row.ref("items.id"))).as("assignments"),
    ])
    .where("items.meeting_id", "=", meetingId)
    .orderBy("items.position")
    .execute();
}

type Id = Expression<string>;

const inputsOf = (db: Db, item: Id) =>
  db
    .selectFrom("inputs as said")
    .select(["said.id", "said.text"])
    .where("said.item_id", "=", item)
    .orderBy("said.position");

const clausesOf = (db: Db, item: Id) =>
  db
    .selectFrom("decisions as clause")
    .select(["clause.id", "clause.text", "clause.outcome"])
    .select(sql<boolean>`clause.adjusted_at is not null`.as("isAdjusted"))
    .where("clause.item_id", "=", item)
    .orderBy("clause.position");

const assignmentsOf = (db: Db, item: Id) =>
  db
    .selectFrom("assignments as task")
    .select(["task.id", "task.who", "task.what", "task.due_on as dueOn", "task.due_text as dueText"])
    .where("task.item_id", "=", item)
    .orderBy("task.position");
