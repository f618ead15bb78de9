export type MailState = "waiting" | "sent" | "bounced" | "given-up";

export interface Fate {
  sentAt: Date | null;
  givenUpAt: Date | null;
  bouncedAt: Date | null;
}

/** One that its recipient's server sent back has been sent, and has not come to anybody. */
export function stateOf({ sentAt, givenUpAt, bouncedAt }: Fate): MailState {
  if (bouncedAt !== null) return "bounced";
  if (sentAt !== null) return "sent";
  return givenUpAt === null ? "waiting" : "given-up";
}

const aboutAccounts = new Set(["sign-in", "invitation", "address"]);

/** The administrator runs the installation and sees nothing of what the cooperations do: of mail, what lets people
 *  in, and no other. */
export const mayBeRead = (kind: string): boolean => aboutAccounts.has(kind);

export type Part = { kind: "words"; text: string } | { kind: "link"; href: string };

/** The paragraphs of a mail, each in words and links. */
export function paragraphsOf(text: string): Part[][] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split(/(https?:\/\/\S+)/)
        .filter((part) => part !== "")
        .map((part) =>
          /^https?:\/\//.test(part) ? { kind: "link", href: part } : { kind: "words", text: part },
        ),
    );
}
