// How near a word of the register is to a word that somebody asks for.
import { type IsKnown, partAt, shortestElement } from "./compounds.ts";
import { fold } from "./folding.ts";
import { basesOfForms, isFormOf } from "./inflection.ts";

/** From the nearest: the word itself; a form of it; a compound that it is a part of; the same or a form of it but for
 *  accents; a part of a word in some other way. */
export const nearnesses = ["exact", "inflected", "compound", "folded", "part"] as const;
export type Nearness = (typeof nearnesses)[number];

export interface Asked {
  /** Letters that every word near it has, folded. */
  readonly cores: readonly string[];
  nearness(word: string, folded: string): Nearness | null;
}

export function askedWord(word: string, isKnown: IsKnown): Asked {
  const folded = fold(word);
  const forms = basesOfForms(word);
  const foldedForms = new Set([...forms, ...basesOfForms(folded)].map(fold));
  const elements = elementsOf(word, [...forms], isKnown);
  return {
    cores: coresOf(foldedForms),
    nearness(other, otherFolded) {
      if (other === word) return "exact";
      if (isFormOf(forms, other)) return "inflected";
      const part = partOf(elements, other, otherFolded, isKnown);
      return part !== "compound" && isFormOf(foldedForms, otherFolded) ? "folded" : part;
    },
  };
}

function coresOf(forms: ReadonlySet<string>): string[] {
  const cores = [...forms].filter((core) => core.length >= shortestElement);
  return cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
}

/** What stands for the word in compounds: skol(a), kommun(erna). */
interface Element {
  readonly letters: string;
  readonly folded: string;
  readonly length: number;
  /** å, ä and ö are rarer than other letters, and tell more. */
  readonly weight: number;
}

function elementsOf(word: string, forms: readonly string[], isKnown: IsKnown): Element[] {
  const shortest = word.endsWith("a") ? 3 : 5;
  return forms
    .map((letters) => ({ letters, folded: fold(letters), length: letters.length }))
    .filter(({ length }) => length >= shortestElement)
    .filter(({ letters, folded }) => letters === word || letters.length >= shortest || isKnown(folded))
    .map((element) => ({ ...element, weight: element.length + (/[åäö]/.test(element.letters) ? 1 : 0) }));
}

const sureWithoutAccents = 7;

function partOf(
  elements: readonly Element[],
  word: string,
  folded: string,
  isKnown: IsKnown,
): "compound" | "part" | null {
  let found: "part" | null = null;
  for (const element of elements) {
    for (let at = folded.indexOf(element.folded); at !== -1; at = folded.indexOf(element.folded, at + 1)) {
      const isSpelled = word.startsWith(element.letters, at);
      const part = partAt(folded, at, element, isKnown);
      if (part === "sure" && isSpelled) return "compound";
      // Without its accents a short word is in too many others: tåg, deltagare.
      if (part !== null && (isSpelled || element.length >= sureWithoutAccents)) found = "part";
    }
  }
  return found;
}
