// Mail that came in: an answer is recorded where it is certain, and fits somebody who is called; all else waits for the
// desk.
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { Envelope, Take } from "../../../platform/mail-in/listen.ts";
import { type ReadMail, readMail } from "../../../platform/mail-in/read.ts";
import { type MailIn, tagOf } from "../../../platform/mail-in/server.ts";
import { answerCall } from "../answering/commands.ts";
import { answeringIn, type Answering } from "../answering/queries.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { calendarAnswer, type Fitting, wordsAnswer } from "./fitting.ts";
import { calledAlone, calledBy } from "./queries.ts";
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
    const answer = await answerIn(tx, about?.answering, { reply, mail, tag, now });
    const entered = await tx
      .insertInto("incoming_mails")
      .values({
        message_id: mail.messageId === null ? null : `${mail.messageId} ${envelope.recipient.toLowerCase()}`,
        came_at: now,
        sender: mail.from,
        recipient: envelope.recipient,
        subject: mail.subject,
        text: mail.text,
        said: mail.said,
        raw,
        taken_as: takenAs(mail, { isAnswer: answer !== undefined, reply, isKnown: about !== undefined }),
        subject_id: about?.meetingId ?? null,
        facts: JSON.stringify(about === undefined ? {} : { inviteeId: about.inviteeId }),
      })
      .onConflict((taken) => taken.column("message_id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (entered === undefined || answer === undefined || about?.answering === undefined) return;
    const { words, ...given } = answer;
    const told = { answers: [given], words, cameBy: "mail", mailId: entered.id, accountId: null } as const;
    await answerCall(tx, about.answering, { ...told, now });
  });
}

interface Taken {
  readonly isAnswer: boolean;
  readonly reply: CalendarReply | undefined;
  readonly isKnown: boolean;
}

function takenAs({ is }: ReadMail, { isAnswer, reply, isKnown }: Taken) {
  if (isAnswer) return reply === undefined ? "answer" : "calendar-answer";
  if (is !== "person") return is;
  return isKnown ? "unsure" : "unknown";
}

interface Letter {
  readonly reply: CalendarReply | undefined;
  readonly mail: ReadMail;
  readonly tag: string;
  readonly now: Date;
}

async function answerIn(
  tx: Tx,
  answering: Answering | undefined,
  { reply, ...came }: Letter,
): Promise<Fitting | undefined> {
  if (answering === undefined) return undefined;
  return reply === undefined
    ? wordsAnswer(tx, answering, came)
    : calendarAnswer(tx, answering, { ...came, reply });
}

interface About {
  readonly meetingId: string;
  readonly inviteeId: string;
  readonly answering: Answering | undefined;
}

/** Whose invitation it is about: the one whose address it came to; or else the one of the calendar and the sender, or
 *  the only one that the sender has. */
async function aboutOf(
  tx: Tx,
  tag: string,
  reply: CalendarReply | undefined,
  { from }: ReadMail,
): Promise<About | undefined> {
  const called =
    tag === "" && reply === undefined
      ? await calledAlone(tx, from)
      : await calledBy(tx, { tag, id: reply?.id ?? null, email: reply?.attendee ?? from });
  if (called === undefined) return undefined;
  const meeting = await runMeetingById(tx, called.meetingId);
  const isMeant = ({ id }: { readonly id: string }) => id === called.inviteeId;
  return {
    ...called,
    answering: meeting === undefined ? undefined : await answeringIn(tx, meeting, isMeant),
  };
}
