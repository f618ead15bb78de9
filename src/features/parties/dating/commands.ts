import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordEvent } from "../../../platform/db/events.ts";
import type { Tx } from "../../../platform/db/schema.ts";

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
  const { cooperationId } = meeting;
  await recordEvent(tx, { kind: "meeting.dated", cooperationId, subjectId: meetingId, facts: { day } });
  return ok({ day });
}

/** The minutes are undated again. */
export async function undateMeeting(tx: Tx, meetingId: string): Promise<void> {
  const { cooperationId } = await setDay(tx, meetingId, null, "document");
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
