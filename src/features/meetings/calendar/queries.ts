import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { undatedYear, withoutBody } from "../paths.ts";

export type YearOfBody = Awaited<ReturnType<typeof meetingCounts>>[number];
export type ListedMeeting = Awaited<ReturnType<typeof meetingsOfYear>>[number];

/** How many meetings each body has had in each year: what can be chosen, and what the chart shows. */
export function meetingCounts(db: Db, cooperation: string) {
  return bodiesMeetings(db, cooperation)
    .select([
      sql<number | null>`extract(year from meeting.held_on)::int`.as("year"),
      sql<string>`coalesce(body.slug, ${withoutBody})`.as("body"),
      "body.name as bodyName",
      sql<number>`count(*)::int`.as("count"),
    ])
    .groupBy(["year", "body.slug", "body.name"])
    .orderBy(sql`body.name collate swedish`)
    .execute();
}

/** The meetings of one year, or those without a day; the latest first. */
export function meetingsOfYear(db: Db, cooperation: string, year: number | typeof undatedYear, body: string) {
  return bodiesMeetings(db, cooperation)
    .select([
      "meeting.slug",
      "meeting.held_on as heldOn",
      "meeting.held_on_origin as heldOnOrigin",
      "meeting.starts",
      "meeting.ends",
      "meeting.kind",
      "meeting.name",
      "meeting.state",
      "meeting.place",
      sql<string>`coalesce(own.slug, ${withoutBody})`.as("ownBody"),
      "body.name as bodyName",
      countUnder("decisions").as("decisions"),
      countUnder("assignments").as("assignments"),
      sql<number>`(select count(*) from contradictions
        where meeting_id = meeting.id and settled_at is null)::int`.as("contradictions"),
    ])
    .$if(body !== "", (query) => query.where(sql`coalesce(body.slug, ${withoutBody})`, "=", body))
    .$if(year === undatedYear, (query) => query.where("meeting.held_on", "is", null))
    .$if(year !== undatedYear, (query) =>
      query.where("meeting.held_on", ">=", `${year}-01-01`).where("meeting.held_on", "<=", `${year}-12-31`),
    )
    .orderBy("meeting.held_on", "desc")
    .orderBy("meeting.slug")
    .execute();
}

function bodiesMeetings(db: Db, cooperation: string) {
  return db
    .selectFrom("meetings as meeting")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where("meeting.cooperation_id", "=", cooperation);
}

const countUnder = (table: "decisions" | "assignments") =>
  sql<number>`(select count(*) from ${sql.table(table)} where meeting_id = meeting.id)::int`;
