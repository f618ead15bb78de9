// Who has not answered is reminded, and nobody else.
import { daysLater } from "../../../lib/days.ts";
import { refuse, ok, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { DailyWork } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { type RunMeeting, runMeetingById } from "../../meetings/index.ts";
import { standingAnswers } from "../answering/queries.ts";
import { calledMeeting, calleesOf } from "../inviting/queries.ts";
import { askedOf } from "../inviting/rules.ts";
import { answerLink } from "../sending/calling.ts";
import { isSame } from "../sending/rules.ts";
import type { Mailing } from "../sending/dispatch.ts";
import { callLetter } from "../sending/mail.tsx";
import { occasionOf } from "../sending/occasions.ts";
import { inviteesOf } from "../sending/queries.ts";
import { reminderDays } from "./rules.ts";

interface Reminding {
  readonly meeting: RunMeeting;
  /** None where Genbo does it by itself. */
  readonly accountId: string | null;
  readonly mailing: Mailing;
  readonly now: Date;
}

export async function remind(
  tx: Tx,
  { meeting: run, accountId, mailing, now }: Reminding,
): Promise<Result<number, "all-answered">> {
  const answered = new Set((await standingAnswers(tx, run.id)).map(({ inviteeId }) => inviteeId));
  const silent = (await inviteesOf(tx, run.id)).filter(({ id, isEnded }) => !isEnded && !answered.has(id));
  const meeting = await calledMeeting(tx, run);
  const callees = await calleesOf(tx, run);
  let mails = 0;
  for (const invitee of silent) {
    const known = callees.find((each) => isSame(invitee, each));
    if (known === undefined) continue;
    const callee = { ...known, email: invitee.email };
    const [asked] = askedOf(meeting, callee);
    if (asked === undefined) continue;
    const place = { origin: mailing.origin, inviteeId: invitee.id };
    await enqueueMail(tx, {
      kind: "call-reminder",
      recipient: invitee.email,
      accountId: invitee.accountId,
      cooperationId: meeting.cooperation.id,
      replyTo: mailing.organizerOf(invitee.id),
      ...callLetter(callee.language, {
        kind: "reminder",
        isGuest: callee.kind === "guest",
        name: callee.name,
        occasion: occasionOf(meeting, callee, asked, place),
        word: "",
        items: [],
        answer: await answerLink(tx, { meeting, mailing }, callee, invitee.id),
        papers: { kind: "none" },
      }),
    });
    mails += 1;
  }
  if (mails === 0) return refuse("all-answered");
  const { sequence, id: meetingId, cooperation } = meeting;
  await tx
    .insertInto("calls")
    .values({
      meeting_id: meetingId,
      kind: "reminder",
      sequence,
      sent_at: now,
      account_id: accountId,
      facts: JSON.stringify({ mails }),
    })
    .execute();
  await recordAct(tx, {
    kind: "call.reminded",
    cooperationId: cooperation.id,
    accountId,
    subjectKind: "meeting",
    subjectId: meetingId,
    facts: { persons: mails },
  });
  return ok(mails);
}

/** From eight in the morning, some days before each meeting. */
export const callingDailyWork = (mailing: Mailing): DailyWork => ({
  kind: "call-reminders",
  fromHour: 8,
  isDue: () => true,
  async perform(tx, day) {
    const meetings = await tx
      .selectFrom("meetings")
      .select("id")
      .where("state", "=", "called")
      .where("held_on", "=", daysLater(day, reminderDays))
      .orderBy("id")
      .execute();
    for (const { id } of meetings) {
      const meeting = await runMeetingById(tx, id);
      if (meeting !== undefined) await remind(tx, { meeting, accountId: null, mailing, now: new Date() });
    }
  },
});
