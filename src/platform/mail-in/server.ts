import { Refusal } from "../refusal.ts";
import type { CertificateFiles } from "./certificate.ts";

/** Where Genbo takes mail in: answers to what it has sent. */
export interface MailIn {
  /** Where it listens; none where it only fetches. */
  readonly port: number | null;
  /** "svar@genbo.exempel.se": what is sent to svar+anything@ comes here too. */
  readonly address: string;
  /** Without it, a server in front sees to encryption. */
  readonly certificate?: CertificateFiles;
  /** Where mail lies to be fetched. */
  readonly mailbox?: Mailbox;
}

/** On a server that speaks IMAP. */
export interface Mailbox {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Whether it must become encrypted before anything is said. */
  readonly doSTARTTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string };
  /** "INBOX" */
  readonly path: string;
}

export function readMailIn(
  port: string | null,
  address: string | null,
  { certificate, mailbox }: { certificate: CertificateFiles | null; mailbox: Mailbox | null },
): MailIn | null {
  if (port === null && address === null && mailbox === null) return null;
  if (port === null && mailbox === null) throw new Refusal("mail-in-port-missing");
  if (address === null) throw new Refusal("mail-in-address-missing");
  if (port !== null && (!/^\d+$/.test(port) || Number(port) > 65_535))
    throw new Refusal("mail-in-port-malformed", { port });
  if (!/^[\w.-]{1,20}@[a-z\d.-]+$/i.test(address))
    throw new Refusal("mail-in-address-malformed", { address });
  return {
    port: port === null ? null : Number(port),
    address: address.toLowerCase(),
    ...(certificate === null ? {} : { certificate }),
    ...(mailbox === null ? {} : { mailbox }),
  };
}

/** "imaps://svar:password@imap.exempel.se/INBOX"; in the clear within this machine alone. */
export function readMailbox(text: string | null, isLoopback: (host: string) => boolean): Mailbox | null {
  if (text === null) return null;
  const url = URL.parse(text);
  const secure = url?.protocol === "imaps:";
  if (url === null || !(secure || url.protocol === "imap:") || url.username === "" || url.password === "")
    throw new Refusal("mail-in-imap-malformed");
  return {
    host: url.hostname.replaceAll(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    doSTARTTLS: !secure && !isLoopback(url.hostname),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    path: decodeURIComponent(url.pathname.slice(1)) || "INBOX",
  };
}

/** What stands after the plus, "" where there is none; null where the address is not ours. */
export function tagOf(recipient: string, { address }: Pick<MailIn, "address">): string | null {
  const [name = "", domain = ""] = address.split("@");
  const [local = "", place = "", ...more] = recipient.toLowerCase().split("@");
  if (more.length > 0 || place !== domain) return null;
  if (local === name) return "";
  return local.startsWith(`${name}+`) ? local.slice(name.length + 1) : null;
}
