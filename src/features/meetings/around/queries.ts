// What leads from a meeting to others. Parts of one question about the meeting, whose columns they are given.
import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { withoutBody } from "../paths.ts";

/** Where a meeting stands in the row of its body's meetings. */
interface Place {
  bodyId: Expression<string | null>;
  heldOn: Expression<string | null>;
  slug: Expression<string>;
}

/** The meeting of the same body before this one, and the one after. */
export function neighboursOf(db: Db, place: Place) {
  const chosen = (side: "before" | "after") =>
    db.selectFrom(neighbour(db, place, side).as("neighbour")).selectAll();
  return chosen("before").unionAll(chosen("after"));
}

/** Asked for under each name that the body has had, so that an index gives the nearest at once. */
function neighbour(db: Db, { bodyId, heldOn, slug }: Place, side: "before" | "after") {
  const comes = side === "before" ? sql`<` : sql`>`;
  const order = side === "before" ? "desc" : "asc";
  return db
    .selectFrom("parties as own")
    .innerJoinLateral(
      (own) =>
        own
          .selectFrom("meetings as near")
          .select(["near.slug", "near.held_on as heldOn"])
          .whereRef("near.body_id", "=", "own.id")
          .where(sql<SqlBool>`(near.held_on, near.slug) ${comes} (${heldOn}, ${slug})`)
          .orderBy("near.held_on", order)
          .orderBy("near.slug", order)
          .limit(1)
          .as("nearest"),
      (join) => join.onTrue(),
    )
    .select(["nearest.slug", "nearest.heldOn", "own.slug as body"])
    .select(sql<"before" | "after">`${sql.lit(side)}`.as("side"))
    .where("own.current_id", "=", bodyId)
    .orderBy("nearest.heldOn", order)
    .orderBy("nearest.slug", order)
    .limit(1);
}

/** What earlier meetings have sent to this one. */
export function assignmentsReturningTo(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("assignments as assignment")
    .innerJoin("meetings as origin", "origin.id", "assignment.meeting_id")
    .innerJoin("items", "items.id", "assignment.item_id")
    .leftJoin("parties as own", "own.id", "origin.body_id")
    .select([
      "assignment.id",
      "assignment.who",
      "assignment.what",
      "items.slug as item",
      "origin.slug as meeting",
      "origin.held_on as heldOn",
      sql<string>`coalesce(own.slug, ${withoutBody})`.as("body"),
    ])
    .where("assignment.return_meeting_id", "=", meeting)
    .orderBy("origin.held_on")
    .orderBy("items.position")
    .orderBy("assignment.position");
}
