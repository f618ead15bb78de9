import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import type { Answering } from "./queries.ts";
import type { PartAnswer } from "./rules.ts";

interface Given {
  readonly answers: readonly PartAnswer[];
  readonly words: string;
  readonly cameBy: "link" | "mail" | "page";
  /** The mail that it stands in. */
  readonly mailId?: string | null;
  /** None of whoever answers without having signed in. */
  readonly accountId: string | null;
  /** Whether somebody at the desk understood it so, who is the one that acts. */
  readonly isTaken?: boolean;
  /** When he said it. */
  readonly now: Date;
}

/** Adds what somebody answers; what he said before stays, and counts no more. */
export async function answerCall(
  tx: Tx,
  { meeting, callee, inviteeId }: Pick<Answering, "meeting" | "callee" | "inviteeId">,
  { answers, words, cameBy, mailId = null, accountId, isTaken = false, now }: Given,
): Promise<void> {
  const rows = answers.map(({ partId, answer, substituteId }) => ({
    invitee_id: inviteeId,
    part_id: partId,
    answer,
    substitute_id: substituteId,
    came_by: cameBy,
    mail_id: mailId,
    words,
    answered_at: now,
  }));
  await tx.insertInto("invitee_answers").values(rows).execute();
  await notice(tx, { meetingId: meeting.id });
  await recordAct(tx, {
    kind: isTaken ? "call.answer-taken" : "call.answered",
    cooperationId: meeting.cooperation.id,
    accountId,
    subjectKind: "meeting",
    subjectId: meeting.id,
    facts: { personId: callee.personId },
  });
}
