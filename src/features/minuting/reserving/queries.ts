import { type Expression, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

/** The reservations under an item, by the names that the minutes have for those who made them. */
export const reservationsUnder = (db: Db, item: Expression<string>) =>
  db
    .selectFrom("reservations as reservation")
    .innerJoin("items as own", "own.id", "reservation.item_id")
    .innerJoin("parties as person", "person.id", "reservation.person_id")
    .select([
      "reservation.id",
      "reservation.person_id as personId",
      "reservation.joins_id as joinsId",
      "reservation.text",
      sql<string>`coalesce((select name from attendances where meeting_id = own.meeting_id
        and attendances.person_id = reservation.person_id order by position limit 1), person.name)`.as(
        "name",
      ),
    ])
    .where("reservation.item_id", "=", item)
    .orderBy("reservation.position");
