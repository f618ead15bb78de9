// What came in, as far as it can be read: letters of people, of calendars and of machines.
import PostalMime, { type Attachment } from "postal-mime";
import type { Envelope } from "./listen.ts";
import { contentOf, diagnosticIn } from "./reply/delivery.ts";
import { type Reply, readReply, textOf } from "./reply/reply.ts";

export interface ReadMail extends Reply {
  readonly messageId: string | null;
  /** The mail that it answers. */
  readonly inReplyTo: string | null;
  /** Who says that he wrote it, and what he calls himself. */
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  /** Calendar objects in it. */
  readonly calendars: readonly string[];
  /** The names of the files beside it. */
  readonly papers: readonly string[];
  /** The mail that it tells has come back. */
  readonly returnedId: string | null;
  /** What a server says of why. */
  readonly diagnostic: string | null;
}

const longest = { subject: 500, text: 20_000 };

/** Mail that cannot be read at all is somebody's words, in a letter that says nothing. */
export async function readMail(raw: Buffer, envelope: Envelope): Promise<ReadMail> {
  // A letter in the letter is a paper beside it, and not its writer's words.
  const bounds = { maxNestingDepth: 20, maxHeadersSize: 200_000, forceRfc822Attachments: true };
  const mail = await PostalMime.parse(raw, bounds).catch(() => undefined);
  if (mail === undefined) return unreadable(envelope);
  const reply = readReply(mail, envelope.sender);
  return {
    messageId: plain(mail.messageId ?? "").slice(0, longest.subject) || null,
    inReplyTo: plain(mail.inReplyTo ?? "").slice(0, longest.subject) || null,
    from: mail.from?.address?.toLowerCase() || envelope.sender,
    fromName: plain(mail.from?.name ?? "").slice(0, longest.subject),
    subject: plain(mail.subject ?? "").slice(0, longest.subject),
    text: plain(textOf(mail)).slice(0, longest.text),
    calendars: mail.attachments.filter(isCalendar).map(contentOf),
    papers: mail.attachments.filter(isPaper).map(({ filename }) => filename ?? ""),
    returnedId: reply.is === "person" ? null : returnedIn(raw, mail.messageId),
    diagnostic: reply.is === "bounce" ? diagnosticIn(mail) : null,
    ...reply,
    said: reply.said.slice(0, longest.text),
  };
}

const unreadable = ({ sender }: Envelope): ReadMail => ({
  messageId: null,
  inReplyTo: null,
  from: sender,
  fromName: "",
  subject: "",
  text: "",
  calendars: [],
  papers: [],
  returnedId: null,
  diagnostic: null,
  said: "",
  beneath: "",
  isAmong: false,
  is: "person",
});

const plain = (text: string): string => text.replaceAll("\0", "").trim();

const isCalendar = ({ mimeType }: Attachment): boolean =>
  mimeType === "text/calendar" || mimeType === "application/ics";

/** Not a picture in the letter, a card or a seal. */
const isPaper = (attachment: Attachment): boolean =>
  !isCalendar(attachment) &&
  !/^(?:message\/(?:delivery-status|disposition-notification|global-delivery-status)|text\/rfc822-headers|text\/x?-?vcard|application\/(?:x-)?pkcs7-signature|application\/pgp-signature)/.test(
    attachment.mimeType,
  ) &&
  !(
    attachment.mimeType.startsWith("image/") &&
    (attachment.related === true || attachment.disposition === "inline")
  );

/** Servers send back all of it, or what stood at its head, in one way or another. */
function returnedIn(raw: Buffer, own: string | undefined): string | null {
  const ids = [...raw.toString("latin1").matchAll(/^message-id:\s*(<[^>\s]+>)/gim)].map(([, id = ""]) => id);
  return ids.find((id) => id !== own) ?? null;
}
