import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { isRoomSeen } from "../meetings/index.ts";
import { withoutBody } from "../meetings/paths.ts";

export type DatedMeeting = Awaited<ReturnType<typeof meetingsInYear>>[number];
export type ComingMeeting = Awaited<ReturnType<typeof comingMeetings>>[number];
export type LatestMeeting = Awaited<ReturnType<typeof latestMeetings>>[number];
export type LatestDecision = Awaited<ReturnType<typeof latestDecisions>>[number];
export type ComingAssignment = Awaited<ReturnType<typeof comingAssignments>>[number];
export type Member = Awaited<ReturnType<typeof seatedOrganisations>>[number];
export type OpenRoom = Awaited<ReturnType<typeof openRooms>>[number];
export type Waiting = Awaited<ReturnType<typeof whatWaits>>;

/** Where whoever asks may follow what goes on. */
export function openRooms(db: Db, cooperation: string) {
  return meetingsOf(db, cooperation)
    .select(["meeting.slug as meeting", "meeting.held_on as heldOn", ownBody, "body.name as bodyName"])
    .where(isRoomSeen("meeting"))
    .orderBy("meeting.held_on")
    .execute();
}

/** The years that have a dated meeting, the latest first. */
export function yearsWithMeetings(db: Db, cooperation: string) {
  return db
    .selectFrom("meetings")
    .select(sql<number>`extract(year from held_on)::int`.as("year"))
    .where("cooperation_id", "=", cooperation)
    .where("held_on", "is not", null)
    .groupBy("year")
    .orderBy("year", "desc")
    .execute();
}

export function meetingsInYear(db: Db, cooperation: string, year: number) {
  return meetingsOf(db, cooperation)
    .where("meeting.held_on", ">=", `${year}-01-01`)
    .where("meeting.held_on", "<=", `${year}-12-31`)
    .select([
      "meeting.slug",
      sql<string>`meeting.held_on`.as("heldOn"),
      ownBody,
      "body.slug as body",
      "body.name as bodyName",
    ])
    .orderBy("meeting.held_on")
    .execute();
}

/** From a day on, the nearest first. */
export function comingMeetings(db: Db, cooperation: string, from: string, count: number) {
  return meetingsOf(db, cooperation)
    .select(["meeting.slug", sql<string>`meeting.held_on`.as("heldOn"), ownBody, "body.name as bodyName"])
    .select(["meeting.starts", "meeting.ends", "meeting.place"])
    .where("meeting.held_on", ">=", from)
    .where(sql<boolean>`meeting.state is distinct from 'cancelled'`)
    .orderBy("meeting.held_on")
    .orderBy("meeting.slug")
    .limit(count)
    .execute();
}

/** Those before a day, and those without one. */
export function latestMeetings(db: Db, cooperation: string, before: string, count: number) {
  return meetingsOf(db, cooperation)
    .where((row) => row.or([row("meeting.held_on", "<", before), row("meeting.held_on", "is", null)]))
    .select([
      "meeting.slug",
      "meeting.held_on as heldOn",
      ownBody,
      "body.name as bodyName",
      sql<number>`(select count(*) from decisions where meeting_id = meeting.id)::int`.as("decisions"),
    ])
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("meeting.slug")
    .limit(count)
    .execute();
}

/** Only of the latest meetings, so that the whole register need not be sorted. */
export function latestDecisions(db: Db, cooperation: string, count: number) {
  return meetingsOf(db, cooperation)
    .innerJoin("decisions as decision", "decision.meeting_id", "meeting.id")
    .innerJoin("items", "items.id", "decision.item_id")
    .select([
      "decision.slug as clause",
      "decision.text",
      "decision.outcome",
      "items.title as item",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      ownBody,
      "body.name as bodyName",
    ])
    .where("meeting.held_on", "is not", null)
    .orderBy("meeting.held_on", "desc")
    .orderBy("meeting.slug")
    .orderBy("items.position")
    .orderBy("decision.position")
    .limit(count)
    .execute();
}

/** What comes back from a day on, the nearest first. */
export function comingAssignments(db: Db, cooperation: string, from: string, count: number) {
  const day = sql<string>`coalesce(back.held_on, assignment.due_on)`;
  return meetingsOf(db, cooperation)
    .innerJoin("assignments as assignment", "assignment.meeting_id", "meeting.id")
    .innerJoin("items", "items.id", "assignment.item_id")
    .leftJoin("meetings as back", "back.id", "assignment.return_meeting_id")
    .select([
      "assignment.who",
      "assignment.what",
      "items.slug as item",
      "meeting.slug as meeting",
      ownBody,
      day.as("day"),
    ])
    .where(day, ">=", from)
    .orderBy(day)
    .limit(count)
    .execute();
}

/** Those told to be members, and those whose people have sat as members. */
export function seatedOrganisations(db: Db, cooperation: string) {
  return db
    .selectFrom("parties")
    .select(["slug", "name", sql<boolean>`member_from is not null`.as("isTold")])
    .where("cooperation_id", "=", cooperation)
    .where("kind", "=", "organisation")
    .where(sql<boolean>`current_id = id`)
    .where((row) =>
      row.or([
        row("member_from", "is not", null),
        row.exists(
          row
            .selectFrom("attendances as attendance")
            .innerJoin("parties as seat", "seat.id", "attendance.organisation_id")
            .select("attendance.id")
            .whereRef("seat.current_id", "=", "parties.id")
            .where("attendance.presence", "=", "member"),
        ),
      ]),
    )
    .orderBy(sql`name collate swedish`)
    .execute();
}

export function whatWaits(db: Db, cooperation: string) {
  return db
    .selectNoFrom([
      sql<number>`(select count(*) from contradictions
        where cooperation_id = ${cooperation} and settled_at is null)::int`.as("contradictions"),
      sql<number>`(select count(*) from suggestions
        where cooperation_id = ${cooperation} and answer is null)::int`.as("suggestions"),
      sql<number>`(select count(*) from meetings
        where cooperation_id = ${cooperation} and held_on is null)::int`.as("undated"),
    ])
    .executeTakeFirstOrThrow();
}

const ownBody = sql<string>`coalesce(own.slug, ${withoutBody})`.as("ownBody");

function meetingsOf(db: Db, cooperation: string) {
  return db
    .selectFrom("meetings as meeting")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where("meeting.cooperation_id", "=", cooperation);
}
