import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export type ApprovingItem = NonNullable<Awaited<ReturnType<typeof approvingItemOf>>>;

/** The item of another meeting that is to approve these minutes. */
export function approvingItemOf(db: Db, meetingId: string) {
  return db
    .selectFrom("items")
    .innerJoin("meetings as next", "next.id", "items.meeting_id")
    .innerJoin("parties as body", "body.id", "next.body_id")
    .select([
      "items.number",
      "items.title",
      "next.slug",
      "next.state",
      sql<string>`next.held_on`.as("heldOn"),
      "body.slug as bodySlug",
      "body.name as bodyName",
    ])
    .where("items.approves_id", "=", meetingId)
    .orderBy("next.held_on", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type EarlierMinutes = Awaited<ReturnType<typeof decidedIn>>[number];

/** Earlier minutes that a meeting has decided on, and that nobody has told of it. */
export function decidedIn(db: Db, meetingId: string) {
  return (
    db
      .selectFrom("items")
      .innerJoin("decisions", "decisions.item_id", "items.id")
      .innerJoin("meetings as earlier", "earlier.id", "items.approves_id")
      .innerJoin("parties as body", "body.id", "earlier.body_id")
      .select(["earlier.id", sql<string>`earlier.held_on`.as("heldOn"), "body.name as bodyName"])
      .where("items.meeting_id", "=", meetingId)
      // 'Godkändes', 'lades till handlingarna'.
      .where("decisions.outcome", "in", ["approved", "noted"])
      .where("earlier.state", "=", "minuting")
      .distinct()
      .execute()
  );
}

/** When minutes were approved, as the meeting's own steps tell. */
export async function approvedAt(db: Db, meetingId: string): Promise<Date | null> {
  const act = await db
    .selectFrom("meeting_acts")
    .select("acted_at as at")
    .where("meeting_id", "=", meetingId)
    .where("kind", "=", "approved")
    .where("undone_at", "is", null)
    .orderBy("acted_at", "desc")
    .executeTakeFirst();
  return act?.at ?? null;
}
