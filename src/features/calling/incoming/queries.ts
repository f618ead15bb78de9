import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

interface Traces {
  /** Of the address: an invitation's id without its hyphens. */
  readonly tag: string;
  /** Of the calendar object. */
  readonly id: string | null;
  readonly email: string;
}

/** Who is called, and to what. */
export async function calledBy(
  db: Db,
  { tag, id, email }: Traces,
): Promise<{ meetingId: string; inviteeId: string } | undefined> {
  const { rows } = await sql<{ meetingId: string; inviteeId: string }>`
    select meeting_id as "meetingId", invitees.id as "inviteeId" from invitees
    where case when ${tag} <> '' then replace(invitees.id::text, '-', '') = ${tag}
      else lower(email) = ${email} and ended_at is null and ${id}::uuid in (
        select meeting_id union all select invitees.id
        union all select meeting_parts.id from meeting_parts where meeting_parts.meeting_id = invitees.meeting_id) end
    order by invited_at desc limit 1`.execute(db);
  return rows[0];
}

/** The number of the message that last asked everybody anew. */
export async function askedAgainAt(db: Db, meetingId: string): Promise<number> {
  const { sequence } = await db
    .selectFrom("calls")
    .select((is) => is.fn.coalesce(is.fn.max("sequence"), sql<number>`0`).as("sequence"))
    .where("meeting_id", "=", meetingId)
    .where(sql<boolean>`coalesce((facts ->> 'asksAgain')::boolean, false)`)
    .executeTakeFirstOrThrow();
  return sequence;
}

export interface UnsureMail {
  readonly id: string;
  readonly cameAt: Date;
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly takenAs: "unsure" | "bounce";
}

/** What came about a meeting, and a person must read. */
export function unsureMails(db: Db, meetingId: string): Promise<UnsureMail[]> {
  return db
    .selectFrom("incoming_mails")
    .select([
      "id",
      "came_at as cameAt",
      "sender",
      "subject",
      "text",
      sql<UnsureMail["takenAs"]>`taken_as`.as("takenAs"),
    ])
    .where("subject_id", "=", meetingId)
    .where("taken_as", "in", ["unsure", "bounce"])
    .orderBy("came_at", "desc")
    .limit(50)
    .execute();
}
