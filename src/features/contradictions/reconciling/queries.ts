import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import type { DueAssignment } from "../rules.ts";

export interface MeetingDay {
  id: string;
  bodyId: string | null;
  body: string | null;
  otherCooperation: string | null;
  day: string | null;
}

/** Every meeting with the body that pages show, in the order they were read. */
export async function meetingDays(tx: Tx, cooperationId: string): Promise<MeetingDay[]> {
  const { rows } = await sql<MeetingDay>`
    select meetings.id, bodies.id as "bodyId", bodies.name as body, cooperation_named as "otherCooperation",
      held_on as day
    from meetings
      left join parties as named on named.id = body_id
      left join parties as bodies on bodies.id = named.current_id
    where meetings.cooperation_id = ${cooperationId}
    order by meetings.held_on, length(meetings.slug), meetings.slug, meetings.id`.execute(tx);
  return rows;
}

export interface MeetingMention {
  mentionId: string;
  meetingId: string;
  itemId: string | null;
  day: string;
  body: string | null;
  time: "past" | "coming";
  ofMinutes: boolean;
  isNext: boolean;
}

/** Every date that names a meeting. */
export async function meetingMentions(tx: Tx, cooperationId: string): Promise<MeetingMention[]> {
  const { rows } = await sql<MeetingMention>`
    select mentions.id as "mentionId", meeting_id as "meetingId", item_id as "itemId", date as day, body, time,
      text ~* 'protokoll|anteckning' as "ofMinutes", text ~* 'nästa|kommande' as "isNext"
    from mentions join meetings on meetings.id = meeting_id
    where cooperation_id = ${cooperationId} and names_meeting and time is not null
    order by mentions.id`.execute(tx);
  return rows;
}

export interface BodySpelling {
  id: string;
  name: string;
  key: string;
}

/** The keys of all bodies, with the body that pages show for each. */
export async function bodySpellings(tx: Tx, cooperationId: string): Promise<BodySpelling[]> {
  const { rows } = await sql<BodySpelling>`
    select current.id, current.name, folded as key
    from parties join party_aliases on party_id = parties.id join parties as current on current.id = parties.current_id
    where parties.cooperation_id = ${cooperationId} and parties.kind = 'body'`.execute(tx);
  return rows;
}

export interface StoredAssignment extends DueAssignment {
  readonly returnMeetingId: string | null;
  readonly returnNamed: boolean;
}

/** Every assignment with a day when it is due, or with a meeting it returns to. Those given at meetings that are run
 *  here, and those that somebody has taken up, are no matter of what the words seem to say. */
export async function dueAssignments(tx: Tx, cooperationId: string): Promise<StoredAssignment[]> {
  const { rows } = await sql<StoredAssignment>`
    select assignments.id, meeting_id as "meetingId", item_id as "itemId", named.current_id as "bodyId",
      held_on as "givenOn", due_on as "dueOn", who, what, return_meeting_id as "returnMeetingId",
      return_named as "returnNamed"
    from assignments
      join meetings on meetings.id = meeting_id
      left join parties as named on named.id = body_id
    where assignments.cooperation_id = ${cooperationId} and meetings.state is null
      and not exists (select from assignment_acts where assignment_id = assignments.id)
      and (due_on is not null or return_meeting_id is not null)`.execute(tx);
  return rows;
}

export interface DatedDocument {
  meetingId: string;
  bodyId: string;
  day: string;
  ownWitnesses: { kind: "header" | "weekday" | "running-head"; date: string; text: string }[];
  files: { document: string; name: string }[];
}

/** The minutes whose day is what their own document tells, with the names of its files. */
export async function datedDocuments(tx: Tx, cooperationId: string): Promise<DatedDocument[]> {
  const { rows } = await sql<DatedDocument>`
    select meetings.id as "meetingId", named.current_id as "bodyId", held_on as day, day_witnesses as "ownWitnesses",
      jsonb_agg(jsonb_build_object('document', documents.id, 'name', file_name)
        order by copy_of is not null, imported_at, documents.id) as files
    from meetings
      join documents on documents.meeting_id = meetings.id
      join parties as named on named.id = body_id
    where meetings.cooperation_id = ${cooperationId} and held_on is not null and held_on_origin = 'document'
      and state is null
    group by meetings.id, named.current_id
    order by held_on, meetings.id`.execute(tx);
  return rows;
}
