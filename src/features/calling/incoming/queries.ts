import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/schema.ts";

interface Traces {
  /** Of the address: an invitation's id without its hyphens. */
  readonly tag: string;
  /** Of the calendar object. */
  readonly id: string | null;
  readonly email: string;
}

interface Called {
  readonly meetingId: string;
  readonly inviteeId: string;
}

/** Who is called, and to what. */
export async function calledBy(db: Db, { tag, id, email }: Traces): Promise<Called | undefined> {
  const { rows } = await sql<Called>`
    select meeting_id as "meetingId", invitees.id as "inviteeId" from invitees
    where case when ${tag} <> '' then replace(invitees.id::text, '-', '') = ${tag}
      else lower(email) = ${email} and ended_at is null and ${id}::uuid in (
        select meeting_id union all select invitees.id
        union all select meeting_parts.id from meeting_parts where meeting_parts.meeting_id = invitees.meeting_id) end
    order by invited_at desc limit 1`.execute(db);
  return rows[0];
}

/** The one invitation to a coming meeting that somebody's address has; none where it has several. */
export async function calledAlone(db: Db, email: string): Promise<Called | undefined> {
  const found = await db
    .selectFrom("invitees")
    .innerJoin("meetings", "meetings.id", "invitees.meeting_id")
    .select(["meeting_id as meetingId", "invitees.id as inviteeId"])
    .where(sql`lower(email)`, "=", email)
    .where("ended_at", "is", null)
    .where("state", "=", "called")
    .limit(2)
    .execute();
  return found.length === 1 ? found[0] : undefined;
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

/** Whether a mail answers what has been sent since everybody was last asked anew; one that does not tell what it
 *  answers does so where nobody has been. */
export async function answersLatest(db: Db, meetingId: string, inReplyTo: string | null): Promise<boolean> {
  const answered = /^<([\da-f-]{36})@/.exec(inReplyTo ?? "")?.[1] ?? "";
  const { rows } = await sql<{ isLatest: boolean }>`
    select asked.at is null or exists (
      select from mails where id::text = ${answered} and created_at >= asked.at) as "isLatest"
    from (select max(sent_at) as at from calls
      where meeting_id = ${meetingId} and (facts ->> 'asksAgain')::boolean
        and sent_at > (select min(sent_at) from calls where meeting_id = ${meetingId})) as asked`.execute(db);
  return rows[0]?.isLatest ?? false;
}

/** A mail about a meeting, for the desk: one that a person must read, or has read, or that answers in words. */
export interface DeskMail {
  readonly id: string;
  readonly cameAt: Date;
  readonly sender: string;
  readonly subject: string;
  /** Its writer's own words, and all that stands in it. */
  readonly said: string;
  readonly text: string;
  readonly takenAs: "unsure" | "bounce" | "answer";
  readonly inviteeId: string | null;
  readonly isSettled: boolean;
}

/** The latest first. */
export function deskMails(db: Db, meetingId: string): Promise<DeskMail[]> {
  return mailsForDesk(db)
    .where("subject_id", "=", meetingId)
    .orderBy("came_at", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
}

/** Kept from others until the transaction ends. */
export const deskMail = (tx: Tx, meetingId: string, id: string): Promise<DeskMail | undefined> =>
  mailsForDesk(tx).where("subject_id", "=", meetingId).where("id", "=", id).forUpdate().executeTakeFirst();

const mailsForDesk = (db: Db | Tx) =>
  db
    .selectFrom("incoming_mails")
    .select([
      "id",
      "came_at as cameAt",
      "sender",
      "subject",
      "said",
      "text",
      sql<DeskMail["takenAs"]>`taken_as`.as("takenAs"),
      sql<string | null>`facts ->> 'inviteeId'`.as("inviteeId"),
      sql<boolean>`settled_at is not null or taken_as = 'answer'`.as("isSettled"),
    ])
    .where("taken_as", "in", ["unsure", "bounce", "answer"]);
