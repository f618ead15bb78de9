import { type Expression, type SqlBool, sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { withoutBody } from "../paths.ts";

export type Meeting = NonNullable<Awaited<ReturnType<typeof meetingAt>>>;
export type SourceDocument = Awaited<ReturnType<typeof documentsOfMeeting>>[number];
export type Attendance = Awaited<ReturnType<typeof attendancesOfMeeting>>[number];
export type Neighbour = Awaited<ReturnType<typeof neighboursOf>>[number];
export type Returning = Awaited<ReturnType<typeof assignmentsReturningTo>>[number];

/** The meeting at an address. `body` is what the documents' own body is called there, merged or not. */
export function meetingAt(db: Db, cooperation: string, body: string, slug: string) {
  return db
    .selectFrom("meetings")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .select([
      "meetings.id",
      "meetings.slug",
      "meetings.kind",
      "meetings.number",
      "meetings.held_on as heldOn",
      "meetings.held_on_origin as heldOnOrigin",
      "meetings.starts",
      "meetings.ends",
      "meetings.place",
      "meetings.remote",
      "meetings.cooperation_named as cooperationNamed",
      "meetings.header_spans as headerSpans",
      "own.name as bodyWritten",
      "body.id as bodyId",
      "body.slug as bodySlug",
      "body.name as bodyName",
    ])
    .where("meetings.cooperation_id", "=", cooperation)
    .where("meetings.slug", "=", slug)
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", body)
    .executeTakeFirst();
}

/** The one that was read comes first, its copies in other files after it; never the files themselves. */
export function documentsOfMeeting(db: Db, meeting: string) {
  return db
    .selectFrom("documents")
    .select(["id", "copy_of as copyOf", "file_name as fileName", "format", "sha256", "text"])
    .select(sql<{ code: string; message: string }[]>`coalesce(record -> 'warnings', '[]')`.as("warnings"))
    .where("meeting_id", "=", meeting)
    .orderBy(sql`copy_of is not null`)
    .orderBy("imported_at")
    .execute();
}

export function originalOfMeeting(db: Db, meeting: string, hash: string) {
  return db
    .selectFrom("documents")
    .select(["file_name as fileName", "original"])
    .where("meeting_id", "=", meeting)
    .where("sha256", "like", `${hash}%`)
    .orderBy(sql`copy_of is not null`)
    .orderBy("imported_at")
    .executeTakeFirst();
}

export function attendancesOfMeeting(db: Db, meeting: string) {
  return db
    .selectFrom("attendances as attendance")
    .innerJoin("parties as named", "named.id", "attendance.person_id")
    .innerJoin("parties as person", "person.id", "named.current_id")
    .leftJoin("parties as namedSeat", "namedSeat.id", "attendance.organisation_id")
    .leftJoin("parties as seat", "seat.id", "namedSeat.current_id")
    .select([
      "attendance.position",
      "attendance.name as written",
      "attendance.role",
      "attendance.organisation as organisationWritten",
      "attendance.presence",
      "attendance.chair",
      "attendance.minute_taker as minuteTaker",
      "attendance.came",
      "attendance.left_at as leftAt",
      "attendance.spans",
      "person.slug as personSlug",
      "person.name as personName",
      "seat.slug as seatSlug",
      "seat.name as seatName",
    ])
    .where("attendance.meeting_id", "=", meeting)
    .orderBy("attendance.position")
    .execute();
}

/** The meeting of the same body before this one, and the one after. */
export function neighboursOf(db: Db, { id, bodyId, heldOn, slug }: Meeting) {
  const near = (side: "before" | "after") =>
    db
      .selectFrom("meetings")
      .innerJoin("parties as own", "own.id", "meetings.body_id")
      .select(["meetings.slug", "meetings.held_on as heldOn", "own.slug as body"])
      .select(sql<"before" | "after">`${side}`.as("side"))
      .where("own.current_id", "=", bodyId)
      .where("meetings.id", "!=", id)
      .where(comesOn(side, heldOn, slug))
      .orderBy("meetings.held_on", side === "before" ? "desc" : "asc")
      .orderBy("meetings.slug", side === "before" ? "desc" : "asc")
      .limit(1);
  const chosen = (side: "before" | "after") => db.selectFrom(near(side).as(side)).selectAll();
  return chosen("before").unionAll(chosen("after")).execute();
}

function comesOn(side: "before" | "after", heldOn: string | null, slug: string): Expression<SqlBool> {
  const here = sql`(${heldOn}::date, ${slug}::text)`;
  const there = sql`(meetings.held_on, meetings.slug)`;
  return side === "before" ? sql<SqlBool>`${there} < ${here}` : sql<SqlBool>`${there} > ${here}`;
}

/** What earlier meetings have sent to this one. */
export function assignmentsReturningTo(db: Db, meeting: string) {
  return db
    .selectFrom("assignments as assignment")
    .innerJoin("meetings as origin", "origin.id", "assignment.meeting_id")
    .innerJoin("items", "items.id", "assignment.item_id")
    .leftJoin("parties as own", "own.id", "origin.body_id")
    .select([
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
    .orderBy("assignment.position")
    .execute();
}
