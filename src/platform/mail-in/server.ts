import { Refusal } from "../refusal.ts";
import type { CertificateFiles } from "./certificate.ts";

/** Where Genbo takes mail in: answers to what it has sent. */
export interface MailIn {
  readonly port: number;
  /** "svar@genbo.exempel.se": what is sent to svar+anything@ comes here too. */
  readonly address: string;
  /** Without it, a server in front sees to encryption. */
  readonly certificate?: CertificateFiles;
}

export function readMailIn(
  port: string | null,
  address: string | null,
  certificate: CertificateFiles | null,
): MailIn | null {
  if (port === null && address === null) return null;
  if (port === null) throw new Refusal("mail-in-port-missing");
  if (address === null) throw new Refusal("mail-in-address-missing");
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new Refusal("mail-in-port-malformed", { port });
  if (!/^[\w.-]{1,20}@[a-z\d.-]+$/i.test(address))
    throw new Refusal("mail-in-address-malformed", { address });
  const at = { port: Number(port), address: address.toLowerCase() };
  return certificate === null ? at : { ...at, certificate };
}

/** What stands after the plus, "" where there is none; null where the address is not ours. */
export function tagOf(recipient: string, { address }: Pick<MailIn, "address">): string | null {
  const [name = "", domain = ""] = address.split("@");
  const [local = "", place = "", ...more] = recipient.toLowerCase().split("@");
  if (more.length > 0 || place !== domain) return null;
  if (local === name) return "";
  return local.startsWith(`${name}+`) ? local.slice(name.length + 1) : null;
}
