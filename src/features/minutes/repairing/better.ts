// Which of two texts of the same pages is the better: the one that a file brought, or the one that was recognised in it.
import type { Spelling } from "./spelling.ts";

type Known = Pick<Spelling, "isWord" | "isCompound">;

/** So much larger must the share of known words be, or the text that there is stands. */
const clearly = 0.02;
/** A text that has lost more than this of its letters has lost words, too. */
const leastLeft = 0.7;

/** The one of which more words are known. The first where they are as good. */
export function betterText(one: string, other: string, spelling: Known): string {
  if (lettersIn(other) < lettersIn(one) * leastLeft) return one;
  return knownShare(other, spelling) >= knownShare(one, spelling) + clearly ? other : one;
}

/** By letters: a long word that is known tells more than a short one. Names are known to neither text. */
function knownShare(text: string, { isWord, isCompound }: Known): number {
  let [known, all] = [0, 0];
  for (const [word] of text.matchAll(/[\p{L}\d]*\p{L}[\p{L}\d]*/gu)) {
    if (word.length < 3) continue;
    all += word.length;
    if (isWord(word) || isCompound(word)) known += word.length;
  }
  return all === 0 ? 0 : known / all;
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
