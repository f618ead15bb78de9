// In a large register the nearest words alone have more hits than anybody reads: those further off need not be asked.
import type { Census } from "../finding/extent.ts";
import type { NearWords } from "./vocabulary.ts";

/** The same words, fewer compounds: no more than promise that many hits. */
export function sparing(near: (word: string) => NearWords, { common, rare, entries }: Census, hits: number) {
  return (word: string): NearWords => {
    const found = near(word);
    let left = hits;
    const someOf = (words: readonly string[]) =>
      words.filter((each) => {
        const isAsked = left > 0;
        left -= (common.get(each) ?? rare) * entries;
        return isAsked;
      });
    return { ...found, compound: someOf(found.compound), part: someOf(found.part) };
  };
}
