import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../platform/db/schema.ts";
import { unmasked } from "../../platform/db/unmasked.ts";
import type { Holder, Situation } from "./rules.ts";

interface Wanted {
  /** The id of the cooperation. */
  cooperation: string;
  holder: Holder | null;
  /** The slug of the body that gave them; all where it is empty. */
  body: string;
  /** Of these alone. */
  ids: readonly string[] | null;
  today: string;
}

interface Part {
  limit: number;
  offset: number;
}

export type AssignmentCount = Awaited<ReturnType<typeof assignmentCounts>>[number];
export type ListedAssignment = Awaited<ReturnType<typeof assignmentsIn>>[number];
export type BodyChoice = Awaited<ReturnType<typeof bodyChoices>>[number];
export type HolderChoice = Awaited<ReturnType<typeof holderChoices>>[number];

/** The latest overdue first, the next coming first, of those without a date the youngest first, and what was done with
 *  last. */
export function assignmentsIn(db: Db, situation: Situation, wanted: Wanted, { limit, offset }: Part) {
  return matching(db, wanted)
    .where("assignment.state", situation === "avslutade" ? "!=" : "=", "open")
    .$if(situation === "forfallna", (query) => query.where("assignment.due_on", "<", wanted.today))
    .$if(situation === "kommande", (query) => query.where("assignment.due_on", ">=", wanted.today))
    .$if(situation === "utan-datum", (query) => query.where("assignment.due_on", "is", null))
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .innerJoin("meetings as meeting", "meeting.id", "assignment.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("meetings as back", (join) => join.on("back.id", "=", returnMeeting))
    .leftJoin("parties as back_own", "back_own.id", "back.body_id")
    .leftJoin("parties as back_body", "back_body.id", "back_own.current_id")
    .select((all) => [
      "assignment.id",
      "assignment.who",
      "assignment.what",
      unmasked("assignments", "what", "assignment").as("original"),
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "assignment.condition",
      "assignment.state",
      "assignment.state_at as stateAt",
      "assignment.position",
      "item.slug as item",
      "item.number as itemNumber",
      "item.title as itemTitle",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      sql<boolean>`meeting.state is null`.as("isFromSource"),
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
    .$if(situation === "avslutade", (query) => query.orderBy("assignment.state_at", "desc"))
    .orderBy("assignment.due_on", situation === "forfallna" ? "desc" : "asc")
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("meeting.id")
    .orderBy("item.position")
    .orderBy("assignment.position")
    .limit(limit)
    .offset(offset)
    .execute();
}

// What is due on a day of its own comes up at the first meeting of its body from then on.
const returnMeeting = sql<string>`coalesce(assignment.return_meeting_id,
  case when meeting.state is not null and assignment.due_on is not null then (
    select coming.id from meetings as coming join parties as its on its.id = coming.body_id
    where its.current_id = own.current_id and coming.state is distinct from 'cancelled'
      and not coming.is_per_capsulam
      and coming.held_on >= assignment.due_on and coming.held_on > meeting.held_on
    order by coming.held_on, coming.slug limit 1) end)`;

/** How many fall due in each month ("2026-11"; null where no date is told), before today and from today on. */
export function assignmentCounts(db: Db, wanted: Wanted) {
  const month = sql<string | null>`to_char(assignment.due_on, 'YYYY-MM')`;
  const overdue = sql<boolean>`coalesce(assignment.due_on < ${wanted.today}::date, false)`;
  return matching(db, wanted)
    .select([month.as("month"), overdue.as("overdue"), sql<boolean>`assignment.state <> 'open'`.as("done")])
    .select(sql<number>`count(*)::int`.as("count"))
    .groupBy(["month", "overdue", "done"])
    .orderBy("month")
    .execute();
}

/** The bodies that have given any. */
export function bodyChoices(db: Db, cooperation: string) {
  return db
    .selectFrom("parties as body")
    .where("body.cooperation_id", "=", cooperation)
    .where("body.kind", "=", "body")
    .where(
      "body.id",
      "in",
      sql<string>`(select own.current_id from parties as own join meetings on meetings.body_id = own.id
        join assignments on assignments.meeting_id = meetings.id where own.cooperation_id = ${cooperation})`,
    )
    .select(["body.slug", "body.name"])
    .orderBy(sql`body.name collate swedish`)
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

function matching(db: Db, { cooperation, holder, body, ids }: Wanted) {
  const assignments = db
    .selectFrom("assignments as assignment")
    .where("assignment.cooperation_id", "=", cooperation)
    .$if(ids !== null, (query) => query.where("assignment.id", "=", sql<string>`any(${ids}::uuid[])`))
    .$if(body !== "", (query) =>
      query.where(
        "assignment.meeting_id",
        "in",
        sql<string>`(select meetings.id from meetings join parties as own on own.id = meetings.body_id
          join parties as body on body.id = own.current_id where body.slug = ${body})`,
      ),
    );
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
