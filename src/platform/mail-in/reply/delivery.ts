// What mail servers tell of a mail of ours: by RFC 3464, and as they wrote before it.
import type { Attachment, Email } from "postal-mime";

export const headerOf =
  ({ headers }: Email) =>
  (name: string): string =>
    headers.find(({ key }) => key === name)?.value.toLowerCase() ?? "";

/** Whether a mail server tells what became of a mail of ours. */
export function isDelivery(mail: Email, sender: string): boolean {
  const header = headerOf(mail);
  return (
    /report-type="?delivery-status/.test(header("content-type")) ||
    header("x-failed-recipients") !== "" ||
    /^(?:mailer-daemon|postmaster)@/i.test(mail.from?.address ?? "") ||
    (sender === "" &&
      /^(?:undeliverable|olevererbart|kan inte levereras|delivery status)/i.test(mail.subject ?? ""))
  );
}

/** A server that goes on trying, or that has given it to another, says so. */
export function isUndelivered(mail: Email): boolean {
  const actions = [...statusIn(mail).matchAll(/^action:\s*(\w+)/gim)].map(([, action = ""]) => action);
  if (actions.length > 0) return actions.some((action) => action.toLowerCase() === "failed");
  return !/\b(?:delay(?:ed)?|still being retried|warning|relayed)\b|fördröj|försenad|varning/i.test(
    mail.subject ?? "",
  );
}

/** "550 5.1.1 no such user", in the words of whoever would not take it. */
export function diagnosticIn(mail: Email): string | null {
  const unfolded = statusIn(mail).replaceAll(/\r?\n[ \t]+/g, " ");
  const [, told] = /^diagnostic-code:\s*(?:[\w-]+\s*;)?\s*(\S.*)$/im.exec(unfolded) ?? [];
  const [, status] = /^status:\s*(\S.*)$/im.exec(unfolded) ?? [];
  return (told ?? status)?.replaceAll("\0", "").trim().slice(0, longest) ?? null;
}
const longest = 1000;

const statusIn = ({ attachments }: Email): string =>
  attachments
    .filter(({ mimeType }) => mimeType === "message/delivery-status")
    .map(contentOf)
    .join("\n");

export const contentOf = ({ content }: Attachment): string =>
  typeof content === "string" ? content : Buffer.from(new Uint8Array(content)).toString();
