// Who the holders of an assignment are: people present, bodies, municipalities. Roles stay the text they are.
import type { Party, PartyBook } from "./book.ts";
import { bodyNamed, knownBody } from "./bodies.ts";
import { municipalityNamed } from "./municipalities.ts";
import { knownOrganisation, organisationNamed } from "./organisations.ts";
import { presentPerson, type Setting } from "./people.ts";

export interface HolderSetting extends Setting {
  /** The meeting's own cooperation, when that is another than ours. */
  readonly cooperation: string | null;
}

const namedBody =
  /^(?:styrelsen|direktionen|presidiet|sekretariatet|kansliet|\p{L}[\p{L}-]*[\s-]?(?:gruppen|nätverket|styrelsen|utskottet|kommittén|nämnden|rådet))$/iu;
// 'Arbetsgruppen' is some group that those present knew, and every municipality has a 'kommunstyrelsen'.
const someBody =
  /^(?:(?:kommun|läns)styrelsen|(?:arbets|projekt|styr|referens|berednings|lednings|fokus|samverkans)[-\s]?(?:gruppen|nätverket|rådet))$/iu;
const partings = /\s*(?:[,;/()&]|\s(?:och|samt|eller|i|från|för|resp\.?|respektive)\s)\s*/u;

/** 'Kommundirektörerna i Lund och Ystad' are held to by the two municipalities. */
export function holdersNamed(book: PartyBook, who: string, meeting: HolderSetting): Party[] {
  const whole = holder(book, who.trim(), meeting);
  if (whole !== undefined) return [whole];
  const parts = partsOf(who).map((part) => holder(book, part, meeting));
  return [...new Set(parts.filter((party) => party !== undefined))];
}

/** The parts of a 'who' that may name somebody each. */
export function partsOf(who: string): string[] {
  return who
    .split(partings)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** 'Lommas miljöstrateg' → 'Lommas': the municipality answers, whoever holds the post. */
export function ownerIn(part: string): string | null {
  return /^(\p{Lu}[\p{L}-]+s)\s+\p{Ll}/u.exec(part)?.[1] ?? null;
}

function holder(book: PartyBook, part: string, meeting: HolderSetting): Party | undefined {
  return presentPerson(part, meeting) ?? body(book, part, meeting) ?? organisation(book, part);
}

function body(book: PartyBook, part: string, meeting: HolderSetting): Party | undefined {
  if (someBody.test(part) || !/^\p{L}/u.test(part)) return undefined;
  const known = knownBody(book, part, meeting.cooperation);
  if (known !== undefined || !namedBody.test(part)) return known;
  return bodyNamed(book, part.charAt(0).toUpperCase() + part.slice(1), meeting.cooperation);
}

function organisation(book: PartyBook, part: string): Party | undefined {
  for (const name of [part, ownerIn(part)]) {
    if (name === null || !/^\p{Lu}/u.test(name)) continue;
    if (municipalityNamed(name) !== null) return organisationNamed(book, name);
    const known = knownOrganisation(book, name) ?? knownOrganisation(book, name.replace(/s$/, ""));
    if (known !== undefined) return known;
  }
  return undefined;
}
