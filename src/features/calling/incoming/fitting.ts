// Whether a mail that came in is an answer: to what somebody is asked to, by him, and not of a day that has been changed.
import type { Tx } from "../../../platform/db/schema.ts";
import type { Came } from "../../../platform/mail-in/reception.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { Answering } from "../answering/queries.ts";
import { choicesFor, partOf, type PartAnswer, takesAnswers } from "../answering/rules.ts";
import { askedOf, idOf } from "../inviting/rules.ts";
import { answersLatest, askedAgainAt } from "./queries.ts";
import type { CalendarReply } from "./reply.ts";
import { readWords } from "./words.ts";

/** An answer, and what is said with it. */
export type Fitting = PartAnswer & { readonly words: string };

/** The address that only he was given vouches for him; without it, the sender must. */
export async function calendarAnswer(
  tx: Tx,
  { meeting, callee, inviteeId }: Answering,
  { reply, mail, tag, now }: Came & { readonly reply: CalendarReply },
): Promise<Fitting | undefined> {
  const asked = askedOf(meeting, callee).find((each) => idOf(meeting, each, inviteeId) === reply.id);
  const isHis = reply.attendee === callee.email.toLowerCase() && (tag !== "" || mail.from === reply.attendee);
  if (asked === undefined || !isHis || !takesAnswers(meeting, swedishTime(now).day)) return undefined;
  const least = await askedAgainAt(tx, meeting.id);
  if (reply.sequence !== null && reply.sequence < least) return undefined;
  return { partId: partOf(asked), answer: reply.answer, substituteId: null, words: reply.words };
}

/** Words answer where they say one thing for sure, of the one thing that he is asked. */
export async function wordsAnswer(
  tx: Tx,
  { meeting, callee, substitutes }: Answering,
  { mail, tag, now }: Came,
): Promise<Fitting | undefined> {
  const [asked, ...more] = askedOf(meeting, callee);
  const isHis = tag !== "" || mail.from === callee.email.toLowerCase();
  const isWritten = mail.is === "person" && mail.calendars.length === 0;
  if (asked === undefined || more.length > 0 || !isHis || !isWritten) return undefined;
  if (!takesAnswers(meeting, swedishTime(now).day)) return undefined;
  const maySend = choicesFor(callee, substitutes).includes("substitute") ? substitutes : [];
  const read = readWords(mail.said, maySend);
  if (read === undefined || !read.isSure || !(await answersLatest(tx, meeting.id, mail.inReplyTo)))
    return undefined;
  const { answer, substituteId } = read;
  return { partId: partOf(asked), answer, substituteId, words: mail.said };
}
