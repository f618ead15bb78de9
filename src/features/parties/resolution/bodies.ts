// Which body a name means. A body of another cooperation is a body of its own, and says whose it is.
import { bodyKey } from "../../../lib/body-names.ts";
import type { Party, PartyBook } from "./book.ts";

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

/** The other cooperations whose bodies the register knows. */
export function otherCooperations(book: PartyBook): string[] {
  const names = book.ofKind("body").map((body) => /\(([^()]+)\)$/.exec(body.name)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
