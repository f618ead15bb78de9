import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { type Given, listed, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { type AgendaItem, agendaOf } from "../../agenda/index.ts";
import { attendancesOf, type Expected, expectedAt } from "../attending/queries.ts";
import { type LatestAct, latestActs } from "../undoing/queries.ts";
import { takenAt, turnsOf, usedBefore } from "../turning/queries.ts";
import { type ComingMeeting, type SeatRole } from "../charging/rules.ts";
import { comingMeetings } from "../charging/queries.ts";
import { reservationsUnder } from "../reserving/queries.ts";
import { type Voting, votesUnder, votingOf } from "../voting/queries.ts";

export type Row =
  | "meetings"
  | "items"
  | "inputs"
  | "decisions"
  | "assignments"
  | "attendances"
  | "item_absences"
  | "votes"
  | "reservations"
  | "table_acts";

/** Whether a row is there for whoever reads. */
export async function isSeen(seen: Db, row: { readonly table: Row; readonly id: string }): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(row.table)} where id = ${row.id}`.execute(seen);
  return rows.length > 0;
}

/** All that the page of minutes under way shows of a meeting. */
export interface Draft {
  readonly people: readonly Present[];
  readonly expected: readonly Expected[];
  readonly items: readonly DraftItem[];
  /** To which an item can be moved on. */
  readonly coming: readonly ComingMeeting[];
  readonly voting: Voting;
  /** What can be undone. */
  readonly acts: readonly LatestAct[];
}

export type Present = Awaited<ReturnType<typeof peopleOf>>[number];
type Written = Awaited<ReturnType<typeof writtenInMeeting>>[number];
export type DraftItem = AgendaItem & Written;

/** For the desk: who has a seat, and so is expected, is asked of `register`, where the viewer's reading stops. */
export async function draftOf(
  db: Db,
  register: Db,
  meeting: { readonly id: string; readonly heldOn: string; readonly body: { readonly id: string } },
): Promise<Draft> {
  const [people, expected, items, coming, voting, acts] = await Promise.all([
    peopleOf(db, meeting.id),
    expectedAt(register, meeting.id),
    itemsUnderWay(db, meeting.id),
    comingMeetings(db, meeting.body.id, meeting.heldOn),
    votingOf(db, meeting.body.id),
    latestActs(db, meeting.id),
  ]);
  return { people, expected, items, coming, voting, acts };
}

/** What has changed of a meeting. */
export interface Changed {
  readonly items: ReadonlySet<string>;
  /** Who is there. */
  readonly people: boolean;
  /** What can be undone. */
  readonly acts: boolean;
}

/** The same after these alone have changed. */
export async function draftAnew(
  db: Db,
  register: Db,
  { draft, meeting: { id } }: { readonly draft: Draft; readonly meeting: { readonly id: string } },
  changed: Changed,
): Promise<Draft> {
  const [people, expected, acts, fresh] = await Promise.all([
    changed.people ? peopleOf(db, id) : draft.people,
    changed.people ? expectedAt(register, id) : draft.expected,
    changed.acts ? latestActs(db, id) : draft.acts,
    changed.items.size === 0 ? [] : itemsUnderWay(db, id, [...changed.items]),
  ]);
  return { ...draft, people, expected, acts, items: withFresh(draft.items, changed.items, fresh) };
}

/** The items with those that have been asked for anew; one that is gone is not there. */
export function withFresh<Item extends { readonly id: string }>(
  items: readonly Item[],
  changed: ReadonlySet<string>,
  fresh: readonly Item[],
): Item[] {
  const anew = new Map(fresh.map((item) => [item.id, item]));
  return items.flatMap((item) => (changed.has(item.id) ? (anew.get(item.id) ?? []) : item));
}

/** The items with what is written in them, or some of them. */
export async function itemsUnderWay(
  db: Db,
  meetingId: string,
  itemIds?: readonly string[],
): Promise<DraftItem[]> {
  const [agenda, written] = await Promise.all([
    agendaOf(db, meetingId, itemIds),
    itemIds === undefined
      ? writtenInMeeting(db, { meetingId })
      : writtenInItems(db, { meetingId, itemIds: listed(itemIds) }),
  ]);
  const own = new Map(written.map((each) => [each.id, each]));
  return agenda.flatMap((item) => {
    const said = own.get(item.id);
    return said === undefined ? [] : [{ ...item, ...said }];
  });
}

export const peopleOf = (db: Db, meetingId: string) => peopleAt(db, { meetingId });

const peopleAt = prepared((db, given: Given<"meetingId">) => attendancesOf(db, given("meetingId")));

const writtenInMeeting = prepared((db, given: Given<"meetingId">) => writtenIn(db, given("meetingId")));
const writtenInItems = prepared((db, given: Given<"meetingId" | "itemIds">) =>
  writtenIn(db, given("meetingId")).where(sql<boolean>`items.id = any (${given("itemIds")}::uuid[])`),
);

function writtenIn(db: Db, meetingId: string) {
  return db
    .selectFrom("items")
    .select((row) => [
      "items.id",
      "items.began",
      sql<boolean>`exists (select from assignment_acts as act where act.assignment_id = items.assignment_id
        and act.meeting_id = items.meeting_id and act.kind = 'reported' and act.undone_at is null)`.as(
        "isReported",
      ),
      takenAt(row.ref("items.id")).as("takenAt"),
      usedBefore(row.ref("items.id")).as("usedBefore"),
      turnsOf(db, row.ref("items.id")).as("turns"),
      jsonArrayFrom(inputsOf(db, row.ref("items.id"))).as("inputs"),
      jsonArrayFrom(decisionsOf(db, row.ref("items.id"))).as("decisions"),
      jsonArrayFrom(assignmentsOf(db, row.ref("items.id"))).as("assignments"),
      jsonArrayFrom(absencesOf(db, row.ref("items.id"))).as("absences"),
      jsonArrayFrom(votesUnder(db, row.ref("items.id"))).as("votes"),
      jsonArrayFrom(reservationsUnder(db, row.ref("items.id"))).as("reservations"),
    ])
    .where("items.meeting_id", "=", meetingId);
}

type Id = Expression<string>;

const inputsOf = (db: Db, item: Id) =>
  db
    .selectFrom("inputs as said")
    .leftJoin("parties as speaker", "speaker.id", "said.person_id")
    .select(["said.id", "said.text", "speaker.name as speaker"])
    .where("said.item_id", "=", item)
    .orderBy("said.position");

const decisionsOf = (db: Db, item: Id) =>
  db
    .selectFrom("decisions as clause")
    .select([
      "clause.id",
      "clause.text",
      "clause.outcome",
      "clause.proposal_id as proposalId",
      "clause.is_amended as isAmended",
    ])
    .where("clause.item_id", "=", item)
    .orderBy("clause.position");

const assignmentsOf = (db: Db, item: Id) =>
  db
    .selectFrom("assignments as task")
    .leftJoin("meetings as back", "back.id", "task.return_meeting_id")
    .leftJoin("parties as body", "body.id", "back.body_id")
    .select((row) => [
      "task.id",
      "task.who",
      "task.what",
      "task.due_on as dueOn",
      "task.due_text as dueText",
      "back.held_on as returnsOn",
      "body.name as returnsTo",
      jsonArrayFrom(holdersOf(db, row.ref("task.id"))).as("holders"),
    ])
    .where("task.item_id", "=", item)
    .orderBy("task.position");

const holdersOf = (db: Db, task: Id) =>
  db
    .selectFrom("assignment_holders as holder")
    .leftJoin("parties as party", "party.id", "holder.party_id")
    .select(["party.name", "party.kind", sql<SeatRole | null>`holder.role`.as("role")])
    .where("holder.assignment_id", "=", task);

const absencesOf = (db: Db, item: Id) =>
  db
    .selectFrom("item_absences as absence")
    .leftJoin("parties as person", "person.id", "absence.person_id")
    .select(["absence.id", "absence.person_id as personId", "person.name", "absence.reason"])
    .where("absence.item_id", "=", item);
