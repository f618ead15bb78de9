import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { PartyKind, Db } from "../../../platform/db/schema.ts";
import { type BodyMeeting, timesPassedAt } from "./rules.ts";

/** An assignment that comes up at a meeting. */
export interface Watch {
  readonly assignmentId: string;
  readonly who: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueText: string | null;
  /** Its minutes have not been sent out. */
  readonly isDraft: boolean;
  /** Who may see it: the nearest that is said of it, its item or its meeting. */
  readonly audienceId: number;
  readonly given: {
    readonly heldOn: string | null;
    readonly bodySlug: string | null;
    readonly meetingSlug: string;
    readonly itemSlug: string;
    readonly itemNumber: string | null;
    readonly itemTitle: string;
  };
  readonly holders: readonly WatchHolder[];
  /** A meeting has passed without it. */
  readonly isOverdue: boolean;
  readonly timesPassed: number;
}

export interface WatchHolder {
  readonly id: string;
  readonly kind: PartyKind;
  readonly slug: string;
  readonly name: string;
}

interface Coming {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly heldOn: string;
}

/** The open assignments that come up at a meeting of a body: due there, or at an earlier one that passed without them.
 *  The longest overdue first. */
export async function watchesDueAt(db: Db, meeting: Coming): Promise<Watch[]> {
  const [meetings, assignments] = await Promise.all([
    meetingsOfBody(db, meeting.bodyId),
    returning(db, meeting),
  ]);
  return assignments
    .flatMap(({ from, isFollowed, bodyId, ...watch }) => {
      const timesPassed = timesPassedAt(meeting.meetingId, { bodyId, from, isFollowed }, meetings);
      return timesPassed === null ? [] : { ...watch, timesPassed, isOverdue: timesPassed > 0 };
    })
    .toSorted((a, b) => b.timesPassed - a.timesPassed);
}

/** All of a body's meetings, also those known from old minutes, and under its earlier names. */
export function meetingsOfBody(db: Db, bodyId: string): Promise<BodyMeeting[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .where("own.current_id", "=", currentOf(bodyId))
    .where("meetings.held_on", "is not", null)
    .select(["meetings.id", "own.current_id as bodyId", "meetings.state"])
    .select(sql<string>`meetings.held_on`.as("heldOn"))
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** Open assignments that come back to the body no later than on this day. */
function returning(db: Db, { bodyId, heldOn }: Coming) {
  // What is due on another day than the meeting found for it holds to that day, whatever becomes of the meeting.
  const from = sql<string>`case
    when back.held_on is not null and coalesce(assignment.due_on = back.held_on, true) then back.held_on
    when assignment.due_on is not null then greatest(assignment.due_on, meeting.held_on + 1) end`;
  const isFollowed = sql<boolean>`meeting.state is not null or exists (select from assignment_acts as act
    where act.assignment_id = assignment.id and act.undone_at is null and act.kind <> 'meeting-moved')`;
  return db
    .selectFrom("assignments as assignment")
    .innerJoin("meetings as meeting", "meeting.id", "assignment.meeting_id")
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .leftJoin("meetings as back", "back.id", "assignment.return_meeting_id")
    .innerJoin("parties as own", (join) =>
      join.on("own.id", "=", sql<string>`coalesce(back.body_id, meeting.body_id)`),
    )
    .leftJoin("parties as giver", "giver.id", "meeting.body_id")
    .where("own.current_id", "=", currentOf(bodyId))
    .where("assignment.state", "=", "open")
    .where(from, "<=", heldOn)
    .select((all) => [
      "assignment.id as assignmentId",
      "assignment.who",
      "assignment.what",
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "assignment.is_draft as isDraft",
      sql<number>`coalesce(assignment.audience_id, item.audience_id, meeting.audience_id)`.as("audienceId"),
      sql<Watch["given"]>`json_build_object('heldOn', meeting.held_on, 'bodySlug', giver.slug,
        'meetingSlug', meeting.slug, 'itemSlug', item.slug, 'itemNumber', item.number, 'itemTitle', item.title)`.as(
        "given",
      ),
      from.as("from"),
      "own.current_id as bodyId",
      isFollowed.as("isFollowed"),
      jsonArrayFrom(
        all
          .selectFrom("assignment_holders as holder")
          .innerJoin("parties as held", "held.id", "holder.party_id")
          .innerJoin("parties as party", "party.id", "held.current_id")
          .whereRef("holder.assignment_id", "=", "assignment.id")
          .select(["party.id", "party.kind", "party.slug", "party.name"])
          .distinct()
          .orderBy("party.name"),
      ).as("holders"),
    ])
    .orderBy("from")
    .orderBy("item.position")
    .orderBy("assignment.position")
    .execute();
}

const currentOf = (bodyId: string) => sql<string>`(select current_id from parties where id = ${bodyId})`;
