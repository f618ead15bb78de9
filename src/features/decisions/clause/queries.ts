import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { unmasked } from "../../../platform/db/unmasked.ts";
import { cameOfItem } from "../../assignments/index.ts";
import { withoutBody } from "../../meetings/paths.ts";

interface ClauseAddress {
  cooperation: string;
  body: string;
  meeting: string;
  clause: string;
}

export type Clause = NonNullable<Awaited<ReturnType<typeof clauseAt>>>;
export type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>;

/** `cooperation` is an id; the others are slugs as they stand in the address. */
export function clauseAt(db: Db, { cooperation, body, meeting, clause }: ClauseAddress) {
  return db
    .selectFrom("decisions as decision")
    .innerJoin("meetings as meeting", "meeting.id", "decision.meeting_id")
    .innerJoin("items as item", "item.id", "decision.item_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("documents as document", (join) =>
      join.onRef("document.meeting_id", "=", "meeting.id").on("document.copy_of", "is", null),
    )
    .where("decision.cooperation_id", "=", cooperation)
    .where("meeting.slug", "=", meeting)
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", body)
    .where("decision.slug", "=", clause)
    .select([
      "decision.id",
      "decision.slug",
      "decision.text",
      unmasked("decisions", "text", "decision").as("original"),
      "decision.outcome",
      "decision.spans",
      "item.id as itemId",
      "item.slug as item",
      "item.number as itemNumber",
      "item.title as itemTitle",
      unmasked("items", "title", "item").as("originalItemTitle"),
      "meeting.id as meetingId",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "meeting.held_on_origin as heldOnOrigin",
      "meeting.kind as minutesKind",
      "meeting.cooperation_named as cooperationNamed",
      "own.slug as body",
      "body.name as bodyName",
      // Whether the one who asks runs the body: one knows the audiences that one belongs to.
      sql<boolean>`exists (select from audiences where kind = 'desk' and cooperation_id = decision.cooperation_id
        and body_id is not distinct from meeting.body_id)`.as("isDesk"),
      "document.file_name as fileName",
      "document.text as sourceText",
      unmasked("documents", "text", "document").as("originalSource"),
    ])
    .executeTakeFirst();
}

/** What stands around a clause: the rest of its item, and who was at the meeting. */
export async function surroundingsOf(db: Db, { itemId, meetingId }: Clause) {
  const [siblings, presenters, cameOfIt, attendances] = await Promise.all([
    db
      .selectFrom("decisions")
      .where("item_id", "=", itemId)
      .select(["id", "slug", "text", "outcome"])
      .select(unmasked("decisions", "text").as("original"))
      .orderBy("position")
      .execute(),
    db
      .selectFrom("presentations as presentation")
      .innerJoin("parties as own", "own.id", "presentation.person_id")
      .innerJoin("parties as person", "person.id", "own.current_id")
      .where("presentation.item_id", "=", itemId)
      .select(["presentation.name", "presentation.organisation", "person.slug"])
      .orderBy("presentation.position")
      .execute(),
    cameOfItem(db, itemId),
    db
      .selectFrom("attendances as attendance")
      .innerJoin("parties as own", "own.id", "attendance.person_id")
      .innerJoin("parties as person", "person.id", "own.current_id")
      .where("attendance.meeting_id", "=", meetingId)
      .select([
        "attendance.name",
        "attendance.organisation",
        "attendance.presence",
        "attendance.chair",
        "attendance.minute_taker as minuteTaker",
        "attendance.came",
        "attendance.left_at as leftAt",
        "person.slug",
      ])
      .orderBy("attendance.position")
      .execute(),
  ]);
  return { siblings, presenters, cameOfIt, attendances };
}
