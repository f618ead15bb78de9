import { sql } from "kysely";
import { hash } from "node:crypto";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { mayAnswer, stageOf } from "../counting/rules.ts";
import type { RoundAnswer } from "../form/rules.ts";
import { isSameReply } from "./rules.ts";
import type { NewFile } from "./files.ts";

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
    .select([
      "rounds.id",
      "rounds.cooperation_id as cooperationId",
      "rounds.deadline",
      "rounds.may_stand_outside as mayStandOutside",
      "rounds.opened_at as openedAt",
      "rounds.closed_at as closedAt",
      "rounds.cancelled_at as cancelledAt",
      "recipient.answered_at as answeredAt",
    ])
    .where("recipient.id", "=", recipientId)
    // Nobody closes the round while somebody answers, and many answer at the same time.
    .forShare("rounds")
    .forUpdate("recipient")
    .executeTakeFirstOrThrow();
  // Asked when the row is held: whoever presses twice is answered by what his first press has done.
  if (await isKnown(tx, saying)) return ok("known");
  if (standsOutside && !asked.mayStandOutside) return refuse("may-not-stand-outside");
  const when = mayAnswer(stageOf(asked, swedishTime(now).day), asked.answeredAt !== null);
  if (when === "no") return refuse("over");
  await tx
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
    .execute();
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

/** The same, of the same. Another reply by that name is none: it cannot be entered, and is not lost in silence. */
async function isKnown(tx: Tx, saying: Saying): Promise<boolean> {
  const known = await tx
    .selectFrom("round_replies")
    .select([
      "recipient_id as recipientId",
      "answer",
      "stands_outside as standsOutside",
      "words",
      "told_how as toldHow",
    ])
    .where("id", "=", saying.id)
    .executeTakeFirst();
  return known !== undefined && isSameReply(known, saying);
}

/** With the files that belong to it: of a reply that is known already they are there. */
export async function sayWithFiles(
  tx: Tx,
  saying: Saying & { readonly files: readonly NewFile[] },
): ReturnType<typeof sayReply> {
  const said = await sayReply(tx, saying);
  if (said.ok && said.value !== "known") await keepFiles(tx, saying);
  return said;
}

interface Sent {
  readonly recipientId: string;
  readonly files: readonly NewFile[];
  readonly now: Date;
}

/** What is sent for a recipient, to be named in an answer. */
export async function keepFiles(tx: Tx, { recipientId, files, now }: Sent): Promise<void> {
  if (files.length === 0) return;
  const { round_id: roundId } = await tx
    .selectFrom("round_recipients")
    .select("round_id")
    .where("id", "=", recipientId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("round_files")
    .values(
      files.map(({ id, field, fileName, mediaType, bytes }) => ({
        id,
        round_id: roundId,
        recipient_id: recipientId,
        field,
        file_name: fileName,
        media_type: mediaType,
        sha256: hash("sha256", bytes),
        bytes,
        size: bytes.length,
        added_at: now,
      })),
    )
    .execute();
}

interface Reader {
  readonly recipientId: string;
  /** None of whoever came by a link. */
  readonly accountId: string | null;
  readonly now: Date;
}

/** That somebody has the question before him; told once, by the browser in which he reads it. */
export async function noteRead(tx: Tx, { recipientId, accountId, now }: Reader): Promise<void> {
  const { rows } = await sql<{ roundId: string; cooperationId: string }>`
    update round_recipients set opened_at = ${now} from rounds
    where round_recipients.id = ${recipientId} and rounds.id = round_id and round_recipients.opened_at is null
    returning rounds.id as "roundId", cooperation_id as "cooperationId"`.execute(tx);
  const [read] = rows;
  if (read === undefined) return;
  await recordAct(tx, {
    kind: "round.read",
    cooperationId: read.cooperationId,
    accountId,
    subjectKind: "round",
    subjectId: read.roundId,
    facts: { recipientId },
  });
}
