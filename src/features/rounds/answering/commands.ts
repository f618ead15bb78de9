import { sql } from "kysely";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { mayAnswer, stageOf } from "../counting/rules.ts";
import type { RoundAnswer } from "../form/rules.ts";

export interface Saying {
  /** The one who sends it names it: sent twice, it is said once. */
  readonly id: string;
  readonly recipientId: string;
  readonly answer: RoundAnswer;
  readonly standsOutside: boolean;
  readonly words: string;
  /** How the desk was told what it writes down. */
  readonly toldHow?: string;
  readonly cameBy: "link" | "page" | "mail" | "desk";
  /** None where the desk writes down what it was told. */
  readonly answererId: string | null;
  readonly accountId: string | null;
  /** The mail that it stands in. */
  readonly mailId?: string | null;
  readonly now: Date;
}

/** "over": the day has passed and an answer stands, or there is no round any more. */
export type SayingRefusal = "over" | "may-not-stand-outside";

/** Adds what somebody says for a recipient. What was said before stays, and counts no more. The recipient's row is held
 *  meanwhile: of two at once one comes first. */
export async function sayReply(
  tx: Tx,
  saying: Saying,
): Promise<Result<"said" | "late" | "known", SayingRefusal>> {
  const { recipientId, now, standsOutside } = saying;
  const asked = await tx
    .selectFrom("round_recipients as recipient")
    .innerJoin("rounds", "rounds.id", "recipient.round_id")
    .select(({ exists, selectFrom }) => [
      "rounds.id",
      "rounds.cooperation_id as cooperationId",
      "rounds.deadline",
      "rounds.may_stand_outside as mayStandOutside",
      "rounds.opened_at as openedAt",
      "rounds.closed_at as closedAt",
      "rounds.cancelled_at as cancelledAt",
      "recipient.answered_at as answeredAt",
      exists(
        selectFrom("round_replies")
          .select(sql`1`.as("one"))
          .where("round_replies.id", "=", saying.id),
      ).as("isKnown"),
    ])
    .where("recipient.id", "=", recipientId)
    // Nobody closes the round while somebody answers, and many answer at the same time.
    .forShare("rounds")
    .forUpdate("recipient")
    .executeTakeFirstOrThrow();
  if (asked.isKnown) return ok("known");
  if (standsOutside && !asked.mayStandOutside) return refuse("may-not-stand-outside");
  const when = mayAnswer(stageOf(asked, swedishTime(now).day), asked.answeredAt !== null);
  if (when === "no") return refuse("over");
  const entered = await tx
    .insertInto("round_replies")
    .values({
      id: saying.id,
      round_id: asked.id,
      recipient_id: recipientId,
      answerer_id: saying.answererId,
      account_id: saying.accountId,
      came_by: saying.cameBy,
      mail_id: saying.mailId ?? null,
      answer: JSON.stringify(saying.answer),
      stands_outside: standsOutside,
      words: saying.words,
      told_how: saying.toldHow ?? "",
      is_late: when === "late",
      said_at: now,
    })
    .onConflict((known) => known.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  // Of two at the same time, the other has just said it.
  if (entered === undefined) return ok("known");
  await tx.updateTable("round_recipients").set({ answered_at: now }).where("id", "=", recipientId).execute();
  await recordAct(tx, {
    kind: "round.answered",
    cooperationId: asked.cooperationId,
    accountId: saying.accountId,
    subjectKind: "round",
    subjectId: asked.id,
    facts: { recipientId },
  });
  return ok(when === "late" ? "late" : "said");
}
