import { sql } from "kysely";
import { isDay } from "../../../lib/days.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordEvent } from "../../../platform/db/events.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { type MinutesRecord, readDocument } from "../../minutes/index.ts";
import { recognisedIn } from "../../scanning/index.ts";

/** Gives undated minutes the day that another document bears witness of. Their address stays what it was. */
export async function dateMeeting(
  tx: Tx,
  meetingId: string,
  day: string,
): Promise<Result<Record<string, string>, "already-dated" | "day-taken">> {
  const meeting = await tx
    .selectFrom("meetings")
    .select(["cooperation_id as cooperationId", "body_id as bodyId", "held_on as heldOn"])
    .where("id", "=", meetingId)
    .executeTakeFirstOrThrow();
  if (meeting.heldOn !== null) return refuse("already-dated");
  const another = await tx
    .selectFrom("meetings")
    .select("id")
    .where("body_id", "=", meeting.bodyId)
    .where("held_on", "=", day)
    .executeTakeFirst();
  if (another !== undefined) return refuse("day-taken");

  await setDay(tx, meetingId, day, "suggestion");
  await reckonDays(tx, meetingId, day);
  const { cooperationId } = meeting;
  await recordEvent(tx, { kind: "meeting.dated", cooperationId, subjectId: meetingId, facts: { day } });
  return ok({ day });
}

/** The minutes are undated again. */
export async function undateMeeting(tx: Tx, meetingId: string): Promise<void> {
  const { cooperationId } = await setDay(tx, meetingId, null, "document");
  await reckonDays(tx, meetingId, null);
  await recordEvent(tx, { kind: "meeting.undated", cooperationId, subjectId: meetingId });
}

async function setDay(tx: Tx, meetingId: string, day: string | null, origin: "document" | "suggestion") {
  await sql`
    update search_entries set title = concat_ws(' ', bodies.name, number, ${day}::text)
    from meetings left join parties as bodies on bodies.id = body_id
    where subject_id = ${meetingId} and search_entries.kind = 'meeting' and meetings.id = subject_id`.execute(
    tx,
  );
  return tx
    .updateTable("meetings")
    .set({ held_on: day, held_on_origin: origin })
    .where("id", "=", meetingId)
    .returning("cooperation_id as cooperationId")
    .executeTakeFirstOrThrow();
}

// 'Den 24 september' is a day only when the year is known: with the meeting's own day the document tells more.
async function reckonDays(tx: Tx, meetingId: string, day: string | null): Promise<void> {
  const record = await readAgain(tx, meetingId, day);
  if (record === null) return;
  const due = record.items
    .flatMap(({ assignments }) => assignments)
    .map(({ spans = [], due: told }) => ({ spans, due: dayOrNull(told) }))
    .filter(({ spans }) => spans.length > 0);
  // What a person has said of an assignment holds.
  await sql`
    update assignments set due_on = told.due
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as told (spans jsonb, due date)
    where assignments.meeting_id = ${meetingId} and assignments.spans = told.spans
      and not exists (
        select from corrections
        where corrections.meeting_id = ${meetingId} and part = 'assignment' and undone_at is null
          and replaced_by is null and at -> 'words' @> jsonb_build_array(assignments.spans))`.execute(tx);

  const mentions = (record.mentions ?? [])
    .filter(({ date }) => isDay(date))
    .map((each) => ({
      ...each,
      heading: each.item === null ? null : (record.items[each.item]?.spans ?? null),
    }));
  await tx.deleteFrom("mentions").where("meeting_id", "=", meetingId).execute();
  // Headings may have been corrected since: then it is the one in whose words the day is named.
  await sql`
    insert into mentions (meeting_id, item_id, date, weekday, names_meeting, body, time, text, spans)
    select ${meetingId}, heading.id, told.date, told.weekday, told.meeting is not null, told.meeting ->> 'body',
      told.meeting ->> 'time', told.text, told.spans
    from jsonb_to_recordset(${JSON.stringify(mentions)}::jsonb)
        as told (date date, weekday int, meeting jsonb, text text, item int, heading jsonb, spans jsonb)
      left join lateral (
        select id from items
        where items.meeting_id = ${meetingId} and told.item is not null
          and (items.spans = told.heading or items.extent @> (told.spans -> 0 ->> 0)::int)
        order by items.spans = told.heading desc limit 1) as heading on true`.execute(tx);
}

async function readAgain(tx: Tx, meetingId: string, day: string | null): Promise<MinutesRecord | null> {
  const { id, original, file_name, sha256 } = await tx
    .selectFrom("documents")
    .select(["id", "original", "file_name", "sha256"])
    .where("meeting_id", "=", meetingId)
    .where("copy_of", "is", null)
    .executeTakeFirstOrThrow();
  const repairs = await tx
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .where("document_id", "=", id)
    .where("undone_at", "is", null)
    .orderBy("starts")
    .execute();
  const mending = { repairs };
  const read = await readDocument({
    bytes: original,
    ...(await recognisedIn(tx, id)),
    name: file_name,
    sha256,
    knownDate: day,
    mending,
  });
  return read.ok ? read.value.record : null;
}

function dayOrNull(text: string | null): string | null {
  return text !== null && isDay(text) ? text : null;
}
