// Keywords are looked for in folded text, so that the letters OCR confuses do not matter.

const kin: Readonly<Record<string, string>> = {
  å: "a", ä: "a", á: "a", à: "a", â: "a", ö: "o", ó: "o", ò: "o", ô: "o", ø: "o", é: "o", è: "o",
  Å: "A", Ä: "A", Á: "A", Ö: "O", Ó: "O", Ø: "O", É: "O",
}; // prettier-ignore

/** Each line is looked at by many rules. */
const foldedBefore = new Map<string, string>();
const [mostFolded, longestFolded] = [2000, 400];

/** å and ä as a, ö and é as o ('Féredragande' is 'Föredragande'): letter for letter, so that offsets hold. */
export function fold(text: string): string {
  const before = foldedBefore.get(text);
  if (before !== undefined) return before;
  const words = text.replace(/[åäáàâöóòôøéèÅÄÁÖÓØÉ]/g, (letter) => kin[letter] ?? letter);
  if (foldedBefore.size === mostFolded) foldedBefore.clear();
  if (text.length <= longestFolded) foldedBefore.set(text, words);
  return words;
}

/** A pattern written in Swedish, to be matched against folded text without regard to case. */
export function folded(source: string, flags = "iu"): RegExp {
  return new RegExp(fold(source), flags);
}

/** A list of words or forms, parted by commas, as one alternative of a pattern. */
export function anyOf(list: string): string {
  return `(?:${list.trim().split(/,\s+/).join("|")})`;
}

/** The same names and titles are compared with each other again and again. */
const known = new Map<string, string>();
const mostKnown = 5000;
const longestKnown = 100;

/** For comparing titles: folded, lower case, words alone. */
export function bare(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = wordsOf(text);
  if (known.size === mostKnown) known.clear();
  if (text.length <= longestKnown) known.set(text, words);
  return words;
}

function wordsOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
