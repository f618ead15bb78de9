// Which mail of ours one that came in is about: its row's id is in its name, and in the address to which it comes back.
import type { Tx } from "../db/schema.ts";
import type { ReadMail } from "./read.ts";
import { type MailIn, tagOf } from "./server.ts";

type Here = Pick<MailIn, "address">;

const returned = "retur-";

/** Where servers send a mail of ours back: "svar+retur-…@genbo.exempel.se". */
export const returnAddress = (letterId: string, { address }: Here): string =>
  address.replace("@", `+${returned}${letterId.replaceAll("-", "")}@`);

export interface Trace {
  /** Of the address to which it was meant to come; "" of the one that is everybody's. */
  readonly tag: string;
  readonly letterId: string | null;
}

/** What comes back is meant for where answers to the letter go. */
export async function traceOf(tx: Tx, mail: ReadMail, recipient: string, here: Here): Promise<Trace> {
  const tag = tagOf(recipient, here) ?? "";
  if (!tag.startsWith(returned)) return { tag, letterId: namedIn(mail) };
  const letterId = idIn(tag.slice(returned.length));
  if (letterId === null) return { tag, letterId };
  const letter = await tx
    .selectFrom("mails")
    .select("reply_to as replyTo")
    .where("id", "=", letterId)
    .executeTakeFirst();
  if (letter === undefined) return { tag, letterId: null };
  return { tag: tagOf(letter.replyTo ?? "", here) ?? "", letterId };
}

/** An id as it stands in an address, without its hyphens. */
export const idIn = (tag: string): string | null =>
  /^[\da-f]{32}$/.test(tag) ? tag.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;

function namedIn({ is, inReplyTo, returnedId }: ReadMail): string | null {
  const named = is === "person" ? inReplyTo : (returnedId ?? inReplyTo);
  return /^<([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})@/.exec(named ?? "")?.[1] ?? null;
}
