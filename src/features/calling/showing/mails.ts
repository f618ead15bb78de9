// Mail about a meeting as the desk sees it, with what it probably says.
import type { Db } from "../../../platform/db/schema.ts";
import { type Answer, choicesFor, substitutesAmong, takesAnswers } from "../answering/rules.ts";
import { type DeskMail, deskMails } from "../incoming/queries.ts";
import { type ReadAnswer, readWords } from "../incoming/words.ts";
import { askedOf, type CalledMeeting, type Callee } from "../inviting/rules.ts";
import type { Invitee, SentCall } from "../sending/queries.ts";
import { isSame } from "../sending/rules.ts";

export interface ShownMail extends DeskMail {
  /** Who was called. */
  readonly name: string;
  /** As what it can be taken: nothing once the meeting is over, or where he has been asked anew since. */
  readonly choices: readonly Answer[];
  /** Those whom he may send. */
  readonly substitutes: readonly Callee[];
  readonly suggestion: ReadAnswer | undefined;
  /** Whether it says the same of more than one thing. */
  readonly isOfSeveral: boolean;
}

interface Call {
  /** Those whom somebody who looks may know of; also who is called no more. */
  readonly called: readonly Invitee[];
  readonly callees: readonly Callee[];
  readonly calls: readonly SentCall[];
  readonly today: string;
}

export async function shownMails(register: Db, meeting: CalledMeeting, call: Call): Promise<ShownMail[]> {
  const mails = await deskMails(register, meeting.id);
  return mails.flatMap((mail) => {
    const invitee = call.called.find(({ id }) => id === mail.inviteeId);
    return invitee === undefined ? [] : [shown(mail, invitee, meeting, call)];
  });
}

function shown(
  mail: DeskMail,
  invitee: Invitee,
  meeting: CalledMeeting,
  { callees, calls, today }: Call,
): ShownMail {
  const callee = callees.find((each) => isSame(invitee, each));
  const asked = callee === undefined ? [] : askedOf(meeting, callee);
  const newest = calls.find(({ facts }) => facts.asksAgain)?.sentAt;
  const isOpen =
    !invitee.isEnded &&
    asked.length > 0 &&
    mail.takenAs !== "bounce" &&
    takesAnswers(meeting, today) &&
    (newest === undefined || mail.cameAt >= newest);
  const substitutes = substitutesAmong(callees).filter(({ personId }) => personId !== invitee.personId);
  const choices = callee === undefined || !isOpen ? [] : choicesFor(callee, substitutes);
  const sendable = choices.includes("substitute") ? substitutes : [];
  return {
    ...mail,
    name: invitee.name,
    choices,
    substitutes: sendable,
    suggestion: choices.length === 0 ? undefined : readWords(mail.said, sendable),
    isOfSeveral: asked.length > 1,
  };
}
