// Everything that can be set, from the environment; `genbo help` says what each one is for.
import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.ts";
import { readCertificateFiles } from "./mail-in/certificate.ts";
import { type MailIn, readMailbox, readMailIn } from "./mail-in/server.ts";
import { type MailServer, readMailServer } from "./mail/server.ts";
import { type Environment, readSetting } from "./setting.ts";
import { readSignInProviders, type SignInProvider } from "./sign-in-providers.ts";

export interface Settings {
  port: number;
  host: string;
  /** Reached under other names than those of this machine. */
  open: boolean;
  /** Where Genbo keeps its own database; unused when there is a databaseUrl. */
  dataFolder: string;
  databaseUrl: string | null;
  /** What people call the installation, for links in mail: "https://genbo.exempel.se". */
  publicUrl: string | null;
  /** Where mail goes out; without it, it stays in the outbox. */
  mail: MailServer | null;
  /** Where answers by mail come in; without it, people answer by their links alone. */
  mailIn: MailIn | null;
  /** The municipalities' own sign-in. */
  signInProviders: readonly SignInProvider[];
}

const dataBesideTheProgram = fileURLToPath(new URL("../../data", import.meta.url));

export function readSettings(environment: Environment): Settings {
  const value = (name: string) => readSetting(environment, name);
  /** One that is read again and again, and so not read here. */
  const fileNamed = (name: string) => environment[name]?.trim() || null;
  const host = value("HOST") ?? "127.0.0.1";
  const publicUrl = publicAddress(value("GENBO_URL"));
  const mail = readMailServer(guarded("SMTP_URL", value("SMTP_URL")), value("MAIL_FROM"));
  // Otherwise whoever asks for somebody's link says himself which address it leads to.
  if (mail !== null && publicUrl === null && !isLoopback(host)) throw new Refusal("mail-without-address");
  return {
    port: portNumber(value("PORT") ?? "3000"),
    host,
    open: publicUrl !== null || !isLoopback(host),
    dataFolder: resolve(value("GENBO_DATA") ?? dataBesideTheProgram),
    databaseUrl: guarded("DATABASE_URL", databaseAddress(value("DATABASE_URL"))),
    publicUrl,
    mail,
    mailIn: readMailIn(value("MAIL_IN_PORT"), value("MAIL_IN_ADDRESS"), {
      certificate: readCertificateFiles(fileNamed("MAIL_IN_CERTIFICATE_FILE"), fileNamed("MAIL_IN_KEY_FILE")),
      mailbox: readMailbox(guarded("MAIL_IN_IMAP_URL", value("MAIL_IN_IMAP_URL")), isLoopback),
    }),
    signInProviders: readSignInProviders(value("OIDC_PROVIDERS")),
  };
}

/** Port 0 asks the system for one that is free. */
function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Refusal("port-not-a-number", { port: text });
  return port;
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** In signs. */
const shortestPassword = 10;

/** What another machine asks for must not be guessed by a third. */
function guarded(name: string, address: string | null): string | null {
  const url = URL.parse(address ?? "");
  if (url === null || url.password === "" || url.hostname === "" || isLoopback(url.hostname)) return address;
  const password = url.password.replaceAll(/%[0-9a-f]{2}/gi, "x");
  const isWeak =
    password.length < shortestPassword || (url.username !== "" && password.includes(url.username));
  if (isWeak) throw new Refusal("password-weak", { name, shortest: shortestPassword });
  return address;
}

function databaseAddress(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPostgres = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (!isPostgres || url.pathname.length < 2) throw new Refusal("database-url-malformed");
  return text;
}

/** In the clear only within this machine: a link in a mail lets its reader in. */
function publicAddress(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isSafe || url.pathname !== "/" || url.search !== "" || url.username !== "")
    throw new Refusal("public-url-malformed", { url: text });
  return url.origin;
}
