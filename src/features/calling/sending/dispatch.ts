// One mail about a call, with what belongs to it.
import type { Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { invitationOf } from "../icalendar/invitation.ts";
import type { Occasion } from "../icalendar/occasion.ts";
import type { CalledMeeting, Callee } from "../inviting/rules.ts";
import { type Enclosed, nothing } from "./enclosed.ts";
import { callLetter, type LetterKind } from "./mail.tsx";

/** How Genbo's mail goes out and comes back. */
export interface Mailing {
  /** Where links lead: "https://genbo.example". */
  readonly origin: string;
  /** Where calendars and people answer to one invitation. */
  readonly organizerOf: (inviteeId: string) => string;
}

export interface Dispatch {
  readonly meeting: CalledMeeting;
  readonly mailing: Mailing;
  /** What the desk says besides. */
  readonly word: string;
  readonly sequence: number;
  readonly now: Date;
}

interface Sent {
  readonly kind: LetterKind;
  readonly inviteeId: string;
  readonly to: Pick<Callee, "name" | "email" | "accountId" | "language" | "kind">;
  readonly occasion: Occasion;
  /** Where he answers. */
  readonly answer?: string | null;
  /** The lines of the agenda. */
  readonly items?: readonly string[];
  readonly enclosed?: Enclosed;
}

export async function sendLetter(tx: Tx, dispatch: Dispatch, sent: Sent): Promise<void> {
  const { meeting, mailing, word, sequence, now } = dispatch;
  const { kind, inviteeId, to, occasion, answer = null, items = [], enclosed = nothing } = sent;
  const email = mailing.organizerOf(inviteeId);
  const isCancelled = kind === "cancel" || kind === "leave";
  const isGuest = to.kind === "guest";
  const told = { kind, isGuest, name: to.name, occasion, word, items, answer, papers: enclosed.papers };
  await enqueueMail(tx, {
    kind: "call",
    recipient: to.email,
    accountId: to.accountId,
    cooperationId: meeting.cooperation.id,
    replyTo: email,
    ...callLetter(to.language, told),
    calendar: {
      method: isCancelled ? "CANCEL" : "REQUEST",
      text: invitationOf({
        occasion,
        organizer: { name: meeting.cooperation.name, email },
        attendee: to,
        version: { sequence, stamp: now, isCancelled },
      }),
    },
    attachments: enclosed.attachments,
  });
}
