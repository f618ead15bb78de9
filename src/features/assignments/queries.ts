import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../platform/db/schema.ts";
import { unmasked } from "../../platform/db/unmasked.ts";
import type { Holder, Situation } from "./rules.ts";

interface Wanted {
  /** The id of the cooperation. */
  cooperation: string;
  holder: Holder | null;
  today: string;
}

interface Part {
  limit: number;
  offset: number;
}

export type AssignmentCount = Awaited<ReturnType<typeof assignmentCounts>>[number];
export type ListedAssignment = Awaited<ReturnType<typeof assignmentsIn>>[number];
export type HolderChoice = Awaited<ReturnType<typeof holderChoices>>[number];

/** The latest overdue first, the next coming first, and of those without a date the youngest first. */
export function assignmentsIn(db: Db, situation: Situation, wanted: Wanted, { limit, offset }: Part) {
  return matching(db, wanted)
    .$if(situation === "forfallna", (query) => query.where("assignment.due_on", "<", wanted.today))
    .$if(situation === "kommande", (query) => query.where("assignment.due_on", ">=", wanted.today))
    .$if(situation === "utan-datum", (query) => query.where("assignment.due_on", "is", null))
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .innerJoin("meetings as meeting", "meeting.id", "assignment.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("meetings as back", "back.id", "assignment.return_meeting_id")
    .leftJoin("parties as back_own", "back_own.id", "back.body_id")
    .leftJoin("parties as back_body", "back_body.id", "back_own.current_id")
    .select((all) => [
      "assignment.id",
      "assignment.who",
      "assignment.what",
      unmasked("assignments", "what", "assignment").as("original"),
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "assignment.position",
      "item.slug as item",
      "item.number as itemNumber",
      "item.title as itemTitle",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
      "body.name as bodyName",
      "back.slug as backMeeting",
      "back.held_on as backOn",
      "back_own.slug as backBody",
      "back_body.name as backBodyName",
      jsonArrayFrom(
        all
          .selectFrom("assignment_holders as holder")
          .innerJoin("parties as own_holder", "own_holder.id", "holder.party_id")
          .innerJoin("parties as party", "party.id", "own_holder.current_id")
          .whereRef("holder.assignment_id", "=", "assignment.id")
          .select(["party.kind", "party.slug", "party.name"])
          .distinct()
          .orderBy("party.name"),
      ).as("holders"),
    ])
    .orderBy("assignment.due_on", situation === "forfallna" ? "desc" : "asc")
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("meeting.id")
    .orderBy("item.position")
    .orderBy("assignment.position")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many fall due in each month ("2026-11"; null where no date is told), before today and from today on. */
export function assignmentCounts(db: Db, wanted: Wanted) {
  const month = sql<string | null>`to_char(assignment.due_on, 'YYYY-MM')`;
  const overdue = sql<boolean>`coalesce(assignment.due_on < ${wanted.today}::date, false)`;
  return matching(db, wanted)
    .select([month.as("month"), overdue.as("overdue"), sql<number>`count(*)::int`.as("count")])
    .groupBy(["month", "overdue"])
    .orderBy("month")
    .execute();
}

/** Everyone who holds an assignment; where the register knows no party, the words of the minutes (kind null). */
export function holderChoices(db: Db, cooperation: string) {
  return db
    .selectFrom("assignments as assignment")
    .leftJoin("assignment_holders as holder", "holder.assignment_id", "assignment.id")
    .leftJoin("parties as own", "own.id", "holder.party_id")
    .leftJoin("parties as party", "party.id", "own.current_id")
    .where("assignment.cooperation_id", "=", cooperation)
    .select([
      "party.kind",
      "party.slug",
      sql<string>`coalesce(party.name, assignment.who)`.as("name"),
      sql<number>`count(distinct assignment.id)::int`.as("count"),
    ])
    .groupBy(["party.kind", "party.slug", sql`coalesce(party.name, assignment.who)`])
    .orderBy(sql`coalesce(party.name, assignment.who) collate swedish`)
    .execute();
}

function matching(db: Db, { cooperation, holder }: Wanted) {
  const assignments = db
    .selectFrom("assignments as assignment")
    .where("assignment.cooperation_id", "=", cooperation);
  if (holder === null) return assignments;
  if (holder.kind === "words") return assignments.where("assignment.who", "=", holder.who);
  return assignments.where("assignment.id", "in", (held) =>
    held
      .selectFrom("assignment_holders as holder")
      .innerJoin("parties as own", "own.id", "holder.party_id")
      .innerJoin("parties as party", "party.id", "own.current_id")
      .where("party.kind", "=", holder.kind)
      .where("party.slug", "=", holder.slug)
      .select("holder.assignment_id"),
  );
}
