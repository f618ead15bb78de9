// Keywords are looked for in folded text, so that the letters OCR confuses do not matter.
import { remembered } from "../../../lib/remembered.ts";

const kin: Readonly<Record<string, string>> = {
  å: "a", ä: "a", á: "a", à: "a", â: "a", ö: "o", ó: "o", ò: "o", ô: "o", ø: "o", é: "o", è: "o",
  Å: "A", Ä: "A", Á: "A", Ö: "O", Ó: "O", Ø: "O", É: "O",
}; // prettier-ignore

/** The same lines, names and titles are looked at by many rules. */
const kept = { most: 2000, longest: 400 };

/** å and ä as a, ö and é as o ('Féredragande' is 'Föredragande'): letter for letter, so that offsets hold. */
export const fold = remembered(kept, (text) =>
  text.replace(/[åäáàâöóòôøéèÅÄÁÖÓØÉ]/g, (letter) => kin[letter] ?? letter),
);

/** A pattern written in Swedish, to be matched against folded text without regard to case. */
export function folded(source: string, flags = "iu"): RegExp {
  return new RegExp(fold(source), flags);
}

/** A list of words or forms, parted by commas, as one alternative of a pattern. */
export function anyOf(list: string): string {
  return `(?:${list.trim().split(/,\s+/).join("|")})`;
}

/** For comparing titles: folded, lower case, words alone. */
export const bare = remembered({ most: 5000, longest: 100 }, (text) =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);
