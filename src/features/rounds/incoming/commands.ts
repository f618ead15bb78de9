// Mail about a round: an answer counts where it is certain; all else waits for the desk.
import { sql } from "kysely";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { idIn } from "../../../platform/mail-in/letters.ts";
import type { Came, Claim, Taker } from "../../../platform/mail-in/reception.ts";
import { sayReply } from "../answering/commands.ts";
import { roundById } from "../queries.ts";
import { isWords, type Reading, readFor } from "./fitting.ts";
import { isHis, namesFor } from "./whose.ts";
import {
  handoverOfMail,
  hasChanged,
  isOtherMail,
  namesAround,
  wentElsewhere,
  type Writer,
  writerAlone,
  writerById,
  writerOfMail,
} from "./queries.ts";

export const takeRoundMail: Taker = async (tx, came) => {
  const about = await writerOf(tx, came);
  if (about === undefined) return fromHome(tx, came);
  const { writer, isNamed } = about;
  const { mail, now } = came;
  const reading = mail.is === "person" ? await sureReading(tx, writer, came) : undefined;
  return {
    takenAs: reading === undefined ? (mail.is === "person" ? "unsure" : mail.is) : "answer",
    subjectId: writer.roundId,
    facts: { answererId: writer.answererId },
    isNamed,
    act: async (mailId) => {
      if (mail.is === "bounce") await noteBounce(tx, writer, came);
      if (reading !== undefined) await say(tx, { writer, reading, mailId, now });
    },
  };
};

/** What machines answer to a letter that a colleague at home was sent: it is for those who answer, and not for the desk. */
async function fromHome(tx: Tx, { mail, letterId }: Came): Promise<Claim | undefined> {
  if (mail.is === "person" || letterId === null) return undefined;
  const handover = await handoverOfMail(tx, letterId);
  if (handover === undefined) return undefined;
  const { roundId, handoverId } = handover;
  return { takenAs: mail.is, subjectId: roundId, facts: { handoverId }, isNamed: true };
}

/** Whoever has the address that only he was given; whoever was written to by the mail that is answered, or that comes
 *  back; or else the only one that the sender can be. */
async function writerOf(
  tx: Tx,
  { tag, mail, letterId }: Came,
): Promise<{ readonly writer: Writer; readonly isNamed: boolean } | undefined> {
  const named = (writer: Writer | undefined) =>
    writer === undefined ? undefined : { writer, isNamed: true };
  if (tag !== "") {
    const id = idIn(tag);
    return id === null ? undefined : named(await writerById(tx, id));
  }
  const writer = letterId === null ? undefined : await writerOfMail(tx, letterId);
  if (writer !== undefined) return named(writer);
  if (mail.is === "bounce" || (letterId !== null && (await isOtherMail(tx, letterId)))) return undefined;
  const alone = await writerAlone(tx, mail.from);
  return alone === undefined ? undefined : { writer: alone, isNamed: false };
}

async function sureReading(
  tx: Tx,
  writer: Writer,
  { mail, tag, letterId, now }: Came,
): Promise<Reading | undefined> {
  if (writer.isEnded || !isHis(writer, mail, tag) || !isWords(mail)) return undefined;
  const round = await roundById(tx, writer.roundId, swedishTime(now).day);
  if (round === undefined || (await hasChanged(tx, writer, letterId))) return undefined;
  const reading = readFor(round.form, mail.said, namesFor(writer, await namesAround(tx, writer.roundId)));
  return reading?.isSure ? reading : undefined;
}

interface Certain {
  readonly writer: Writer;
  readonly reading: Reading;
  readonly mailId: string;
  readonly now: Date;
}

/** The mail's own row names the reply. What cannot be said any more waits for the desk. */
async function say(tx: Tx, { writer, reading, mailId, now }: Certain): Promise<void> {
  const { answer, standsOutside } = reading;
  const { recipientId, answererId } = writer;
  const by = { cameBy: "mail", answererId, accountId: null, mailId } as const;
  const told = await sayReply(tx, { id: mailId, recipientId, answer, standsOutside, words: "", ...by, now });
  if (!told.ok)
    await tx.updateTable("incoming_mails").set({ taken_as: "unsure" }).where("id", "=", mailId).execute();
}

/** What comes back from an address that he had before says nothing of the one that he has. */
async function noteBounce(tx: Tx, writer: Writer, { letterId, now }: Came): Promise<void> {
  if (letterId !== null && (await wentElsewhere(tx, writer, letterId))) return;
  await tx
    .updateTable("round_answerers")
    .set({ bounced_at: sql<Date>`coalesce(bounced_at, ${now})` })
    .where("id", "=", writer.answererId)
    .execute();
}
