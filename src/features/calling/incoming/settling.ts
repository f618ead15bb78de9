// What somebody at the desk makes of a mail: an answer, or nothing. He may think again.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import { answerCall } from "../answering/commands.ts";
import { type Answering, answeringIn } from "../answering/queries.ts";
import { type PartAnswer, readAnswers, takesAnswers } from "../answering/rules.ts";
import type { MailChoice } from "../forms.ts";
import { type DeskMail, deskMail } from "./queries.ts";

interface Settling {
  readonly meeting: RunMeeting;
  readonly mailId: string;
  readonly choice: MailChoice;
  /** The ids of what he who settles it sees of the meeting. */
  readonly seen: ReadonlySet<string>;
  readonly accountId: string | null;
  readonly now: Date;
}

export function settleMail(db: Db, settling: Settling): Promise<Result<null, "not-there" | "not-now">> {
  const { meeting, mailId, choice, seen } = settling;
  return db.transaction().execute(async (tx) => {
    const mail = await deskMail(tx, meeting.id, mailId);
    if (mail === undefined) return refuse("not-there");
    const answering = await answeringIn(tx, meeting, ({ id }) => id === mail.inviteeId);
    const itemId = answering?.callee.itemId ?? null;
    if (itemId !== null && !seen.has(itemId)) return refuse("not-there");
    if (choice.kind === "aside") {
      await setAside(tx, mail, settling);
      return ok(null);
    }
    const answers = answering === undefined ? [] : answersFor(answering, choice, settling);
    if (answering === undefined || answers.length === 0) return refuse("not-now");
    await settle(tx, mail, settling, "answer");
    const { accountId } = settling;
    const told = { answers, words: mail.said, cameBy: "mail", mailId: mail.id } as const;
    await answerCall(tx, answering, { ...told, accountId, isTaken: true, now: mail.cameAt });
    return ok(null);
  });
}

/** To all that he is asked, as far as the one who reads it may know of it. */
function answersFor(
  { meeting, callee, substitutes }: Answering,
  { answer, substitute }: Extract<MailChoice, { kind: "answer" }>,
  { seen, now }: Settling,
): PartAnswer[] {
  if (!takesAnswers(meeting, swedishTime(now).day)) return [];
  const read = readAnswers(meeting, callee, substitutes, () => ({ answer, substitute }));
  return read.ok ? read.value.filter(({ partId }) => partId === null || seen.has(partId)) : [];
}

async function setAside(tx: Tx, mail: DeskMail, settling: Settling): Promise<void> {
  await settle(tx, mail, settling, mail.takenAs === "answer" ? "unsure" : mail.takenAs);
  const { meeting, accountId } = settling;
  await recordAct(tx, {
    kind: "call.mail-set-aside",
    cooperationId: meeting.cooperation.id,
    accountId,
    subjectKind: "meeting",
    subjectId: meeting.id,
  });
}

/** What was read from it before is read so no more. */
async function settle(
  tx: Tx,
  { id }: DeskMail,
  { accountId, now }: Settling,
  takenAs: DeskMail["takenAs"],
): Promise<void> {
  await tx.deleteFrom("invitee_answers").where("mail_id", "=", id).execute();
  await tx
    .updateTable("incoming_mails")
    .set({ taken_as: takenAs, settled_at: now, settled_by: accountId })
    .where("id", "=", id)
    .execute();
}
