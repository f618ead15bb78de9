import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import type { Alternation, Seen } from "./evidence.ts";

export interface Asked {
  id: string;
  cooperationId: string;
  kind: "same-party" | "meeting-date";
  leftId: string | null;
  rightId: string | null;
  meetingId: string | null;
  date: string | null;
  answer: "accepted" | "declined" | null;
}

export function suggestionById(db: Db, id: string): Promise<Asked | undefined> {
  return db
    .selectFrom("suggestions")
    .select([
      "id",
      "cooperation_id as cooperationId",
      "kind",
      "left_id as leftId",
      "right_id as rightId",
      "meeting_id as meetingId",
      "date",
      "answer",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The merge that the suggestion's last acceptance made. */
export async function mergeAnswered(db: Db, suggestionId: string): Promise<string | undefined> {
  const accepted = await db
    .selectFrom("events")
    .select(sql<string | null>`facts ->> 'merge'`.as("merge"))
    .where("subject_id", "=", suggestionId)
    .where("kind", "=", "suggestion.accepted")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return accepted?.merge ?? undefined;
}

export interface AskedParty extends Seen {
  id: string;
  slug: string;
  spellings: string[];
  /** The newest meeting that it has been seen in. */
  latest: AskedMeeting | null;
}

export interface Suggestion extends Asked {
  reasons: string[];
  suggestedAt: Date;
  answeredAt: Date | null;
  /** same-party */
  left: AskedParty | null;
  right: AskedParty | null;
  /** Of two people who have been seen in the same body. */
  between: Alternation | null;
  /** meeting-date: the undated minutes, and those that bear witness. */
  meeting: AskedMeeting | null;
  witness: AskedMeeting | null;
  witnessText: string | null;
  witnessSpans: [number, number][];
}

export interface AskedMeeting {
  id: string;
  slug: string;
  heldOn: string | null;
  bodySlug: string | null;
  bodyName: string | null;
}

/** A card tells much of two, and nobody answers more at a sitting. */
export const suggestionsPerPage = 20;

/** How many questions wait for a person, and how many are answered. */
export async function suggestionCounts(db: Db, cooperationId: string) {
  return db
    .selectFrom("suggestions")
    .select(sql<number>`count(*) filter (where answer is null)::int`.as("open"))
    .select(sql<number>`count(*) filter (where answer is not null)::int`.as("settled"))
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirstOrThrow();
}

/** Questions that wait for a person; those with most to tell first. */
export function openSuggestions(db: Db, cooperationId: string, page = 1): Promise<Suggestion[]> {
  return suggestions(db, cooperationId, sql`answer is null`, sql`kind, suggested_at, id`, page);
}

export function settledSuggestions(db: Db, cooperationId: string, page = 1): Promise<Suggestion[]> {
  return suggestions(db, cooperationId, sql`answer is not null`, sql`answered_at desc, id`, page);
}

async function suggestions(
  db: Db,
  cooperationId: string,
  which: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
  page: number,
): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select id, cooperation_id as "cooperationId", kind, left_id as "leftId", right_id as "rightId",
      meeting_id as "meetingId", date, answer, reasons, suggested_at as "suggestedAt",
      answered_at as "answeredAt", witness_text as "witnessText", witness_spans as "witnessSpans",
      ${askedParty(sql.ref("left_id"))} as left, ${askedParty(sql.ref("right_id"))} as right,
      ${alternation} as between,
      ${askedMeeting(sql.ref("meeting_id"))} as meeting, ${askedMeeting(sql.ref("witness_meeting_id"))} as witness
    from (
      select * from suggestions where cooperation_id = ${cooperationId} and ${which}
      order by ${order} limit ${suggestionsPerPage} offset ${(page - 1) * suggestionsPerPage}) as suggestions
    order by ${order}`.execute(db);
  return rows;
}

// The party itself, not what it may have been merged into: these are the two that were asked about.
function askedParty(id: ReturnType<typeof sql.ref>) {
  return sql`(
    with seen as (
      select meeting_id, organisation_id, role from attendances where person_id = ${id}
      union all
      select meeting_id, organisation_id, null from presentations join items on items.id = item_id
      where person_id = ${id}),
    held as (
      select distinct meetings.id, meetings.slug, held_on, bodies.slug as "bodySlug", bodies.name as "bodyName"
      from seen join meetings on meetings.id = meeting_id left join parties as bodies on bodies.id = body_id)
    select jsonb_build_object('id', parties.id, 'kind', parties.kind, 'slug', parties.slug, 'name', parties.name,
      'spellings', (select jsonb_agg(spelling order by spelling) from party_aliases where party_id = parties.id),
      'organisations', (select coalesce(jsonb_agg(distinct name), '[]') from parties as organisations
        where id in (select organisation_id from seen)),
      'titles', (select coalesce(jsonb_agg(distinct role), '[]') from seen where role is not null),
      'bodies', (select coalesce(jsonb_agg(distinct "bodyName"), '[]') from held where "bodyName" is not null),
      'meetings', (select count(*) from held),
      'years', (select coalesce(jsonb_object_agg(year, count), '{}') from (
        select extract(year from held_on)::text as year, count(*) from held where held_on is not null group by 1) as years),
      'latest', (select jsonb_build_object('id', id, 'slug', slug, 'heldOn', held_on, 'bodySlug', "bodySlug",
          'bodyName', "bodyName") from held order by held_on desc nulls last limit 1))
    from parties
    where parties.id = ${id})`;
}

// Now the one and now the other, in the bodies and the days that both have been seen in.
const alternation = sql`(
  with seen as (
    select distinct person_id, meetings.id, body_id, held_on
    from attendances join meetings on meetings.id = meeting_id
    where person_id in (left_id, right_id) and held_on is not null and body_id is not null),
  shared as (
    select body_id, min(held_on) as first, max(held_on) as last from seen
    group by body_id having count(distinct person_id) = 2)
  select case when count(*) = 0 then null else jsonb_build_object(
    'one', count(*) filter (where exists (select from seen where seen.id = meetings.id)),
    'none', count(*) filter (where not exists (select from seen where seen.id = meetings.id))) end
  from shared join meetings on meetings.body_id = shared.body_id and held_on between first and last)`;

function askedMeeting(id: ReturnType<typeof sql.ref>) {
  return sql`(
    select jsonb_build_object('id', meetings.id, 'slug', meetings.slug, 'heldOn', held_on,
      'bodySlug', bodies.slug, 'bodyName', bodies.name)
    from meetings left join parties as bodies on bodies.id = body_id
    where meetings.id = ${id})`;
}
