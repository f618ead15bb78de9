import { type Expression, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import type { Code } from "./texts/codes.ts";

export interface Contradiction {
  id: string;
  code: Code;
  facts: Record<string, string>;
  spans: [number, number][];
  foundAt: Date;
  settledAt: Date | null;
  note: string | null;
  /** The item's slug and title, where it stands in one. */
  item: string | null;
  itemTitle: string | null;
  meetingId: string;
  meetingSlug: string;
  heldOn: string | null;
  /** The slug under which the meeting has its address. */
  bodySlug: string | null;
  /** The name that pages show, should the body have been merged. */
  bodyName: string | null;
}

/** Those that wait for a person, newest meeting first. */
export function openContradictions(db: Db, cooperationId: string): Promise<Contradiction[]> {
  return contradictions(db)
    .where("contradictions.cooperation_id", "=", cooperationId)
    .where("settled_at", "is", null)
    .orderBy("held_on", (order) => order.desc().nullsLast())
    .orderBy("contradictions.id")
    .execute();
}

/** Those that have been settled, latest first. */
export function settledContradictions(db: Db, cooperationId: string): Promise<Contradiction[]> {
  return contradictions(db)
    .where("contradictions.cooperation_id", "=", cooperationId)
    .where("settled_at", "is not", null)
    .orderBy("settled_at", "desc")
    .orderBy("contradictions.id")
    .execute();
}

/** All of one meeting's, the open ones first: a part of the question about the meeting. */
export function contradictionsOfMeeting(db: Db, meeting: Expression<string>) {
  return db
    .selectFrom("contradictions")
    .select(["id", "code", "facts", "spans", "settled_at as settledAt", "note"])
    .where("meeting_id", "=", meeting)
    .orderBy(sql`settled_at is not null`)
    .orderBy(sql`spans -> 0 -> 0`)
    .orderBy("id")
    .$narrowType<{ code: Code }>();
}

function contradictions(db: Db) {
  return db
    .selectFrom("contradictions")
    .innerJoin("meetings", "meetings.id", "contradictions.meeting_id")
    .leftJoin("items", "items.id", "contradictions.item_id")
    .leftJoin("parties as named", "named.id", "meetings.body_id")
    .leftJoin("parties as bodies", "bodies.id", "named.current_id")
    .select([
      "contradictions.id",
      "contradictions.code",
      "contradictions.facts",
      "contradictions.spans",
      "contradictions.found_at as foundAt",
      "contradictions.settled_at as settledAt",
      "contradictions.note",
      "items.slug as item",
      "items.title as itemTitle",
      "meetings.id as meetingId",
      "meetings.slug as meetingSlug",
      "meetings.held_on as heldOn",
      "named.slug as bodySlug",
      "bodies.name as bodyName",
    ])
    .$narrowType<{ code: Code }>();
}
