// Mail waits in the register until it is sent, so what writes it is as lasting as what caused it.
import type { Tx } from "../db/schema.ts";
import type { Letter } from "./letter.tsx";

export interface Mail extends Letter {
  /** Why it is sent: "sign-in", "invitation". */
  kind: string;
  /** One address: a mail to several persons is several mails. */
  recipient: string;
  accountId?: string | null;
  cooperationId?: string | null;
}

/** It goes out when the transaction has been written, and not otherwise. */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<void> {
  const { kind, recipient, subject, text, html, accountId = null, cooperationId = null } = mail;
  await tx
    .insertInto("mails")
    .values({ kind, recipient, subject, text, html, account_id: accountId, cooperation_id: cooperationId })
    .execute();
}
