// A mail as what it is to us: somebody's own words, a machine's answer for him, or a mail of ours that came back.
import type { Email } from "postal-mime";
import { foldName } from "../../../lib/names.ts";
import { headerOf, isDelivery, isUndelivered } from "./delivery.ts";
import { plainFrom } from "./html.ts";
import { type OwnWords, ownWords } from "./words.ts";

/** `said` is the person's own words: nothing quoted, no signature, nothing that his program or his employer adds. */
export interface Reply extends OwnWords {
  readonly is: "person" | "auto-reply" | "bounce";
}

/** `sender` is the envelope's: empty of mail that no one is to answer. */
export function readReply(mail: Email, sender: string): Reply {
  // Where there are both, the HTML is what he saw when he wrote.
  const text = mail.html === undefined || mail.html === "" ? textOf(mail) : plainFrom(mail.html);
  return { ...ownWords(text.replaceAll("\0", ""), namesOf(mail)), is: writerOf(mail, sender) };
}

/** All of it as plain text. */
export const textOf = ({ text, html }: Email): string => text ?? (html === undefined ? "" : plainFrom(html));

/** As he calls himself, and as his address does. */
function namesOf({ from }: Email): ReadonlySet<string> {
  const [local = ""] = (from?.address ?? "").split("@");
  return new Set(foldName(`${from?.name ?? ""} ${local}`).split(" "));
}

/** By RFC 3464, 3798 and 3834, and what servers wrote before them. */
function writerOf(mail: Email, sender: string): Reply["is"] {
  const header = headerOf(mail);
  const contents = header("content-type");
  const subject = mail.subject ?? "";
  if (isDelivery(mail, sender)) return isUndelivered(mail) ? "bounce" : "auto-reply";
  const automatic = header("auto-submitted");
  const isAutomatic =
    (automatic !== "" && !automatic.startsWith("no")) ||
    header("x-autoreply") !== "" ||
    header("x-autorespond") !== "" ||
    /disposition-notification/.test(contents) ||
    /auto.?reply|junk|bulk/.test(header("precedence")) ||
    /^(?:autosvar|automatiskt svar|frånvaro|frånvarande|auto(?:matic)?[ -]?reply|out of (?:the )?office)\b/i.test(
      subject,
    ) ||
    sender === "";
  return isAutomatic ? "auto-reply" : "person";
}
