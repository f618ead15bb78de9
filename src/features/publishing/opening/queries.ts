import { type Expression, sql, type SqlBool } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { betweenTexts, type FoundWords, waitingInAll } from "./rules.ts";

/** Meetings that a rule or a choice means; of all bodies and years where none is said. */
export interface Choice {
  readonly body?: string | null;
  readonly year?: string | null;
  readonly before?: string | null;
}

export interface MeetingToOpen {
  id: string;
  slug: string;
  heldOn: string | null;
  bodySlug: string | null;
  bodyName: string | null;
  /** What the check found and nobody has looked at. */
  found: FoundWords[];
  text: string;
}

/** Counts of meetings by year and body that the public does not see. */
export function closedByYear(db: Db, cooperationId: string) {
  return unopened(db, cooperationId)
    .select([
      sql<number | null>`extract(year from held_on)::int`.as("year"),
      "body.slug as bodySlug",
      "body.name as bodyName",
      sql<number>`count(*)::int`.as("count"),
    ])
    .groupBy([sql`extract(year from held_on)`, "body.slug", "body.name"])
    .orderBy(sql`extract(year from held_on) desc nulls last`)
    .orderBy(sql`body.name collate swedish`)
    .execute();
}

/** How many meetings the public sees. */
export async function openCount(db: Db, cooperationId: string): Promise<number> {
  const { count } = await db
    .selectFrom("meetings")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("cooperation_id", "=", cooperationId)
    .where("audience_id", "=", 1)
    .executeTakeFirstOrThrow();
  return count;
}

/** The bodies of a cooperation, by the names that pages show. */
export function bodiesOf(db: Db, cooperationId: string) {
  return db
    .selectFrom("parties")
    .select(["slug", "name"])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "body")
    .whereRef("current_id", "=", "id")
    .orderBy(sql`name collate swedish`)
    .execute();
}

const atOnce = 200;

/** The meetings of a choice with what the check finds in their texts, newest first; read some at a time, because there
 *  may be thousands. */
export async function* meetingsToOpen(
  db: Db,
  cooperationId: string,
  choice: Choice,
): AsyncGenerator<MeetingToOpen> {
  const ids = await chosen(db, cooperationId, choice).select("meetings.id").execute();
  for (let at = 0; at < ids.length; at += atOnce)
    yield* await meetingsWithFindings(
      db,
      ids.slice(at, at + atOnce).map(({ id }) => id),
    );
}

/** The same of meetings by their ids, whether open or not; `opening` is an item that is to be closed no longer. */
export async function meetingsWithFindings(
  db: Db,
  ids: readonly string[],
  opening: string | null = null,
): Promise<MeetingToOpen[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("meetings")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .select((row) => [
      "meetings.id",
      "meetings.slug",
      "meetings.held_on as heldOn",
      "meetings.place",
      "own.slug as bodySlug",
      "body.name as bodyName",
      textsOfMeeting(row.ref("meetings.id")).as("texts"),
      closedPlaces(row.ref("meetings.id"), opening).as("closed"),
      passedIn(row.ref("meetings.id")).as("passed"),
    ])
    .where("meetings.id", "in", ids)
    .orderBy("held_on", (order) => order.desc().nullsLast())
    .orderBy("meetings.id")
    .execute();
  return rows.map(({ texts, place, closed, passed, ...meeting }) => {
    const found = waitingInAll(texts, { place, closed, passed });
    return { ...meeting, found, text: texts.join(betweenTexts) };
  });
}

function unopened(db: Db, cooperationId: string) {
  return db
    .selectFrom("meetings")
    .innerJoin("audiences", "audiences.id", "meetings.audience_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where("meetings.cooperation_id", "=", cooperationId)
    .where("audiences.kind", "in", ["body", "cooperation"]);
}

/** What somebody has closed to named persons, no rule opens; nor what has no known day, where the rule names one. */
function chosen(db: Db, cooperationId: string, { body, year, before }: Choice) {
  return unopened(db, cooperationId)
    .$if(body !== undefined && body !== null, (some) => some.where("body.slug", "=", body ?? ""))
    .$if(year !== undefined && year !== null, (some) =>
      some.where(sql<SqlBool>`coalesce(extract(year from held_on)::text, '') = ${year}`),
    )
    .$if(before !== undefined && before !== null, (some) => some.where("held_on", "<", before ?? null))
    .orderBy("held_on", (order) => order.desc().nullsLast())
    .orderBy("meetings.id");
}

const textsOfMeeting = (meeting: Expression<string>) => sql<string[]>`array(
  select text from documents where meeting_id = ${meeting} order by copy_of is not null, imported_at)`;

const closedPlaces = (meeting: Expression<string>, opening: string | null) => sql<
  [number, number][]
>`coalesce((
  select jsonb_agg(jsonb_build_array(lower(extent), upper(extent))) from items
  where meeting_id = ${meeting} and audience_id <> 1 and extent is not null
    and id is distinct from ${opening}::uuid), '[]')`;

const passedIn = (meeting: Expression<string>) => sql<string[]>`array(
  select words from passed_words where meeting_id = ${meeting})`;
