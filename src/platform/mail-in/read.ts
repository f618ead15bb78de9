// What came in, as far as it can be read: letters of people, of calendars and of machines.
import PostalMime, { type Attachment } from "postal-mime";
import type { Envelope } from "./listen.ts";
import { type Reply, readReply, textOf } from "./reply/reply.ts";

export interface ReadMail extends Reply {
  readonly messageId: string | null;
  /** The mail that it answers. */
  readonly inReplyTo: string | null;
  /** Who says that he wrote it. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Calendar objects in it. */
  readonly calendars: readonly string[];
}

const longest = { subject: 500, text: 20_000 };

/** Mail that cannot be read at all is somebody's words, in a letter that says nothing. */
export async function readMail(raw: Buffer, envelope: Envelope): Promise<ReadMail> {
  const bounds = { maxNestingDepth: 20, maxHeadersSize: 200_000 };
  const mail = await PostalMime.parse(raw, bounds).catch(() => undefined);
  if (mail === undefined) return unreadable(envelope);
  const reply = readReply(mail, envelope.sender);
  return {
    messageId: plain(mail.messageId ?? "").slice(0, longest.subject) || null,
    inReplyTo: plain(mail.inReplyTo ?? "").slice(0, longest.subject) || null,
    from: mail.from?.address?.toLowerCase() || envelope.sender,
    subject: plain(mail.subject ?? "").slice(0, longest.subject),
    text: plain(textOf(mail)).slice(0, longest.text),
    calendars: mail.attachments.filter(isCalendar).map(contentOf),
    said: reply.said.slice(0, longest.text),
    is: reply.is,
  };
}

const unreadable = ({ sender }: Envelope): ReadMail => ({
  messageId: null,
  inReplyTo: null,
  from: sender,
  subject: "",
  text: "",
  calendars: [],
  said: "",
  is: "person",
});

const plain = (text: string): string => text.replaceAll("\0", "").trim();

const isCalendar = ({ mimeType }: Attachment): boolean =>
  mimeType === "text/calendar" || mimeType === "application/ics";

const contentOf = ({ content }: Attachment): string =>
  typeof content === "string" ? content : Buffer.from(new Uint8Array(content)).toString();
