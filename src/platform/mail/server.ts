import { Refusal } from "../refusal.ts";

/** The municipality's own server, or one that it hires. */
export interface MailServer {
  /** "smtps://user:password@mail.exempel.se", or smtp:// for one that turns to TLS when it is asked. */
  url: string;
  /** "Genbo <genbo@exempel.se>" */
  from: string;
}

export function readMailServer(url: string | null, from: string | null): MailServer | null {
  if (url === null) return null;
  const parsed = URL.parse(url);
  const isSmtp = parsed?.protocol === "smtp:" || parsed?.protocol === "smtps:";
  // The address is not told: it may have a password in it.
  if (!isSmtp || parsed.hostname === "") throw new Refusal("smtp-url-malformed");
  if (from === null) throw new Refusal("mail-from-missing");
  if (!/^([^<>\r\n]+ )?<?[^\s<>@,]+@[^\s<>@,]+>?$/.test(from))
    throw new Refusal("mail-from-malformed", { from });
  return { url, from };
}
