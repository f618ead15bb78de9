// A meeting whose day has been agreed on stands in everybody's calendar before it is called; the call finds it there by
// the same name, and is newer.
import type { Language } from "../../../lib/language.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { calledMeeting } from "../inviting/queries.ts";
import type { Callee } from "../inviting/rules.ts";
import { type Dispatch, type Mailing, sendLetter } from "../sending/dispatch.ts";
import { cancelIn } from "../sending/leaving.ts";
import { occasionOf } from "../sending/occasions.ts";
import { inviteesOf } from "../sending/queries.ts";

/** Somebody who is to keep the day free. */
interface Booked {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly accountId: string | null;
  readonly language: Language;
}

interface Booking {
  readonly meetingId: string;
  readonly persons: readonly Booked[];
  readonly mailing: Mailing;
  readonly now: Date;
}

export async function bookIn(tx: Tx, { meetingId, persons, mailing, now }: Booking): Promise<void> {
  const dispatch = await dispatchOf(tx, { meetingId, mailing, now });
  const { meeting } = dispatch;
  if (persons.length === 0) return;
  const entered = await tx
    .insertInto("invitees")
    .values(
      persons.map(({ personId, accountId, email }) => ({
        meeting_id: meeting.id,
        person_id: personId,
        account_id: accountId,
        email,
        kind: "member" as const,
      })),
    )
    .returning(["id", "person_id as personId"])
    .execute();
  for (const { id: inviteeId, personId } of entered) {
    const booked = persons.find((each) => each.personId === personId);
    if (booked === undefined) continue;
    const to: Callee = { ...booked, ...seat };
    const occasion = occasionOf(meeting, to, { kind: "meeting" }, { origin: mailing.origin, inviteeId });
    await sendLetter(tx, dispatch, { kind: "booking", inviteeId, to, occasion });
  }
  await tx
    .updateTable("meetings")
    .set({ sequence: dispatch.sequence + 1 })
    .where("id", "=", meeting.id)
    .execute();
}

/** Of whoever is to keep a day free no more is known, and he is told nothing else. */
const seat = { organisation: null, kind: "member", role: null, itemId: null, audiences: [] } as const;

/** The day is free again. */
export async function unbook(tx: Tx, booking: Omit<Booking, "persons">): Promise<void> {
  const dispatch = await dispatchOf(tx, booking);
  const standing = (await inviteesOf(tx, booking.meetingId)).filter(({ isEnded }) => !isEnded);
  for (const { id: inviteeId, ...to } of standing)
    await cancelIn(tx, dispatch, { inviteeId, to, ids: [booking.meetingId], kind: "cancel" });
  await tx
    .updateTable("invitees")
    .set({ ended_at: booking.now })
    .where("meeting_id", "=", booking.meetingId)
    .where("ended_at", "is", null)
    .execute();
}

async function dispatchOf(tx: Tx, { meetingId, mailing, now }: Omit<Booking, "persons">): Promise<Dispatch> {
  const run = await runMeetingById(tx, meetingId);
  if (run === undefined) throw new Error(`there is no meeting ${meetingId} to be booked`);
  const meeting = await calledMeeting(tx, run);
  return { meeting, mailing, word: "", sequence: run.sequence, now };
}
