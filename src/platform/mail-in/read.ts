// What came in, as far as it can be read: letters of people, of calendars and of machines.
import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Envelope } from "./listen.ts";

export interface ReadMail {
  readonly messageId: string | null;
  /** Who says that he wrote it. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Calendar objects in it. */
  readonly calendars: readonly string[];
  /** Whether a person wrote it, a machine that answers for him, or one that could not deliver our mail. */
  readonly by: "person" | "auto-reply" | "bounce";
}

const longest = { subject: 500, text: 20_000 };

/** Mail that cannot be read at all is somebody's words, in a letter that says nothing. */
export async function readMail(raw: Buffer, envelope: Envelope): Promise<ReadMail> {
  const bounds = { maxNestingDepth: 20, maxHeadersSize: 200_000 };
  const mail = await PostalMime.parse(raw, bounds).catch(() => undefined);
  if (mail === undefined)
    return { messageId: null, from: envelope.sender, subject: "", text: "", calendars: [], by: "person" };
  return {
    messageId: plain(mail.messageId ?? "").slice(0, longest.subject) || null,
    from: mail.from?.address?.toLowerCase() || envelope.sender,
    subject: plain(mail.subject ?? "").slice(0, longest.subject),
    text: plain(mail.text ?? "").slice(0, longest.text),
    calendars: mail.attachments.filter(isCalendar).map(textOf),
    by: writerOf(mail, envelope),
  };
}

const plain = (text: string): string => text.replaceAll("\0", "").trim();

const isCalendar = ({ mimeType }: Attachment): boolean =>
  mimeType === "text/calendar" || mimeType === "application/ics";

const textOf = ({ content }: Attachment): string =>
  typeof content === "string" ? content : Buffer.from(new Uint8Array(content)).toString();

/** By RFC 3464 and RFC 3834, and what servers wrote before them. */
function writerOf(mail: Email, { sender }: Envelope): ReadMail["by"] {
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value.toLowerCase() ?? "";
  const isReport = /report-type="?delivery-status/.test(header("content-type"));
  if (isReport || /^(mailer-daemon|postmaster)@/i.test(mail.from?.address ?? "")) return "bounce";
  const automatic = header("auto-submitted");
  const isAutomatic =
    (automatic !== "" && automatic !== "no") ||
    header("x-autoreply") !== "" ||
    header("x-autorespond") !== "" ||
    /auto.?reply|junk|bulk/.test(header("precedence")) ||
    sender === "";
  return isAutomatic ? "auto-reply" : "person";
}
