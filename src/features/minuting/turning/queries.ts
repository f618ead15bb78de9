import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";

type Id = Expression<string>;

/** Since when an item is the one that is taken up. */
export const takenAt = (item: Id) =>
  sql<Date | null>`(select began_at from item_turns where item_id = ${item} and ended_at is null)`;

/** How many seconds it was taken up before that; null where it never was. */
export const usedBefore = (item: Id) =>
  sql<number | null>`(select sum(extract(epoch from ended_at - began_at)) from item_turns
    where item_id = ${item} and ended_at is not null)::integer`;

/** Its turns by the clock; the last one may be going on. */
export const turnsOf = (db: Db, item: Id) =>
  jsonArrayFrom(
    db
      .selectFrom("item_turns as turn")
      .select([clock("began_at").as("from"), sql<string | null>`${clock("ended_at")}`.as("until")])
      .where("turn.item_id", "=", item)
      .orderBy("turn.began_at"),
  );

const clock = (column: "began_at" | "ended_at") =>
  sql<string>`to_char(${sql.ref(`turn.${column}`)} at time zone 'Europe/Stockholm', 'HH24:MI')`;
