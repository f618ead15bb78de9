import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

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

export interface AskedParty {
  id: string;
  kind: "person" | "organisation" | "body";
  slug: string;
  name: string;
  spellings: string[];
  organisations: string[];
  bodies: string[];
  meetings: number;
  from: string | null;
  until: string | null;
}

export interface Suggestion extends Asked {
  reasons: string[];
  suggestedAt: Date;
  answeredAt: Date | null;
  /** same-party */
  left: AskedParty | null;
  right: AskedParty | null;
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

/** Questions that wait for a person; those with most to tell first. */
export function openSuggestions(db: Db, cooperationId: string): Promise<Suggestion[]> {
  return suggestions(db, cooperationId, sql`answer is null`, sql`kind, suggested_at, id`);
}

export function settledSuggestions(db: Db, cooperationId: string): Promise<Suggestion[]> {
  return suggestions(db, cooperationId, sql`answer is not null`, sql`answered_at desc, id`);
}

async function suggestions(
  db: Db,
  cooperationId: string,
  which: ReturnType<typeof sql>,
  order: ReturnType<typeof sql>,
): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select id, cooperation_id as "cooperationId", kind, left_id as "leftId", right_id as "rightId",
      meeting_id as "meetingId", date, answer, reasons, suggested_at as "suggestedAt",
      answered_at as "answeredAt", witness_text as "witnessText", witness_spans as "witnessSpans",
      ${askedParty(sql.ref("left_id"))} as left, ${askedParty(sql.ref("right_id"))} as right,
      ${askedMeeting(sql.ref("meeting_id"))} as meeting, ${askedMeeting(sql.ref("witness_meeting_id"))} as witness
    from suggestions
    where cooperation_id = ${cooperationId} and ${which}
    order by ${order}`.execute(db);
  return rows;
}

// The party itself, not what it may have been merged into: these are the two that were asked about.
function askedParty(id: ReturnType<typeof sql.ref>) {
  return sql`(
    select jsonb_build_object('id', parties.id, 'kind', parties.kind, 'slug', parties.slug, 'name', parties.name,
      'spellings', (select jsonb_agg(spelling order by spelling) from party_aliases where party_id = parties.id),
      'organisations', coalesce(jsonb_agg(distinct organisations.name) filter (where organisations.name is not null), '[]'),
      'bodies', coalesce(jsonb_agg(distinct bodies.name) filter (where bodies.name is not null), '[]'),
      'meetings', count(distinct meetings.id), 'from', min(held_on), 'until', max(held_on))
    from parties
      left join lateral (
        select meeting_id, organisation_id from attendances where person_id = parties.id
        union all
        select meeting_id, organisation_id from presentations join items on items.id = item_id
        where person_id = parties.id) as seen on true
      left join meetings on meetings.id = seen.meeting_id
      left join parties as organisations on organisations.id = seen.organisation_id
      left join parties as bodies on bodies.id = meetings.body_id
    where parties.id = ${id}
    group by parties.id)`;
}

function askedMeeting(id: ReturnType<typeof sql.ref>) {
  return sql`(
    select jsonb_build_object('id', meetings.id, 'slug', meetings.slug, 'heldOn', held_on,
      'bodySlug', bodies.slug, 'bodyName', bodies.name)
    from meetings left join parties as bodies on bodies.id = body_id
    where meetings.id = ${id})`;
}
