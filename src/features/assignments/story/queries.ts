// One assignment, with all that led to it and came of it, as the reader sees it.
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";
import { unmasked } from "../../../platform/db/unmasked.ts";
import {
  actsOf,
  isFollowed,
  keptAssignments,
  meetingsOfAssignments,
  type ToldAct,
} from "../course/queries.ts";
import type { AgendaItem, EarlierItem } from "./rules.ts";

export type OneAssignment = NonNullable<Awaited<ReturnType<typeof assignmentAt>>>;
export type WholeAssignment = Awaited<ReturnType<typeof wholeAssignment>>;

/** With where it was given, and who holds it by name. */
export function assignmentAt(reader: Db, cooperationId: string, id: string) {
  return assignments(reader)
    .where("assignment.cooperation_id", "=", cooperationId)
    .where("assignment.id", "=", id)
    .executeTakeFirst();
}

/** The same of several, whosever they are. Of old minutes that nobody has taken up, only what is still to come. */
export function assignmentsAt(reader: Db, ids: readonly string[], today: string) {
  return assignments(reader)
    .innerJoin("cooperations as cooperation", "cooperation.id", "assignment.cooperation_id")
    .select(["cooperation.slug as cooperationSlug", "cooperation.name as cooperationName"])
    .where("assignment.id", "=", sql<string>`any(${ids}::uuid[])`)
    .where((where) => where.or([where(isFollowed, "=", true), where("assignment.due_on", ">=", today)]))
    .orderBy(sql`assignment.due_on nulls last`)
    .orderBy("meeting.held_on")
    .orderBy("assignment.position")
    .execute();
}

/** What an item gave: what came of its decisions, and the meetings at which that comes back. */
export async function cameOfItem(reader: Db, itemId: string) {
  const given = await assignments(reader)
    .where("assignment.item_id", "=", itemId)
    .orderBy("assignment.position")
    .execute();
  const meetings =
    given.length === 0
      ? []
      : await meetingsOfAssignments(
          reader,
          given.map(({ id }) => id),
        );
  return { assignments: given, meetings };
}

function assignments(reader: Db) {
  return keptAssignments(reader)
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .select((all) => [
      "assignment.who",
      "assignment.what",
      unmasked("assignments", "what", "assignment").as("original"),
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "assignment.state_at as stateAt",
      "assignment.position",
      "item.id as itemId",
      "item.slug as item",
      "item.number as itemNumber",
      "item.title as itemTitle",
      "meeting.slug as meeting",
      "own.slug as body",
      "body.name as bodyName",
      jsonArrayFrom(
        all
          .selectFrom("assignment_holders as holder")
          .innerJoin("parties as named", "named.id", "holder.party_id")
          .innerJoin("parties as party", "party.id", "named.current_id")
          .whereRef("holder.assignment_id", "=", "assignment.id")
          .select(["party.id", "party.kind", "party.slug", "party.name", "holder.role"])
          .distinct()
          .orderBy("party.name"),
      ).as("holders"),
    ]);
}

export async function wholeAssignment(reader: Db, { id, itemId }: OneAssignment) {
  const [meetings, acts, clauses, earlier, agenda] = await Promise.all([
    meetingsOfAssignments(reader, [id]),
    actsOf(reader, id),
    clausesOf(reader, itemId),
    earlierItems(reader, itemId),
    agendaItems(reader, id),
  ]);
  return { meetings, acts, clauses, earlier, agenda };
}

const clausesOf = (reader: Db, itemId: string) =>
  reader
    .selectFrom("decisions")
    .where("item_id", "=", itemId)
    .select(["slug", "text", "outcome", unmasked("decisions", "text").as("original")])
    .orderBy("position")
    .execute();

/** The items of earlier meetings that were moved on until one gave it. */
async function earlierItems(reader: Db, itemId: string): Promise<EarlierItem[]> {
  const { rows } = await sql<EarlierItem>`
    with recursive before as (
      select moved_from_id as id from items where id = ${itemId}
      union select items.moved_from_id from items join before on before.id = items.id)
    select meetings.held_on as day, coalesce(body.slug, '') as body, meetings.slug as meeting, items.slug as item,
      items.title
    from before join items on items.id = before.id join meetings on meetings.id = items.meeting_id
    left join parties as body on body.id = meetings.body_id
    where meetings.held_on is not null order by meetings.held_on`.execute(reader);
  return rows;
}

/** Where it has stood on agendas, what was decided there, and what that gave in its turn. */
async function agendaItems(reader: Db, id: string): Promise<AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select items.meeting_id as "meetingId", items.slug as item, items.number, items.title,
      coalesce((select json_agg(json_build_object('slug', slug, 'text', text) order by position)
        from decisions where item_id = items.id), '[]') as clauses,
      coalesce((select json_agg(json_build_object('id', given.id, 'who', who, 'what', what) order by position)
        from assignments as given where item_id = items.id), '[]') as gave
    from items where assignment_id = ${id}`.execute(reader);
  return rows;
}

/** What those are called who have done something with it. */
export async function namesOfDoers(
  reader: Db,
  register: Db,
  acts: readonly ToldAct[],
): Promise<ReadonlyMap<string, string>> {
  const ids = acts.flatMap(({ accountId, personId }) =>
    [accountId, personId].filter((each) => each !== null),
  );
  if (ids.length === 0) return new Map();
  const [accounts, persons] = await Promise.all([
    register.selectFrom("accounts").where("id", "in", ids).select(["id", "name"]).execute(),
    reader.selectFrom("parties").where("id", "in", ids).select(["id", "name"]).execute(),
  ]);
  return new Map([...accounts, ...persons].map(({ id, name }) => [id, name]));
}
