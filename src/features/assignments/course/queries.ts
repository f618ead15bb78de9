import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { type BodyMeeting } from "../returning/rules.ts";
import type { Act, Assignment, Due } from "./rules.ts";

/** An assignment as it is kept, and whose it is to change. */
export interface KeptAssignment extends Assignment {
  readonly id: string;
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly isDraft: boolean;
}

/** Given at a meeting that was run here, or taken up by somebody since. */
export const isFollowed = sql<boolean>`(meeting.state is not null or exists (select from assignment_acts as act
  where act.assignment_id = assignment.id and act.undone_at is null and act.kind <> 'meeting-moved'))`;

export function keptAssignments(db: Db) {
  return db
    .selectFrom("assignments as assignment")
    .innerJoin("meetings as meeting", "meeting.id", "assignment.meeting_id")
    .leftJoin("parties as giver", "giver.id", "meeting.body_id")
    .leftJoin("meetings as back", "back.id", "assignment.return_meeting_id")
    .select([
      "assignment.id",
      "assignment.cooperation_id as cooperationId",
      "assignment.meeting_id as meetingId",
      "assignment.is_draft as isDraft",
      "assignment.state",
      "assignment.condition",
      "meeting.held_on as givenOn",
      "giver.current_id as bodyId",
      // What is due on another day than the meeting found for it holds to that day.
      sql<Due>`case
        when back.id is not null and coalesce(assignment.due_on = back.held_on, true)
          then json_build_object('meetingId', back.id)
        when assignment.due_on is not null then json_build_object('on', assignment.due_on) end`.as("due"),
      isFollowed.as("isFollowed"),
    ]);
}

/** A meeting with the slugs of its address. */
export interface KnownMeeting extends BodyMeeting {
  readonly slug: string;
  readonly bodySlug: string;
  readonly bodyName: string;
}

/** The meetings at which any of them can come up: those of the bodies that gave them, and that they go back to. */
export function meetingsOfAssignments(db: Db, ids: readonly string[]): Promise<KnownMeeting[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("parties as body", "body.id", "own.current_id")
    .where("meetings.held_on", "is not", null)
    .where(
      "own.current_id",
      "in",
      sql<string>`(select body.current_id from assignments
        join meetings as told on told.id in (assignments.meeting_id, assignments.return_meeting_id)
        join parties as body on body.id = told.body_id where assignments.id = any (${ids}::uuid[]))`,
    )
    .select(["meetings.id", "meetings.slug", "meetings.state"])
    .select(["own.current_id as bodyId", "own.slug as bodySlug", "body.name as bodyName"])
    .select(sql<string>`meetings.held_on`.as("heldOn"))
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** An act with those who did it. */
export interface ToldAct extends Act {
  readonly id: string;
  readonly text: string;
  readonly actedAt: Date;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly meetingId: string | null;
  /** Of the due that became another, where it was one. */
  readonly dayBefore: string | null;
  readonly dayAfter: string | null;
  readonly cameBy: "page" | "link" | "meeting" | "genbo";
}

/** All acts of an assignment in their order, also those that have been undone. */
export function actsOf(db: Db, assignmentId: string): Promise<ToldAct[]> {
  const due = (side: "before" | "after") => sql<Due>`case
    when act.kind not in ('due-moved', 'time-asked') then null
    when ${sql.ref(`act.return_${side}`)} is not null then json_build_object('meetingId', ${sql.ref(`act.return_${side}`)})
    when ${sql.ref(`act.due_${side}`)} is not null then json_build_object('on', ${sql.ref(`act.due_${side}`)}) end`;
  return db
    .selectFrom("assignment_acts as act")
    .leftJoin("meetings as meeting", "meeting.id", "act.meeting_id")
    .where("act.assignment_id", "=", assignmentId)
    .select([
      "act.id",
      "act.kind",
      "act.text",
      "act.acted_at as actedAt",
      "act.account_id as accountId",
      "act.person_id as personId",
      "act.meeting_id as meetingId",
      "act.came_by as cameBy",
      sql<boolean>`act.undone_at is not null`.as("isUndone"),
      sql<string>`coalesce(meeting.held_on::text, to_char(act.acted_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD'))`.as(
        "day",
      ),
      "act.due_before as dayBefore",
      "act.due_after as dayAfter",
      due("before").as("before"),
      due("after").as("after"),
    ])
    .orderBy("act.acted_at")
    .execute();
}
