// Keywords are looked for in folded text, so that the letters OCR confuses do not matter.

const kin: Readonly<Record<string, string>> = {
  å: "a", ä: "a", á: "a", à: "a", â: "a", ö: "o", ó: "o", ò: "o", ô: "o", ø: "o", é: "o", è: "o",
  Å: "A", Ä: "A", Á: "A", Ö: "O", Ó: "O", Ø: "O", É: "O",
}; // prettier-ignore

/** The same lines, names and titles are looked at by many rules: what came of the last ones, none too long, is kept. */
function remembered(most: number, longest: number, of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = of(text);
    if (known.size === most) known.clear();
    if (text.length <= longest) known.set(text, words);
    return words;
  };
}

/** å and ä as a, ö and é as o ('Féredragande' is 'Föredragande'): letter for letter, so that offsets hold. */
export const fold = remembered(2000, 400, (text) =>
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
export const bare = remembered(5000, 100, (text) =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);
