import { Refusal } from "../refusal.ts";

/** Where Genbo takes mail in: answers to what it has sent. */
export interface MailIn {
  readonly port: number;
  /** "svar@genbo.exempel.se": what is sent to svar+anything@ comes here too. */
  readonly address: string;
}

export function readMailIn(port: string | null, address: string | null): MailIn | null {
  if (port === null && address === null) return null;
  if (port === null) throw new Refusal("mail-in-port-missing");
  if (address === null) throw new Refusal("mail-in-address-missing");
  if (!/^\d+$/.test(port) || Number(port) > 65_535) throw new Refusal("mail-in-port-malformed", { port });
  if (!/^[\w.-]{1,20}@[a-z\d.-]+$/i.test(address))
    throw new Refusal("mail-in-address-malformed", { address });
  return { port: Number(port), address: address.toLowerCase() };
}

/** What stands after the plus, "" where there is none; null where the address is not ours. */
export function tagOf(recipient: string, { address }: Pick<MailIn, "address">): string | null {
  const [name = "", domain = ""] = address.split("@");
  const [local = "", place = "", ...more] = recipient.toLowerCase().split("@");
  if (more.length > 0 || place !== domain) return null;
  if (local === name) return "";
  return local.startsWith(`${name}+`) ? local.slice(name.length + 1) : null;
}
