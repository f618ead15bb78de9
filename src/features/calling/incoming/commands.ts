// Mail about a call: an answer is recorded where it is certain, and fits somebody who is called; all else waits for the
// desk.
import type { Tx } from "../../../platform/db/schema.ts";
import type { ReadMail } from "../../../platform/mail-in/read.ts";
import type { Came, Taker } from "../../../platform/mail-in/reception.ts";
import { answerCall } from "../answering/commands.ts";
import { answeringIn, type Answering } from "../answering/queries.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { calendarAnswer, type Fitting, wordsAnswer } from "./fitting.ts";
import { calledAlone, calledBy } from "./queries.ts";
import { type CalendarReply, calendarReply } from "./reply.ts";

export const takeCallMail: Taker = async (tx, came) => {
  const { mail, tag, now } = came;
  const reply = mail.calendars.map(calendarReply).find((each) => each !== undefined);
  const about = await aboutOf(tx, tag, reply, mail);
  if (about === undefined) return undefined;
  const { answering } = about;
  const answer = await answerIn(tx, answering, { ...came, reply });
  return {
    takenAs: takenAs(mail, answer !== undefined, reply),
    subjectId: about.meetingId,
    facts: { inviteeId: about.inviteeId },
    isNamed: tag !== "" || reply !== undefined,
    act: async (mailId) => {
      if (answer === undefined || answering === undefined) return;
      const { words, ...given } = answer;
      const told = { answers: [given], words, cameBy: "mail", mailId, accountId: null } as const;
      await answerCall(tx, answering, { ...told, now });
    },
  };
};

function takenAs({ is }: ReadMail, isAnswer: boolean, reply: CalendarReply | undefined) {
  if (isAnswer) return reply === undefined ? "answer" : "calendar-answer";
  return is === "person" ? "unsure" : is;
}

async function answerIn(
  tx: Tx,
  answering: Answering | undefined,
  { reply, ...came }: Came & { readonly reply: CalendarReply | undefined },
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
