import { recordAct } from "../../platform/acts/record.ts";
import type { Db } from "../../platform/db/schema.ts";
import { mailWith } from "./queries.ts";
import { mayBeRead } from "./rules.ts";

/** A mail with its text, where the administrator may have it. That he has read it is recorded: what is in it may let
 *  somebody else in. */
export function readMail(db: Db, id: string, accountId: string) {
  return db.transaction().execute(async (tx) => {
    const mail = await mailWith(tx, id);
    if (mail === undefined) return undefined;
    if (!mayBeRead(mail.kind)) return { ...mail, text: null };
    const { cooperationId } = mail;
    await recordAct(tx, { kind: "mail.seen", cooperationId, accountId, subjectKind: "mail", subjectId: id });
    return mail;
  });
}

/** Tried at once and from the beginning. Nothing happens to one that has been sent. */
export function sendAgain(db: Db, id: string, accountId: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const mail = await tx
      .updateTable("mails")
      .set({ next_at: now, attempts: 0, given_up_at: null })
      .where("id", "=", id)
      .where("sent_at", "is", null)
      .returning("cooperation_id as cooperationId")
      .executeTakeFirst();
    if (mail === undefined) return false;
    const subject = { subjectKind: "mail", subjectId: id };
    await recordAct(tx, { kind: "mail.resent", ...mail, accountId, ...subject });
    return true;
  });
}
