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
  /** Where answers go, if not to Genbo's own address. */
  replyTo?: string | null;
  /** For the recipient's calendar: a part of the mail, which his program offers to take in. */
  calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly text: string };
  attachments?: readonly Attachment[];
}

/** A paper beside the mail: its bytes, or a meeting's paper by its id. */
export interface Attachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer | { readonly annexId: string };
}

/** It goes out when the transaction has been written, and not otherwise. Gives its id. */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<string> {
  const { kind, recipient, subject, text, html } = mail;
  const { accountId = null, cooperationId = null, replyTo = null } = mail;
  const { id } = await tx
    .insertInto("mails")
    .values({
      kind,
      recipient,
      subject,
      text,
      html,
      account_id: accountId,
      cooperation_id: cooperationId,
      reply_to: replyTo,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = enclosed(mail).map((row, position) => ({ mail_id: id, position, ...row }));
  if (rows.length > 0) await tx.insertInto("mail_attachments").values(rows).execute();
  return id;
}

const enclosed = ({ calendar, attachments = [] }: Mail) => [
  ...(calendar === undefined
    ? []
    : [
        {
          file_name: "invite.ics",
          media_type: "text/calendar",
          method: calendar.method,
          content: Buffer.from(calendar.text),
          annex_id: null,
        },
      ]),
  ...attachments.map(({ fileName, mediaType, content }) => ({
    file_name: fileName,
    media_type: mediaType,
    method: null,
    ...(Buffer.isBuffer(content)
      ? { content, annex_id: null }
      : { content: null, annex_id: content.annexId }),
  })),
];
