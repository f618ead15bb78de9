// Mail that came in: a calendar's answer is recorded where it fits somebody who is called; whatever is not certain
// waits for the desk.
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Envelope, Take } from "../../../platform/mail-in/listen.ts";
import { type ReadMail, readMail } from "../../../platform/mail-in/read.ts";
import { type MailIn, tagOf } from "../../../platform/mail-in/server.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { answerCall } from "../answering/commands.ts";
import { answeringIn, type Answering } from "../answering/queries.ts";
import { partOf, takesAnswers } from "../answering/rules.ts";
import { askedOf, idOf } from "../inviting/rules.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { askedAgainAt, calledBy } from "./queries.ts";
import { type CalendarReply, calendarReply } from "./reply.ts";

/** A mail that comes twice, because its sender did not hear that it was taken, is taken once. */
export const takeMail =
  (db: Db, settings: { readonly mailIn: MailIn | null }, clock: () => Date): Take =>
  async (raw, envelope) => {
    if (settings.mailIn !== null) await takeOne(db, { raw, envelope, mailIn: settings.mailIn, now: clock() });
  };

interface Came {
  readonly raw: Buffer;
  readonly envelope: Envelope;
  readonly mailIn: MailIn;
  readonly now: Date;
}

async function takeOne(db: Db, { raw, envelope, mailIn, now }: Came): Promise<void> {
  const mail = await readMail(raw, envelope);
  const tag = tagOf(envelope.recipient, mailIn) ?? "";
  const reply = mail.calendars.map(calendarReply).find((each) => each !== undefined);
  await db.transaction().execute(async (tx) => {
    const about = await aboutOf(tx, tag, reply, mail);
    const answering = reply === undefined || about === undefined ? undefined : about.answering;
    const answer =
      reply === undefined || answering === undefined
        ? undefined
        : await fitting(tx, answering, { reply, mail, tag, now });
    const entered = await tx
      .insertInto("incoming_mails")
      .values({
        message_id: mail.messageId === null ? null : `${mail.messageId} ${envelope.recipient.toLowerCase()}`,
        came_at: now,
        sender: mail.from,
        recipient: envelope.recipient,
        subject: mail.subject,
        text: mail.text,
        raw,
        taken_as: takenAs(mail, answer !== undefined, about !== undefined),
        subject_id: about?.meetingId ?? null,
        facts: JSON.stringify(about === undefined ? {} : { inviteeId: about.inviteeId }),
      })
      .onConflict((taken) => taken.column("message_id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (entered === undefined || answer === undefined || answering === undefined) return;
    const { words, ...given } = answer;
    await answerCall(tx, answering, { answers: [given], words, cameBy: "mail", accountId: null, now });
  });
}

function takenAs({ by }: ReadMail, isAnswer: boolean, isKnown: boolean) {
  if (isAnswer) return "calendar-answer";
  if (by !== "person") return by;
  return isKnown ? "unsure" : "unknown";
}

interface About {
  readonly meetingId: string;
  readonly inviteeId: string;
  readonly answering: Answering | undefined;
}

/** Whose invitation it is about: the one whose address it came to, or else the one of the calendar and the sender. */
async function aboutOf(
  tx: Tx,
  tag: string,
  reply: CalendarReply | undefined,
  { from }: ReadMail,
): Promise<About | undefined> {
  const called = await calledBy(tx, { tag, id: reply?.id ?? null, email: reply?.attendee ?? from });
  if (called === undefined) return undefined;
  const meeting = await runMeetingById(tx, called.meetingId);
  const isMeant = ({ id }: { readonly id: string }) => id === called.inviteeId;
  return {
    ...called,
    answering: meeting === undefined ? undefined : await answeringIn(tx, meeting, isMeant),
  };
}

interface Reply {
  readonly reply: CalendarReply;
  readonly mail: ReadMail;
  readonly tag: string;
  readonly now: Date;
}

/** Where everything fits: what is answered, who answers, and that it is not of a day that has been changed since. The
 *  address that only he was given vouches for him; without it, the sender must. */
async function fitting(tx: Tx, answering: Answering, { reply, mail, tag, now }: Reply) {
  const { meeting, callee, inviteeId } = answering;
  const asked = askedOf(meeting, callee).find((each) => idOf(meeting, each, inviteeId) === reply.id);
  const isHis = reply.attendee === callee.email.toLowerCase() && (tag !== "" || mail.from === reply.attendee);
  if (asked === undefined || !isHis || !takesAnswers(meeting, swedishTime(now).day)) return undefined;
  const least = await askedAgainAt(tx, meeting.id);
  if (reply.sequence !== null && reply.sequence < least) return undefined;
  return { partId: partOf(asked), answer: reply.answer, substituteId: null, words: reply.words };
}
