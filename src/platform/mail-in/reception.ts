// Where mail comes in: each is kept once, and belongs to whichever feature knows what it is about.
import { createHash } from "node:crypto";
import type { Db, Tx } from "../db/schema.ts";
import type { Envelope, Take } from "./listen.ts";
import { type Trace, traceOf } from "./letters.ts";
import { type ReadMail, readMail } from "./read.ts";
import type { MailIn } from "./server.ts";

/** With the mail of ours that it is about, where it tells. */
export interface Came extends Trace {
  readonly mail: ReadMail;
  readonly now: Date;
}

export type TakenAs = "calendar-answer" | "answer" | "auto-reply" | "bounce" | "unsure" | "unknown";

/** That a mail is about something of a feature's own. */
export interface Claim {
  readonly takenAs: TakenAs;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, string>>;
  /** Whether the mail itself says so, and not only who has sent it. */
  readonly isNamed: boolean;
  /** What comes of it, in the transaction that keeps it. */
  readonly act?: ((mailId: string) => Promise<void>) | undefined;
}

/** None where it is about nothing that the feature knows. */
export type Taker = (tx: Tx, came: Came) => Promise<Claim | undefined>;

interface Surroundings {
  readonly settings: { readonly mailIn: MailIn | null };
  /** In the order in which they are asked. */
  readonly takers: readonly Taker[];
  readonly clock: () => Date;
}

/** A mail that comes twice, because its sender did not hear that it was taken, is taken once. */
export const reception =
  (db: Db, { settings: { mailIn }, takers, clock }: Surroundings): Take =>
  async (raw, envelope) => {
    if (mailIn === null) return;
    const mail = await readMail(raw, envelope);
    await db.transaction().execute(async (tx) => {
      const came = { mail, now: clock(), ...(await traceOf(tx, mail, envelope.recipient, mailIn)) };
      const claim = await claimOn(tx, takers, came);
      const mailId = await keep(tx, { raw, envelope, came, claim });
      if (mailId === undefined) return;
      if (mail.is === "bounce" && came.letterId !== null) await noteBounce(tx, came.letterId, came);
      await claim?.act?.(mailId);
    });
  };

/** The first server that sends it back says why. */
async function noteBounce(tx: Tx, letterId: string, { mail, now }: Came): Promise<void> {
  await tx
    .updateTable("mails")
    .set({ bounced_at: now, trouble: mail.diagnostic })
    .where("id", "=", letterId)
    .where("bounced_at", "is", null)
    .execute();
}

/** Whose it is. Where nothing but its sender tells, and that of two things, somebody must read it. */
async function claimOn(tx: Tx, takers: readonly Taker[], came: Came): Promise<Claim | undefined> {
  const claims: Claim[] = [];
  for (const taker of takers) {
    const claim = await taker(tx, came);
    if (claim?.isNamed) return claim;
    if (claim !== undefined) claims.push(claim);
  }
  const [first, ...others] = claims;
  if (first === undefined || others.length === 0) return first;
  const takenAs = came.mail.is === "person" ? "unsure" : came.mail.is;
  return { ...first, takenAs, act: undefined };
}

interface Kept {
  readonly raw: Buffer;
  readonly envelope: Envelope;
  readonly came: Came;
  readonly claim: Claim | undefined;
}

/** None where it has been kept before. */
async function keep(
  tx: Tx,
  { raw, envelope: { recipient }, came: { mail, now }, claim }: Kept,
): Promise<string | undefined> {
  const name = mail.messageId ?? createHash("sha256").update(raw).digest("hex");
  const entered = await tx
    .insertInto("incoming_mails")
    .values({
      message_id: `${name} ${recipient.toLowerCase()}`,
      came_at: now,
      sender: mail.from,
      recipient,
      subject: mail.subject,
      text: mail.text,
      said: mail.said,
      raw,
      taken_as: claim?.takenAs ?? (mail.is === "person" ? "unknown" : mail.is),
      subject_id: claim?.subjectId ?? null,
      facts: JSON.stringify(claim?.facts ?? {}),
    })
    .onConflict((known) => known.column("message_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return entered?.id;
}
