// How much likelier another word has to be than the one that stands there, before it is taken instead.
import { beginsName } from "./name-elements.ts";
import { commonNames, commonSurnames } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A surname stands after a given name. */
export type Place = "word" | "name" | "surname";

/** Of names, in logarithms: than one that nobody has heard, and than a known word. */
const thanUnheard = 4;
const thanKnown = 6;

/** Longer words are not names, or have been heard. */
const longestName = 14;

/** A word is left as it stands unless another is clearly likelier: most of all a name. */
export function doubt(word: string, meant: string, place: Place, vocabulary: Vocabulary): number {
  if (place === "surname" && isSurnameOf(word, meant) && !vocabulary.isHeardName(word))
    return vocabulary.likely(meant, "") - vocabulary.likely(word, "") - 3;
  if (isFormedInEn(word) && (place === "surname" || !meant.endsWith("ön"))) return 9;
  if (meant.endsWith("én") && !word.endsWith("én") && !vocabulary.isKnown(meant)) return 50;
  if (place !== "word") {
    if (vocabulary.isName(word))
      return vocabulary.isHeardName(meant, 3) && !vocabulary.isHeardName(word) && !commonNames.has(word)
        ? 2
        : 7;
    if (vocabulary.isHeardName(meant)) return vocabulary.isHeard(word) ? 3 : 0.3;
    // Dictionaries list more short names than people have.
    if (vocabulary.isName(meant)) return commonNames.has(meant) || word.length > 5 ? 1 : 3;
    // A title before a name.
    const isTitle =
      word.length > 9 ? vocabulary.isKnown(meant) : word.length > 4 && vocabulary.isHeard(meant);
    if (isTitle && !vocabulary.isKnown(word)) return 1;
    return doubtOfName(word, meant, vocabulary);
  }
  if (/^\p{Ll}/u.test(word) && vocabulary.isHeardAsNameAlone(meant)) return 5;
  if (vocabulary.isHeard(meant)) return word.length > 2 && vocabulary.isHeard(word) ? 1.1 : 0.3;
  if (/^\p{Lu}{1,4}$/u.test(meant)) return 50;
  if (vocabulary.isKnown(word)) return 2.5;
  if (vocabulary.isKnown(meant)) return 1;
  return /^\p{Lu}/u.test(word) ? Math.min(2.5, doubtOfName(word, meant, vocabulary)) : 5;
}

const isFormedInEn = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+én$/u.test(word) && beginsName(word.replace(/s?én$/, ""));

/** One of those that many have; or 'Lidén' of 'Liden', but not 'Hansén'. */
function isSurnameOf(word: string, meant: string): boolean {
  if (commonSurnames.has(meant)) return true;
  return /^\p{Lu}\p{Ll}{2,}(?<!n)[eé]n$/u.test(word) && isFormedInEn(meant);
}

/** Of a name that nobody has heard, by what names are put together of, and not by what words are. */
function doubtOfName(word: string, meant: string, vocabulary: Vocabulary): number {
  if (word.length > longestName) return 8;
  const gain = vocabulary.likelyName(meant) - vocabulary.likelyName(word);
  const asWords = vocabulary.likely(meant, "") - vocabulary.likely(word, "");
  return Math.min(asWords - gain, 4) + (vocabulary.isKnown(word) ? thanKnown : thanUnheard);
}
