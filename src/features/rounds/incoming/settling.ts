// What somebody at the desk makes of a mail: an answer, or nothing. He may think again until the round is closed.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { sayReply } from "../answering/commands.ts";
import { type Round, roundById } from "../queries.ts";
import { choicesFor } from "./choosing.ts";
import type { MailChoice } from "./forms.ts";
import { type Reading, readFor, readingOf } from "./fitting.ts";
import { namesAround, roundMail, type RoundMail, writerById } from "./queries.ts";
import { namesFor } from "./whose.ts";

interface Settling {
  readonly round: Round;
  readonly mailId: string;
  readonly choice: MailChoice | null;
  /** Of the reply that comes of it. */
  readonly replyId: string;
  readonly accountId: string | null;
  readonly today: string;
  readonly now: Date;
}

export type SettlingRefusal = "not-there" | "not-now";

export function settleRoundMail(db: Db, settling: Settling): Promise<Result<null, SettlingRefusal>> {
  const { mailId, choice } = settling;
  return db
    .transaction()
    .execute(async (tx) => {
      const mail = await keptMail(tx, settling.round.id, mailId);
      if (mail === undefined) return refuse("not-there");
      const round = (await roundById(tx, settling.round.id, settling.today)) ?? settling.round;
      if (choice !== null && choice !== "aside" && (await isSaid(tx, settling.replyId))) {
        // What is the same is known; what is not cannot be entered by that name.
        await take(tx, { ...settling, round, choice, mail });
        return ok(null);
      }
      if (choice === null || !choicesFor(round, mail).includes(choice)) return refuse("not-now");
      await takeBack(tx, mail, settling);
      if (choice !== "aside") await take(tx, { ...settling, round, choice, mail });
      await settle(tx, mail, choice, settling);
      return ok(null);
    })
    .catch((error: unknown) => {
      if (error instanceof NotSaid) return refuse("not-now");
      throw error;
    });
}

/** What was taken back meanwhile is put back with the transaction. */
class NotSaid extends Error {}

/** The recipient is held, as by everybody who answers for him, and what was said for him since is known. */
async function keptMail(tx: Tx, roundId: string, id: string): Promise<RoundMail | undefined> {
  const mail = await roundMail(tx, roundId, id);
  if (mail === undefined) return undefined;
  await tx
    .selectFrom("round_recipients")
    .select("id")
    .where("id", "=", mail.recipientId)
    .forUpdate()
    .execute();
  return roundMail(tx, roundId, id);
}

const isSaid = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom("round_replies").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

/** What was read from it before counts no more, and stands beside the others. */
async function takeBack(tx: Tx, { id, recipientId }: RoundMail, { accountId, now }: Settling): Promise<void> {
  const aside = await tx
    .updateTable("round_replies")
    .set({ set_aside_at: now, set_aside_by: accountId })
    .where("mail_id", "=", id)
    .where("set_aside_at", "is", null)
    .returning("id")
    .execute();
  if (aside.length === 0) return;
  await tx
    .updateTable("round_recipients")
    .set((its) => ({
      answered_at: its
        .selectFrom("round_replies")
        .select((each) => each.fn.max("said_at").as("at"))
        .where("recipient_id", "=", recipientId)
        .where("set_aside_at", "is", null),
    }))
    .where("id", "=", recipientId)
    .execute();
}

interface Taking extends Settling {
  readonly choice: Exclude<MailChoice, "aside">;
  readonly mail: RoundMail;
}

/** It was said when the mail came. */
async function take(tx: Tx, { round, mail, choice, replyId, accountId }: Taking): Promise<void> {
  const { recipientId, answererId, said, cameAt } = mail;
  // A bare yes has no comment; reasons stay with what they are reasons for.
  const own = choice === "agree" ? "" : said;
  const reading = choice === "read" ? await readAgain(tx, round, mail) : readingOf(round.form, choice, own);
  if (reading === undefined) throw new NotSaid();
  const by = { cameBy: "mail", answererId, accountId, mailId: mail.id, now: cameAt } as const;
  const { answer, standsOutside } = reading;
  const words = standsOutside ? said : "";
  const told = await sayReply(tx, { id: replyId, recipientId, answer, standsOutside, words, ...by });
  if (!told.ok) throw new NotSaid();
}

async function readAgain(tx: Tx, round: Round, mail: RoundMail): Promise<Reading | undefined> {
  const writer = await writerById(tx, mail.answererId);
  if (writer === undefined) return undefined;
  return readFor(round.form, mail.said, namesFor(writer, await namesAround(tx, round.id)));
}

async function settle(tx: Tx, mail: RoundMail, choice: MailChoice, settling: Settling): Promise<void> {
  const { round, accountId, now } = settling;
  const asideAs = mail.takenAs === "answer" ? "unsure" : mail.takenAs;
  await tx
    .updateTable("incoming_mails")
    .set({ taken_as: choice === "aside" ? asideAs : "answer", settled_at: now, settled_by: accountId })
    .where("id", "=", mail.id)
    .execute();
  await recordAct(tx, {
    kind: choice === "aside" ? "round.mail-set-aside" : "round.mail-taken",
    cooperationId: round.cooperationId,
    accountId,
    subjectKind: "round",
    subjectId: round.id,
  });
}
