import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "../../../platform/db/schema.ts";
import type { EarlierMeeting } from "./rules.ts";

export interface AgendaMeeting {
  readonly id: string;
  readonly slug: string;
  readonly heldOn: string;
  readonly body: { readonly id: string };
  readonly cooperation: { readonly id: string };
}

/** The body's meetings before this one, in their order; what was decided between them is none. */
export function meetingsBefore(db: Db, { heldOn, slug, body }: AgendaMeeting): Promise<EarlierMeeting[]> {
  return db
    .selectFrom("meetings")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("parties as asked", "asked.current_id", "own.current_id")
    .select(["meetings.id", sql<string>`meetings.held_on`.as("heldOn"), "meetings.state"])
    .where("asked.id", "=", body.id)
    .where("meetings.is_per_capsulam", "=", false)
    .where(sql<boolean>`(meetings.held_on, meetings.slug) < (${heldOn}, ${slug})`)
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** What was deferred at one of these meetings, and has been taken up nowhere since. */
export function deferredAt(db: Db, meetings: readonly string[]) {
  return db
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .leftJoin("meeting_parts as part", "part.id", "items.part_id")
    .select((row) => [
      "items.id",
      "items.title",
      "items.kind",
      "items.minutes",
      "items.background",
      sql<number | null>`coalesce(items.audience_id, part.audience_id)`.as("audienceId"),
      sql<string[]>`array(select text from proposals where item_id = items.id order by position)`.as(
        "proposals",
      ),
      jsonArrayFrom(presentedBy(db, row.ref("items.id"))).as("presenters"),
    ])
    .where(sql<boolean>`items.meeting_id = any (${[...meetings]}::uuid[])`)
    .where(sql<boolean>`exists (select from decisions where item_id = items.id and outcome = 'deferred')`)
    .where(sql<boolean>`not exists (select from items as again join meetings as later on later.id = again.meeting_id
      where again.moved_from_id = items.id and later.state <> 'cancelled')`)
    .orderBy("meetings.held_on")
    .orderBy("items.position")
    .execute();
}

const presentedBy = (db: Db, item: Expression<string>) =>
  db
    .selectFrom("presentations")
    .select(["name", "organisation", "person_id as personId"])
    .where("item_id", "=", item)
    .orderBy("position");

/** Wishes for some coming meeting of the body. */
export function topicsOf(db: Db, bodyId: string) {
  return db
    .selectFrom("wishes")
    .innerJoin("parties as own", "own.id", "wishes.body_id")
    .innerJoin("parties as asked", "asked.current_id", "own.current_id")
    .leftJoin("parties as told", "told.id", "wishes.person_id")
    .leftJoin("parties as person", "person.id", "told.current_id")
    .select([
      "wishes.id",
      "wishes.title",
      "wishes.kind",
      "wishes.background",
      "wishes.proposal",
      "wishes.minutes",
      "person.id as personId",
      "person.name as personName",
    ])
    .where("asked.id", "=", bodyId)
    .where("wishes.state", "=", "waiting")
    .where("wishes.meeting_id", "is", null)
    .orderBy("wishes.wished_at")
    .execute();
}

/** What the body has decided between its meetings until this one, and what no standing agenda has reported. */
export function unreportedAt(db: Db, { heldOn, body }: AgendaMeeting) {
  return db
    .selectFrom("meetings")
    .innerJoin("items", "items.meeting_id", "meetings.id")
    .innerJoin("parties as own", "own.id", "meetings.body_id")
    .innerJoin("parties as asked", "asked.current_id", "own.current_id")
    .select([
      "meetings.id",
      "meetings.number",
      "items.id as itemId",
      sql<string>`meetings.held_on`.as("heldOn"),
      "items.title",
      "items.audience_id as audienceId",
      // What fewer may know than its item is not told with that.
      sql<string[]>`array(select text from decisions where item_id = items.id and audience_id is null
        order by position)`.as("clauses"),
    ])
    .where("asked.id", "=", body.id)
    .where("meetings.is_per_capsulam", "=", true)
    .where("meetings.state", "=", "approved")
    .where("meetings.held_on", "<=", heldOn)
    .where(sql<boolean>`not exists (select from items as told join meetings as later on later.id = told.meeting_id
      where told.reports_id = meetings.id and later.state <> 'cancelled')`)
    .orderBy("meetings.held_on")
    .orderBy("meetings.slug")
    .execute();
}

/** What is on the agenda already. */
export async function alreadyOn(db: Db, meetingId: string) {
  const items = await db
    .selectFrom("items")
    .select(["assignment_id as assignmentId", "approves_id as approvesId"])
    .where("meeting_id", "=", meetingId)
    .execute();
  return {
    assignments: new Set(items.map(({ assignmentId }) => assignmentId)),
    approvals: new Set(items.map(({ approvesId }) => approvesId)),
  };
}

/** What somebody has taken off it. */
export async function leftOffAt(db: Db, meetingId: string): Promise<readonly string[]> {
  const meeting = await db
    .selectFrom("meetings")
    .select("left_off")
    .where("id", "=", meetingId)
    .executeTakeFirst();
  return meeting?.left_off ?? [];
}

/** Who may see some assignments, where fewer may than see their meetings. */
export async function audiencesOf(
  db: Db,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("items", "items.id", "assignments.item_id")
    .leftJoin("meeting_parts as part", "part.id", "items.part_id")
    .select([
      "assignments.id",
      sql<number | null>`coalesce(assignments.audience_id, items.audience_id, part.audience_id)`.as("own"),
    ])
    .where(sql<boolean>`assignments.id = any (${[...assignments]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, own }) => [id, own]));
}
