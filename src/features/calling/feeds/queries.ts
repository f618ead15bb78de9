// What stands in a calendar that is subscribed to, as somebody may see it.
import { type Expression, sql, type SqlBool } from "kysely";
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { hashOfSecret } from "../../../platform/web/secret.ts";
import type { FeedMeeting, FeedPart, FeedTask } from "./rules.ts";

export type FeedKind = "own" | "body" | "cooperation";

export interface Feed {
  readonly id: string;
  readonly kind: FeedKind;
  readonly accountId: string;
  readonly cooperationId: string | null;
  readonly bodyId: string | null;
  readonly createdAt: Date;
}

/** The feed of a secret address, with what its owner may see; none where either has ended. */
export async function feedAt(
  register: Db,
  token: string,
  today: string,
): Promise<(Feed & { access: Access }) | undefined> {
  const feed = await feeds(register).where("feeds.token_hash", "=", hashOfSecret(token)).executeTakeFirst();
  if (feed === undefined) return undefined;
  // Running a body or a cooperation is done signed in: its drafts are in no calendar.
  const { rows } = await sql<Access>`
    select array(select audience.id from audiences as audience where id = any (access.audiences) and kind <> 'desk')
      as audiences, access.cooperations, array[]::uuid[] as offices
    from access_of(${feed.accountId}, ${today}::date) as access`.execute(register);
  const [access] = rows;
  return access === undefined ? undefined : { ...feed, access };
}

export const feedsOf = (register: Db, accountId: string): Promise<Feed[]> =>
  feeds(register).where("feeds.account_id", "=", accountId).orderBy("feeds.created_at").execute();

const feeds = (register: Db) =>
  register
    .selectFrom("feeds")
    .innerJoin("accounts", "accounts.id", "feeds.account_id")
    .leftJoin("parties as told", "told.id", "feeds.body_id")
    .leftJoin("parties as body", "body.id", "told.current_id")
    .select([
      "feeds.id",
      "feeds.kind",
      "feeds.account_id as accountId",
      "feeds.cooperation_id as cooperationId",
      "body.id as bodyId",
      "feeds.created_at as createdAt",
    ])
    .where("feeds.ended_at", "is", null)
    .where("accounts.closed_at", "is", null);

/** What it is of, as long as its owner sees that. */
export async function placeNamed(
  reader: Db,
  { cooperationId, bodyId }: Pick<Feed, "cooperationId" | "bodyId">,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from parties where id = ${bodyId}
    union all select name from cooperations where id = ${cooperationId} and ${bodyId}::uuid is null`.execute(
    reader,
  );
  return rows[0]?.name ?? null;
}

/** Which meetings: of some bodies, as they are known now, or of a cooperation. */
export type Which = { readonly bodies: readonly string[] } | { readonly cooperationId: string };

/** Those from a day on. */
export function feedMeetings(reader: Db, which: Which, since: string): Promise<FeedMeeting[]> {
  return (
    reader
      .selectFrom("meetings")
      .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
      .leftJoin("parties as own", "own.id", "meetings.body_id")
      .select((row) => [
        "meetings.id",
        "meetings.slug",
        "meetings.name",
        sql<string>`meetings.held_on`.as("heldOn"),
        "meetings.last_on as lastOn",
        "meetings.starts",
        "meetings.ends",
        "meetings.place",
        "meetings.link",
        "meetings.sequence",
        sql<boolean>`meetings.state is not distinct from 'cancelled'`.as("isCancelled"),
        "own.name as bodyName",
        "own.slug as bodySlug",
        "cooperations.id as cooperationId",
        "cooperations.name as cooperationName",
        "cooperations.slug as cooperationSlug",
        partsOf(row.ref("meetings.id")).as("parts"),
      ])
      .where("meetings.held_on", ">=", since)
      // Nobody comes to what is decided per capsulam.
      .where("meetings.is_per_capsulam", "=", false)
      .where(
        "bodies" in which
          ? sql<SqlBool>`own.current_id = any (${[...which.bodies]}::uuid[])`
          : sql<SqlBool>`meetings.cooperation_id = ${which.cooperationId}`,
      )
      .orderBy("meetings.held_on")
      .orderBy("meetings.id")
      .execute()
  );
}

const partsOf = (meeting: Expression<string>) => sql<FeedPart[]>`coalesce((
  select json_agg(json_build_object('id', part.id, 'name', part.name, 'heldOn', part.held_on, 'starts', part.starts,
    'ends', part.ends, 'place', part.place, 'isClosed', part.audience_id is not null) order by part.position)
  from meeting_parts as part where part.meeting_id = ${meeting}), '[]'::json)`;

/** The bodies in which an account sits or writes, as they are known now. */
export async function bodiesOf(register: Db, accountId: string, today: string): Promise<FeedPlace[]> {
  const { rows } = await sql<FeedPlace>`
    select distinct body.id, body.name, body.cooperation_id as "cooperationId" from (
      select body_id from account_persons join parties as joined on joined.id = account_persons.person_id
      join parties as same on same.current_id = joined.current_id join mandates on mandates.person_id = same.id
      where account_id = ${accountId} and ${today} >= from_on and (until_on is null or ${today} <= until_on)
      union all select body_id from account_roles where account_id = ${accountId}
        and ${today} >= from_on and (until_on is null or ${today} <= until_on)) as seats
    join parties as told on told.id = seats.body_id join parties as body on body.id = told.current_id
    order by body.name`.execute(register);
  return rows;
}

export interface FeedPlace {
  readonly id: string;
  readonly name: string;
  readonly cooperationId: string;
}

/** All bodies that somebody sees, of the cooperations to which he belongs. */
export const bodiesSeen = (reader: Db, cooperations: readonly string[]): Promise<FeedPlace[]> =>
  reader
    .selectFrom("parties")
    .select(["id", "name", "cooperation_id as cooperationId"])
    .where("kind", "=", "body")
    .whereRef("id", "=", "current_id")
    .where(sql<SqlBool>`cooperation_id = any (${[...cooperations]}::uuid[])`)
    .orderBy(sql`name collate swedish`)
    .execute();

export const cooperationsNamed = (register: Db, ids: readonly string[]) =>
  register
    .selectFrom("cooperations")
    .select(["id", "name"])
    .where(sql<SqlBool>`id = any (${[...ids]}::uuid[])`)
    .orderBy(sql`name collate swedish`)
    .execute();

/** Assignments that have not been finished, or not long ago. */
export function feedTasks(reader: Db, ids: readonly string[], since: string): Promise<FeedTask[]> {
  return reader
    .selectFrom("assignments")
    .innerJoin("cooperations", "cooperations.id", "assignments.cooperation_id")
    .leftJoin("meetings as next", "next.id", "return_meeting_id")
    .select([
      "assignments.id",
      "assignments.who",
      "assignments.what",
      sql<string | null>`coalesce(assignments.due_on, next.held_on)`.as("dueOn"),
      sql<boolean>`assignments.state <> 'open'`.as("isDone"),
      "cooperations.slug as cooperationSlug",
      "cooperations.name as cooperationName",
    ])
    .where(sql<SqlBool>`assignments.id = any (${[...ids]}::uuid[])`)
    .where("assignments.state", "<>", "withdrawn")
    .where(sql<SqlBool>`assignments.state = 'open' or assignments.state_at >= ${since}::date`)
    .orderBy("dueOn")
    .orderBy("assignments.id")
    .execute();
}
