// A colleague says what he has to say. It counts nowhere: whoever asked him answers.
import { refuse, ok, type Result } from "../../../../lib/result.ts";
import { recordAct } from "../../../../platform/acts/record.ts";
import { swedishTime } from "../../../../platform/clock/daily.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { enqueueMail } from "../../../../platform/mail/queue.ts";
import { stageOf } from "../../counting/rules.ts";
import { keepFiles } from "../../answering/commands.ts";
import type { NewFile } from "../../answering/files.ts";
import type { RoundAnswer } from "../../form/rules.ts";
import type { Round } from "../../queries.ts";
import { answerLink, type Mailing } from "../../sending/commands.ts";
import { ofRound } from "../commands.ts";
import { allSaidLetter } from "../mail.tsx";
import { askerOf } from "../queries.ts";
import { helpStanding } from "../rules.ts";

interface Help {
  readonly round: Round;
  readonly handoverId: string;
  readonly answer: RoundAnswer;
  readonly words: string;
  readonly files: readonly NewFile[];
  readonly mailing: Pick<Mailing, "origin" | "now">;
}

/** What he said before gives way. When nobody is waited for any more, whoever asked is told so. */
export function sayHelp(
  db: Db,
  { round, handoverId, answer, words, files, mailing }: Help,
): Promise<Result<null, "answered" | "over" | "ended">> {
  const { now } = mailing;
  return db.transaction().execute(async (tx) => {
    const asked = await tx
      .selectFrom("round_handovers as handover")
      .innerJoin("round_recipients as recipient", "recipient.id", "handover.recipient_id")
      .innerJoin("rounds", "rounds.id", "recipient.round_id")
      .select([
        "handover.answerer_id as answererId",
        "handover.asked_at as askedAt",
        "handover.said_at as saidAt",
        "handover.ended_at as endedAt",
        "recipient.id as recipientId",
        "recipient.answered_at as answeredAt",
        "rounds.deadline",
        "rounds.opened_at as openedAt",
        "rounds.closed_at as closedAt",
        "rounds.cancelled_at as cancelledAt",
      ])
      .where("handover.id", "=", handoverId)
      // Of two who are the last to answer at the same time, one is.
      .forUpdate(["recipient", "handover"])
      .executeTakeFirstOrThrow();
    if (asked.endedAt !== null) return refuse("ended");
    const standing = helpStanding({ ...asked, stage: stageOf(asked, swedishTime(now).day) });
    if (standing !== "open") return refuse(standing);
    await tx
      .updateTable("round_handovers")
      .set({ answer: JSON.stringify(answer), words, said_at: now })
      .where("id", "=", handoverId)
      .execute();
    await keepFiles(tx, { recipientId: asked.recipientId, files, now });
    if (asked.saidAt === null) await tellWhenAll(tx, { ...asked, round, mailing });
    await recordAct(tx, { ...ofRound(round, null), kind: "round.helped" });
    return ok(null);
  });
}

interface Told {
  readonly round: Round;
  readonly recipientId: string;
  readonly answererId: string;
  readonly mailing: Help["mailing"];
}

async function tellWhenAll(tx: Tx, { round, recipientId, answererId, mailing }: Told): Promise<void> {
  const asked = await tx
    .selectFrom("round_handovers")
    .select(["name", "said_at as saidAt"])
    .where("answerer_id", "=", answererId)
    .where("ended_at", "is", null)
    .orderBy("asked_at")
    .orderBy("name")
    .execute();
  if (asked.some(({ saidAt }) => saidAt === null)) return;
  const names = asked.map(({ name }) => name);
  for (const id of await answeringNow(tx, recipientId, answererId)) {
    const to = await askerOf(tx, id);
    const link = await answerLink(tx, mailing, { round, answererId: id, to });
    const mailId = await enqueueMail(tx, {
      kind: "round-handover",
      recipient: to.email,
      accountId: to.accountId,
      cooperationId: round.cooperationId,
      ...allSaidLetter(to.language, { round, asker: to, names, link }),
    });
    await tx
      .insertInto("round_mails")
      .values({ mail_id: mailId, round_id: round.id, answerer_id: id, handover_id: null, kind: "handover" })
      .execute();
  }
}

/** Whoever asked; or those who answer now, where he does so no more. */
async function answeringNow(tx: Tx, recipientId: string, askerId: string): Promise<readonly string[]> {
  const answerers = await tx
    .selectFrom("round_answerers")
    .select("id")
    .where("recipient_id", "=", recipientId)
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  const ids = answerers.map(({ id }) => id);
  return ids.includes(askerId) ? [askerId] : ids;
}
