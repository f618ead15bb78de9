import { sql } from "kysely";
import type { Db, Tx } from "../db/schema.ts";
import { nextTry } from "./retrying.ts";
import type { Enclosed, Outcome, Send } from "./smtp.ts";

/** Sends the mail that has waited longest. Its row is held meanwhile: several processes may do so at once, and one
 *  that is killed lets go of it. False when none is waiting. */
export function deliverNext(db: Db, send: Send, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const mail = await tx
      .selectFrom("mails")
      .selectAll()
      .where("sent_at", "is", null)
      .where("given_up_at", "is", null)
      .where("next_at", "<=", now)
      .where(isToSomebody)
      .orderBy("next_at")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (mail === undefined) return false;
    const tries = mail.attempts + 1;
    const enclosed = await enclosedIn(tx, mail.id);
    const outcome = await send({ ...mail, enclosed });
    await tx
      .updateTable("mails")
      .set({ attempts: tries, ...becomes(outcome, tries, now) })
      .where("id", "=", mail.id)
      .execute();
    if (outcome.kind === "sent" && enclosed.length > 0) await forgetEnclosed(tx, mail.id);
    return true;
  });
}

const enclosedIn = (tx: Tx, mailId: string): Promise<Enclosed[]> =>
  tx
    .selectFrom("mail_attachments")
    .leftJoin("annexes", "annexes.id", "annex_id")
    .select([
      "mail_attachments.file_name as fileName",
      "mail_attachments.media_type as mediaType",
      "mail_attachments.method",
      sql<Buffer>`coalesce(mail_attachments.content, annexes.bytes)`.as("content"),
    ])
    .where("mail_id", "=", mailId)
    .orderBy("mail_attachments.position")
    .execute();

/** What goes with papers or an invitation may tell of what is closed to others: once it is with him, its words are
 *  nowhere else either. */
async function forgetEnclosed(tx: Tx, mailId: string): Promise<void> {
  await tx.deleteFrom("mail_attachments").where("mail_id", "=", mailId).execute();
  await tx.updateTable("mails").set({ text: "" }).where("id", "=", mailId).execute();
}

/** The people of the demonstration are invented: nothing is sent to them. */
const isToSomebody = sql<boolean>`not exists (
  select from accounts where accounts.id = mails.account_id and is_demonstration)`;

function becomes(outcome: Outcome, tries: number, now: Date) {
  if (outcome.kind === "sent")
    return { sent_at: now, answer: outcome.answer, trouble: null, ...withoutLinks };
  const next = outcome.isFinal ? null : nextTry(tries, now);
  const { trouble } = outcome;
  return next === null ? { given_up_at: now, trouble } : { next_at: next, trouble };
}

/** A link may let somebody in: once it is with him, it is nowhere else. */
const withoutLinks = { html: "", text: sql<string>`regexp_replace(text, 'https?://\\S+', '…', 'g')` };
