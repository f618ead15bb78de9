// How near a word of the register is to a word that somebody asks for.
import { fold } from "./folding.ts";
import { basesOf, basesOfForms, isEnding, isFormOf } from "./inflection.ts";

/** From the nearest: the word itself; a form of it; a compound that it is a part of; the same or a form of it but for
 *  accents; a part of a word in some other way. */
export const nearnesses = ["exact", "inflected", "compound", "folded", "part"] as const;
export type Nearness = (typeof nearnesses)[number];

/** Whether something is a word by itself, as far as the register knows; folded. */
export type IsKnown = (folded: string) => boolean;

export interface Asked {
  readonly word: string;
  readonly folded: string;
  /** Letters that every word near it has, folded. */
  readonly cores: readonly string[];
  nearness(word: string, folded: string): Nearness | null;
}

export function askedWord(word: string, isKnown: IsKnown): Asked {
  const folded = fold(word);
  const [whole, plain] = [kinshipTo(word, isKnown), kinshipTo(folded, isKnown)];
  return {
    word,
    folded,
    cores: coresOf(word),
    nearness(other, otherFolded) {
      if (other === word) return "exact";
      const near = whole(other);
      if (near === "form") return "inflected";
      if (near === "compound") return near;
      const folding = otherFolded === folded ? "form" : plain(otherFolded);
      if (folding === "form") return "folded";
      // Without accents a short word is a part of too many others: tåg, deltagare.
      return near === null && (folding === null || folded.length < short) ? null : "part";
    },
  };
}

// Two letters are in every other word.
const shortestCore = 3;

function coresOf(word: string): string[] {
  const cores = [...basesOfForms(word)].map(fold).filter((core) => core.length >= shortestCore);
  return [...new Set(cores)].filter((core) => !cores.some((other) => other !== core && core.includes(other)));
}

type Kinship = "form" | "compound" | "part";

function kinshipTo(asked: string, isKnown: IsKnown): (word: string) => Kinship | null {
  const forms = basesOfForms(asked);
  const elements = [...forms].filter((base) => isElement(base, asked, isKnown));
  return (word) => {
    if (isFormOf(forms, word)) return "form";
    const kinships = elements.flatMap((element) => compoundsWith(element, word, isKnown));
    return kinships.includes("compound") ? "compound" : (kinships[0] ?? null);
  };
}

/** Whether the base stands for the word in compounds: skol(a), kommun(erna). */
function isElement(base: string, asked: string, isKnown: IsKnown): boolean {
  if (base.length < shortestCore) return false;
  return base === asked || base.length >= (asked.endsWith("a") ? 3 : 5) || isKnown(fold(base));
}

// A long word within another is hardly there by chance, and å, ä and ö are rarer than other letters; a short word must
// leave other words when it is taken out.
const [long, short] = [6, 4];

function compoundsWith(element: string, word: string, isKnown: IsKnown): Kinship[] {
  const length = element.length + (/[åäö]/.test(element) ? 1 : 0);
  const shortestHead = element.length >= short ? 2 : 3;
  const found: Kinship[] = [];
  for (let at = word.indexOf(element); at !== -1; at = word.indexOf(element, at + 1)) {
    const before = word.slice(0, at);
    const after = word.slice(at + element.length);
    const isWhole = (before === "" || isPart(before, isKnown)) && (isEnding(after) || isRest(after, isKnown));
    if (isWhole) found.push("compound");
    else if (before !== "" && before.length < shortestHead) continue;
    else if (length >= long) found.push("compound");
    else if (length >= short) found.push("part");
  }
  return found;
}

// What joins the parts of a compound: arbetsgivare, gatubelysning, kyrkogård.
const joints = ["", "s", "u", "o", "e", "a"];

function isPart(letters: string, isKnown: IsKnown): boolean {
  return joints.some((joint) => {
    if (!letters.endsWith(joint)) return false;
    const part = fold(letters.slice(0, letters.length - joint.length));
    return part.length >= shortestCore && (isKnown(part) || isKnown(`${part}a`) || isKnown(`${part}e`));
  });
}

function isRest(letters: string, isKnown: IsKnown): boolean {
  return joints.some((joint) => {
    const rest = letters.slice(joint.length);
    if (!letters.startsWith(joint) || rest.length < shortestCore) return false;
    return basesOf(rest).some((base) => isKnown(fold(base)));
  });
}
