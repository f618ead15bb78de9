import { type Expression, sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import type { Code } from "./texts/codes.ts";

export interface Contradiction {
  id: string;
  code: Code;
  facts: Record<string, string>;
  spans: [number, number][];
  witnesses: Witness[];
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

/** One that says when a meeting was held. */
export interface Witness {
  kind: "header" | "weekday" | "running-head" | "file-name" | "next-meeting" | "approved" | "named";
  /** A day, or a month. */
  day: string;
  words: string | null;
  /** Where the words stand, if in the minutes of another meeting: slugs. */
  meeting: string | null;
  body: string | null;
  heldOn: string | null;
  item: string | null;
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
    .select(["id", "code", "facts", "spans", witnesses, "settled_at as settledAt", "note"])
    .where("meeting_id", "=", meeting)
    .orderBy(sql`settled_at is not null`)
    .orderBy(sql`spans -> 0 -> 0`)
    .orderBy("id")
    .$narrowType<{ code: Code }>();
}

/** With the words as they stand now, and without those that the reader may not see. */
const witnesses = sql<Witness[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
      'kind', told ->> 'kind',
      'day', coalesce(mention.date::text, told ->> 'day'),
      'words', coalesce(mention.text, file.file_name, told ->> 'words'),
      'meeting', telling.slug, 'body', telling_body.slug, 'heldOn', telling.held_on, 'item', telling_item.slug
    ) order by nth)
  from jsonb_array_elements(contradictions.witnesses) with ordinality as given (told, nth)
    left join mentions as mention on mention.id = (told ->> 'mention')::uuid
    left join meetings as telling on telling.id = mention.meeting_id
    left join parties as telling_body on telling_body.id = telling.body_id
    left join items as telling_item on telling_item.id = mention.item_id
    left join documents as file on file.id = (told ->> 'document')::uuid
  where (mention.id is not null or not told ? 'mention') and (file.id is not null or not told ? 'document')
), '[]')`.as("witnesses");

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
      witnesses,
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
