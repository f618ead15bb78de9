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

/** 'Kommundirektörgrupp', 'Kommundirektörsgruppen' and 'Kommundirektérsgruppen', as OCR has it, alike. */
export function bodyKey(name: string): string {
  const [own = "", ...whose] = name.split("(");
  const words = foldName(own.replace(/é/gi, "ö"))
    .replace(definite, "$1")
    .replace(compound, "$1")
    .replace(/ (?=grupp$)/, "");
  const cooperation = foldName(whose.join(" "));
  return cooperation === "" ? words : `${words} (${cooperation})`;
}

/** The other cooperations whose bodies the register knows. */
export function otherCooperations(book: PartyBook): string[] {
  const names = book.ofKind("body").map((body) => /\(([^()]+)\)$/.exec(body.name)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The keys that a body may have whose meeting is called so: 'kommundirektörsmötet', 'styrelsens möte'. */
export function keysOfMeeting(written: string): string[] {
  const own = foldName(written).replace(/\s?(?:mote|sammantrade)[a-z]*$/, "");
  const stem = own.replace(/s$/, "");
  const bodies = [own, stem, `${stem}grupp`, `${stem}styrelse`, `${stem}natverk`, `${stem}en`];
  return [...new Set(bodies.filter((body) => body.length > 2).map(bodyKey))];
}
