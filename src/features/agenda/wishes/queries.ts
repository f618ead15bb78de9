import { sql } from "kysely";
import type { ItemKind, MeetingState } from "../../../platform/db/meetings-schema.ts";
import type { Db } from "../../../platform/db/schema.ts";

/** A body in which somebody may wish for items, and who he is there. */
export interface Seat {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodySlug: string;
  /** None of a contributor, or of the secretariat. */
  readonly personId: string | null;
}

/** Of an account: where it sits, writes for a body, or is the secretariat. */
export async function seatsOf(
  register: Db,
  accountId: string,
  cooperationId: string,
  today: string,
): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    with mine as (
      select same.id, joined.current_id as person from account_persons
      join parties as joined on joined.id = person_id join parties as same on same.current_id = joined.current_id
      where account_id = ${accountId} and joined.cooperation_id = ${cooperationId}),
    given as (
      select role, body_id from account_roles where account_id = ${accountId}
        and cooperation_id = ${cooperationId} and ${today} >= from_on and (until_on is null or ${today} <= until_on)),
    seated as (
      select sat.current_id as body, mine.person from mandates
      join mine on mine.id = person_id join parties as sat on sat.id = body_id
      where mandates.cooperation_id = ${cooperationId}
        and ${today} >= from_on and (until_on is null or ${today} <= until_on)
      union all
      select told.current_id, null from given join parties as told on told.id = body_id where role = 'contributor'
      union all
      select parties.id, null from given join parties on parties.cooperation_id = ${cooperationId}
      where given.role = 'secretariat' and parties.kind = 'body' and parties.current_id = parties.id)
    select distinct on (body.name collate swedish, body.id) body.id as "bodyId", body.name as "bodyName",
      body.slug as "bodySlug", person as "personId"
    from seated join parties as body on body.id = seated.body
    order by body.name collate swedish, body.id, person nulls last`.execute(register);
  return rows;
}

export interface MeetingToWishFor {
  readonly id: string;
  readonly slug: string;
  readonly state: MeetingState;
  readonly heldOn: string;
  readonly stopOn: string | null;
  readonly bodyId: string;
  readonly bodySlug: string;
}

/** The coming meetings of some bodies that the reader sees, in their order. */
export function comingMeetings(
  reader: Db,
  bodies: readonly string[],
  today: string,
): Promise<MeetingToWishFor[]> {
  return reader
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .select([
      "meetings.id",
      "meetings.slug",
      sql<MeetingState>`meetings.state`.as("state"),
      sql<string>`meetings.held_on`.as("heldOn"),
      "meetings.stop_on as stopOn",
      sql<string>`own.current_id`.as("bodyId"),
      "own.slug as bodySlug",
    ])
    .where("meetings.state", "in", ["planned", "called"])
    .where("meetings.held_on", ">=", today)
    .where(sql<boolean>`own.current_id = any (${[...bodies]}::uuid[])`)
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** The wishes of an account, with what became of them: where they stand, once he may see that. */
export async function ownWishes(reader: Db, register: Db, accountId: string, cooperationId: string) {
  const wishes = await withItem(register, accountId, cooperationId);
  const items = wishes.flatMap(({ itemId }) => itemId ?? []);
  const seen = await reader
    .selectFrom("items")
    .select("id")
    .where(sql<boolean>`id = any (${items}::uuid[])`)
    .where("is_draft", "=", false)
    .execute();
  const open = new Set(seen.map(({ id }) => id));
  return wishes.map(({ itemId, taken, ...wish }) => ({
    ...wish,
    taken: itemId !== null && open.has(itemId) ? taken : null,
  }));
}

interface Taken {
  readonly item: string;
  readonly meeting: string;
  readonly body: string;
  readonly heldOn: string;
}

function withItem(register: Db, accountId: string, cooperationId: string) {
  return withMeeting(register)
    .leftJoin("items", "items.id", "wishes.item_id")
    .leftJoin("meetings as taken", "taken.id", "items.meeting_id")
    .leftJoin("parties as takenBy", "takenBy.id", "taken.body_id")
    .select("wishes.item_id as itemId")
    .select(
      sql<Taken | null>`case when "takenBy".id is not null then json_build_object('item', items.slug,
        'meeting', taken.slug, 'body', "takenBy".slug, 'heldOn', taken.held_on) end`.as("taken"),
    )
    .where("wishes.account_id", "=", accountId)
    .where("wishes.cooperation_id", "=", cooperationId)
    .orderBy("wishes.wished_at", "desc")
    .execute();
}

export type OwnWish = Awaited<ReturnType<typeof ownWishes>>[number];

/** Those that wait for the desk's answer, of bodies that the reader runs. */
export function waitingWishes(reader: Db, cooperationId: string) {
  return withMeeting(reader)
    .where("wishes.cooperation_id", "=", cooperationId)
    .where("wishes.state", "=", "waiting")
    .orderBy("wishes.wished_at")
    .execute();
}

export type WaitingWish = Awaited<ReturnType<typeof waitingWishes>>[number];

function withMeeting(db: Db) {
  return db
    .selectFrom("wishes")
    .innerJoin("parties as told", "told.id", "wishes.body_id")
    .innerJoin("parties as body", "body.id", "told.current_id")
    .leftJoin("meetings", "meetings.id", "wishes.meeting_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as named", "named.id", "wishes.person_id")
    .leftJoin("parties as person", "person.id", "named.current_id")
    .select([
      "wishes.id",
      "wishes.title",
      sql<ItemKind>`wishes.kind`.as("kind"),
      "wishes.background",
      "wishes.proposal",
      "wishes.minutes",
      "wishes.wished_at as wishedAt",
      "wishes.state",
      "wishes.word",
      "wishes.answered_at as answeredAt",
      "wishes.meeting_id as meetingId",
      "body.id as bodyId",
      "body.name as bodyName",
      "person.name as personName",
      "meetings.slug as meetingSlug",
      "meetings.held_on as heldOn",
      "own.slug as bodySlug",
    ]);
}
