// By whom and to whom a mail was sent, as far as it says so itself: its envelope is gone when it lies in a mailbox.
import PostalMime, { addressParser, type Email } from "postal-mime";
import type { Envelope } from "./listen.ts";
import { type MailIn, tagOf } from "./server.ts";

/** What servers write of it when they deliver; and then what its writer did. */
const recipientHeaders = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc"];

export async function envelopeOf(raw: Buffer, mailIn: Pick<MailIn, "address">): Promise<Envelope> {
  const mail = await PostalMime.parse(raw, { maxHeadersSize: 200_000 }).catch(() => undefined);
  if (mail === undefined) return { sender: "", recipient: mailIn.address };
  const named = recipientHeaders.flatMap((name) => addressesIn(mail, name));
  const ours = named.filter((address) => tagOf(address, mailIn) !== null);
  const tagged = ours.find((address) => tagOf(address, mailIn) !== "");
  return { sender: senderOf(mail), recipient: tagged ?? ours[0] ?? mailIn.address };
}

const addressesIn = ({ headers }: Email, name: string): string[] =>
  headers
    .filter(({ key }) => key === name)
    .flatMap(({ value }) => addressParser(value, { flatten: true }))
    .map(({ address = "" }) => address.toLowerCase());

/** "<>" is of mail that no one is to answer. */
function senderOf(mail: Email): string {
  const path = mail.headers.find(({ key }) => key === "return-path")?.value.trim();
  if (path === undefined) return mail.from?.address?.toLowerCase() ?? "";
  return path.replaceAll(/^<|>$/g, "").toLowerCase();
}
