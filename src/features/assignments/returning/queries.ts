import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { PartyKind, Db } from "../../../platform/db/schema.ts";
import { isFollowed, keptAssignments } from "../course/queries.ts";
import { returnOf } from "../course/rules.ts";
import { type BodyMeeting, halfAYear, timesPassedAt } from "./rules.ts";

/** An assignment that comes up at a meeting. */
export interface Watch {
  readonly assignmentId: string;
  readonly who: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly dueText: string | null;
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
    .flatMap((assignment) => {
      const back = returnOf(assignment, meetings);
      const timesPassed = back === null ? null : timesPassedAt(meeting.meetingId, back, meetings);
      if (timesPassed === null) return [];
      const { id: assignmentId, who, what, dueOn, dueText, given, holders } = assignment;
      return {
        assignmentId,
        who,
        what,
        dueOn,
        dueText,
        given,
        holders,
        timesPassed,
        isOverdue: timesPassed > 0,
      };
    })
    .toSorted((a, b) => b.timesPassed - a.timesPassed);
}

/** All of a body's meetings, also those known from old minutes, and under its earlier names; nothing comes back to what
 *  was decided between them. */
export function meetingsOfBody(db: Db, bodyId: string): Promise<BodyMeeting[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .where("own.current_id", "=", currentOf(bodyId))
    .where("meetings.held_on", "is not", null)
    .where("meetings.is_per_capsulam", "=", false)
    .select(["meetings.id", "own.current_id as bodyId", "meetings.state"])
    .select(sql<string>`meetings.held_on`.as("heldOn"))
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** Open assignments that come back to the body no later than on this day. What old minutes gave long before meetings
 *  were run here is left out at once: there may be very many. */
function returning(db: Db, { bodyId, heldOn }: Coming) {
  const due = sql<string>`coalesce(assignment.due_on, back.held_on)`;
  const lately = sql<string>`(select min(run.held_on) - ${halfAYear}::integer from meetings as run
    join parties as its on its.id = run.body_id where run.state is not null and its.current_id = ${currentOf(bodyId)})`;
  return keptAssignments(db)
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .innerJoin("parties as own", (join) =>
      join.on("own.id", "=", sql<string>`coalesce(back.body_id, meeting.body_id)`),
    )
    .where("own.current_id", "=", currentOf(bodyId))
    .where("assignment.state", "=", "open")
    .where(due, "<=", heldOn)
    .where((where) => where.or([where(isFollowed, "=", true), where(due, ">=", lately)]))
    .select((all) => [
      "assignment.who",
      "assignment.what",
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      sql<Watch["given"]>`json_build_object('heldOn', meeting.held_on, 'bodySlug', giver.slug,
        'meetingSlug', meeting.slug, 'itemSlug', item.slug, 'itemNumber', item.number, 'itemTitle', item.title)`.as(
        "given",
      ),
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
    .orderBy(due)
    .orderBy("item.position")
    .orderBy("assignment.position")
    .execute();
}

const currentOf = (bodyId: string) => sql<string>`(select current_id from parties where id = ${bodyId})`;
