// Which organisation a name means: a municipality by its name, anyone else by exact or folded spelling.
import { foldName } from "../../../lib/names.ts";
import type { Party, PartyBook } from "./book.ts";
import { municipalityNamed, withoutForm } from "./municipalities.ts";

/** The organisation so called, entered when it is new. */
export function organisationNamed(book: PartyBook, written: string): Party {
  const known = knownOrganisation(book, written);
  const key = organisationKey(written);
  if (known !== undefined) return book.note(known, written, key);

  const municipality = municipalityNamed(written);
  if (municipality === null) return book.add("organisation", written, { spelling: written, folded: key });
  const { name, code } = municipality;
  return book.add("organisation", name, { spelling: written, folded: key }, { municipalityCode: code });
}

/** The organisation so called, when the register has it. */
export function knownOrganisation(book: PartyBook, written: string): Party | undefined {
  const municipality = municipalityNamed(written);
  if (municipality !== null) return book.find((party) => party.municipalityCode === municipality.code);

  const [exact] = book.spelled("organisation", written);
  if (exact !== undefined) return exact;
  const found = genitives(written).flatMap(({ key, onlyOfForm }) =>
    book
      .folded("organisation", key)
      .filter((party) => party.municipalityCode === null && (!onlyOfForm || hasForm(party, key))),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** What the second step of resolution compares: 'Sjöby kommun' and 'Sjöby' alike. */
export function organisationKey(written: string): string {
  return foldName(withoutForm(written));
}

/** All keys under which the organisation may stand in the register. */
export function organisationKeys(written: string): string[] {
  return genitives(written).map(({ key }) => key);
}

// 'Sjöbys kommun' is 'Sjöby', and 'Sjöby' may stand in the register as 'Sjöbys kommun'.
function genitives(written: string): { key: string; onlyOfForm: boolean }[] {
  const key = organisationKey(written);
  const keys = [
    { key, onlyOfForm: false },
    { key: `${key}s`, onlyOfForm: true },
  ];
  const bearsForm = withoutForm(written) !== written.trim();
  return bearsForm && key.endsWith("s") ? [...keys, { key: key.slice(0, -1), onlyOfForm: false }] : keys;
}

function hasForm(party: Party, key: string): boolean {
  return party.spellings.some((each) => each.folded === key && withoutForm(each.spelling) !== each.spelling);
}
