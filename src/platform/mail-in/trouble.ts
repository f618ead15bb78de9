// Why nothing can be fetched from the mailbox, for whoever looks after the installation.
import type { Language } from "../../lib/language.ts";
import { fill, messages } from "../messages.ts";
import type { Mailbox } from "./server.ts";

type Kind = "unreachable" | "password" | "certificate" | "unencrypted" | "folder";

export interface MailboxTrouble {
  readonly kind: Kind;
  readonly facts: Readonly<Record<"server" | "user" | "path" | "detail", string>>;
}

/** Thrown where the mailbox cannot be opened; its words are for the log. */
export class MailboxClosed extends Error {
  override readonly name = "MAIL_IN_IMAP_URL";
  readonly trouble: MailboxTrouble;

  constructor(error: unknown, mailbox: Mailbox) {
    const trouble = troubleIn(error, mailbox);
    super(troubleLine(trouble, "sv"));
    this.trouble = trouble;
  }
}

export const troubleLine = ({ kind, facts }: MailboxTrouble, language: Language): string =>
  fill(messages[language].mailbox[kind], facts);

/** What is said where somebody cannot connect, sign in or open. */
function troubleIn(error: unknown, { host, port, auth, path }: Mailbox): MailboxTrouble {
  const told = error instanceof Error ? Object.fromEntries<unknown>(Object.entries(error)) : {};
  const message = error instanceof Error ? error.message : String(error);
  const said = [told["responseText"], message, told["code"]].filter((each) => typeof each === "string");
  const detail = said.find((each) => each !== "") ?? "";
  const facts = { server: `${host}:${port}`, user: auth.user, path, detail };
  return { kind: kindOf(told), facts };
}

function kindOf(told: Readonly<Record<string, unknown>>): Kind {
  if (told["authenticationFailed"] === true) return "password";
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(String(told["code"]))) return "certificate";
  if (told["tlsFailed"] === true) return "unencrypted";
  return /^(?:NO|BAD)$/.test(String(told["responseStatus"])) ? "folder" : "unreachable";
}
