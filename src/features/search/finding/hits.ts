// What a page shows of the hits it has room for.
import { type SqlBool, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export type FoundHit = Awaited<ReturnType<typeof hitsAt>>[number];

/** In no order. */
export function hitsAt(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("search_entries as entry")
    .innerJoin("cooperations", "cooperations.id", "entry.cooperation_id")
    .leftJoin("meetings", "meetings.id", "entry.meeting_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("parties as named", "named.id", "entry.subject_id")
    .leftJoin("parties as party", "party.id", "named.current_id")
    .leftJoin("decisions as decision", "decision.id", "entry.subject_id")
    .leftJoin("assignments as assignment", "assignment.id", "entry.subject_id")
    .leftJoin("inputs as input", "input.id", "entry.subject_id")
    .leftJoin("items as item", (join) =>
      join.on(
        sql<SqlBool>`item.id = coalesce(decision.item_id, assignment.item_id, input.item_id, entry.subject_id)`,
      ),
    )
    .where("entry.id", "in", ids)
    .select([
      "entry.id",
      "entry.kind",
      "entry.title",
      "entry.body as text",
      "meetings.held_on as heldOn",
      "cooperations.slug as cooperation",
      "cooperations.name as cooperationName",
      "meetings.slug as meeting",
      "own.slug as body",
      "body.name as bodyName",
      "item.slug as item",
      "decision.slug as clause",
      "decision.outcome",
      "party.slug as party",
      "party.kind as partyKind",
      sql<number | null>`coalesce(assignment.position, input.position)`.as("position"),
    ])
    .execute();
}
