// Whether a word has another as one of its parts. All words here are folded.
import { basesOf, isEnding } from "./inflection.ts";

/** Whether something is a word by itself, as far as the register knows. */
export type IsKnown = (folded: string) => boolean;

/** Two letters are in every other word. */
export const shortestElement = 3;
// A long word within another is hardly there by chance; a short one must leave other words when it is taken out.
const [long, short] = [6, 4];
const prefixes = new Set(["an", "be", "en", "ge", "in", "om"]);

/** How sure it is that the element, which stands there, is a part of the word; null when it is chance.
 *  `weight` is how many letters the element is worth. */
export function partAt(
  word: string,
  at: number,
  element: { readonly length: number; readonly weight: number },
  isKnown: IsKnown,
): "sure" | "likely" | null {
  const before = word.slice(0, at);
  const after = word.slice(at + element.length);
  // Prefixes make other words: skilda, enskilda. And the smallest words have neighbours on one side only.
  if (prefixes.has(before) || (element.length < short && before !== "" && !isEnding(after))) return null;
  if ((before === "" || isHead(before, isKnown)) && (isEnding(after) || isRest(after, isKnown)))
    return "sure";
  if (before !== "" && before.length < (element.length >= short ? 2 : 3)) return null;
  if (element.weight >= long) return "sure";
  return element.weight >= short ? "likely" : null;
}

// What joins the parts of a compound: arbetsgivare, gatubelysning, kyrkogård.
const joints = ["", "s", "u", "o", "e", "a"];

function isHead(letters: string, isKnown: IsKnown): boolean {
  return joints.some((joint) => {
    const part = letters.slice(0, letters.length - joint.length);
    if (!letters.endsWith(joint) || part.length < shortestElement) return false;
    return isKnown(part) || isKnown(`${part}a`) || isKnown(`${part}e`);
  });
}

function isRest(letters: string, isKnown: IsKnown): boolean {
  return joints.some((joint) => {
    const rest = letters.slice(joint.length);
    return letters.startsWith(joint) && rest.length >= shortestElement && basesOf(rest).some(isKnown);
  });
}
