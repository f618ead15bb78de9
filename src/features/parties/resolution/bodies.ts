// Which body a name means. A body of another cooperation is a body of its own, and says whose it is.
import { foldName } from "../../../lib/names.ts";
import type { Party, PartyBook } from "./book.ts";

const heads =
  "grupp|styrelse|natverk|rad|utskott|kommitte|forum|direktion|kansli|sekretariat|namnd|beredning|delegation";
const definite = new RegExp(`(${heads})(?:en|et|n)$`);
const compound = new RegExp(`s(${heads})$`);

/** The body of that name, entered when it is new; `cooperation` names another cooperation than ours. */
export function bodyNamed(book: PartyBook, name: string, cooperation: string | null): Party {
  const whole = bodyName(name, cooperation);
  const [known] = book.folded("body", bodyKey(whole));
  if (known !== undefined) return book.note(known, whole, bodyKey(whole));
  return book.add("body", whole, { spelling: whole, folded: bodyKey(whole) });
}

export function knownBody(book: PartyBook, name: string, cooperation: string | null): Party | undefined {
  return book.folded("body", bodyKey(bodyName(name, cooperation)))[0];
}

export function bodyName(name: string, cooperation: string | null): string {
  return cooperation === null ? name : `${name} (${cooperation})`;
}

/** 'Kommundirektörgrupp', 'Kommundirektörsgruppen' and 'Kommundirektörs-gruppen' alike. */
export function bodyKey(name: string): string {
  const [own = "", ...whose] = name.split("(");
  const words = foldName(own)
    .replace(definite, "$1")
    .replace(compound, "$1")
    .replace(/ (?=grupp$)/, "");
  const cooperation = foldName(whose.join(" "));
  return cooperation === "" ? words : `${words} (${cooperation})`;
}
