import { sql } from "kysely";
import type { Db } from "../db/schema.ts";
import { nextTry } from "./retrying.ts";
import type { Outcome, Send } from "./smtp.ts";

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
    await tx
      .updateTable("mails")
      .set({ attempts: tries, ...becomes(await send(mail), tries, now) })
      .where("id", "=", mail.id)
      .execute();
    return true;
  });
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
