// The question is sent again to one who answers, to another address where his own was wrong.
import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { roundById } from "../queries.ts";
import { type Mailing, sendRoundMail } from "../sending/commands.ts";
import { deliveriesOf } from "./queries.ts";
import { maySendAgain } from "./rules.ts";

interface Again {
  readonly roundId: string;
  readonly answererId: string;
  /** Another than his own; none to write to the same. */
  readonly email: string | null;
  readonly accountId: string;
  readonly today: string;
  readonly mailing: Mailing;
}

export type AgainRefusal = "not-there" | "not-open" | "waiting";

export function sendQuestionAgain(
  db: Db,
  { roundId, answererId, email, accountId, today, mailing }: Again,
): Promise<Result<null, AgainRefusal>> {
  return db.transaction().execute(async (tx) => {
    const round = await roundById(tx, roundId, today);
    if (round === undefined || !(await isHeld(tx, roundId, answererId))) return refuse("not-there");
    if (round.stage !== "open" && round.stage !== "overdue") return refuse("not-open");
    const before = (await deliveriesOf(tx, roundId)).get(answererId);
    if (before === undefined) return refuse("not-there");
    const isMoved = email !== null && email !== before.email;
    if (isMoved) await moveTo(tx, { answererId, email, accountId, now: mailing.now });
    else if (!maySendAgain(before.state)) return refuse("waiting");
    await tx.updateTable("round_answerers").set({ bounced_at: null }).where("id", "=", answererId).execute();
    await sendRoundMail(tx, mailing, { round, answererId, kind: "question" });
    await recordAct(tx, {
      kind: isMoved ? "round.address-changed" : "round.mail-resent",
      cooperationId: round.cooperationId,
      accountId,
      subjectKind: "round",
      subjectId: roundId,
    });
    return ok(null);
  });
}

/** Two who press at once wait for each other here. */
async function isHeld(tx: Tx, roundId: string, answererId: string): Promise<boolean> {
  const held = await tx
    .selectFrom("round_answerers as answerer")
    .innerJoin("round_recipients as recipient", "recipient.id", "answerer.recipient_id")
    .select("answerer.id")
    .where("answerer.id", "=", answererId)
    .where("answerer.ended_at", "is", null)
    .where("recipient.round_id", "=", roundId)
    .forUpdate("answerer")
    .executeTakeFirst();
  return held !== undefined;
}

interface Moving extends Pick<Again, "answererId" | "accountId"> {
  readonly email: string;
  readonly now: Date;
}

/** Whoever has the old address has no link any more, and gets nothing that still waits; what came back from it needs
 *  nobody's eyes any more. */
async function moveTo(tx: Tx, { answererId, email, accountId, now }: Moving): Promise<void> {
  await tx.updateTable("round_answerers").set({ email }).where("id", "=", answererId).execute();
  await tx
    .updateTable("personal_links")
    .set({ ended_at: now })
    .where("answerer_id", "=", answererId)
    .where("ended_at", "is", null)
    .execute();
  await tx
    .updateTable("mails")
    .set({ given_up_at: now })
    .where("sent_at", "is", null)
    .where("given_up_at", "is", null)
    .where("id", "in", (those) =>
      those.selectFrom("round_mails").select("mail_id").where("answerer_id", "=", answererId),
    )
    .execute();
  await tx
    .updateTable("incoming_mails")
    .set({ settled_at: now, settled_by: accountId })
    .where("taken_as", "=", "bounce")
    .where("settled_at", "is", null)
    .where(sql<boolean>`facts ->> 'answererId' = ${answererId}`)
    .execute();
}
