// In how much of the register a question is looked for. What is in every other entry is not counted through: the newest
// are enough. What is rare is looked for everywhere at once.

/** What the register holds much of. */
export interface Census {
  readonly entries: number;
  readonly newestYear: number;
  /** The share of all entries that a common word is in. */
  readonly common: ReadonlyMap<string, number>;
  /** What is left for each of the others. */
  readonly rare: number;
}

/** All entries; the newest, one by one; or those of some years. */
export type Extent = "all" | "newest" | readonly number[];

// Measured: below these there is nothing to gain.
const small = 20_000;
const smallOfSources = 100_000;
const few = 3000;
const everyTwentyFifth = 0.04;
const fewWords = 16;

/** One after the other, until there is enough. `words`: for each thing wanted, the words that mean it. */
export function extentsFor(words: readonly (readonly string[])[], census: Census): Extent[] {
  const share = shareOf(words, census);
  if (census.entries <= small || share * census.entries <= few) return ["all"];
  const { newestYear } = census;
  const years: Extent[] = [[newestYear], Array.from({ length: 5 }, (_, back) => newestYear - back), "all"];
  const isOneByOne = share >= everyTwentyFifth && words.flat().length <= fewWords;
  return isOneByOne ? ["newest", ...years] : years;
}

/** The same for whole texts: a word is in more of them, but they are few, and each is long to look through. */
export function sourceExtentsFor({ entries, newestYear }: Census): Extent[] {
  return entries <= smallOfSources ? ["all"] : [[newestYear, newestYear - 1], "all"];
}

/** How many have all of it: words that are asked for together often stand together, so something between what they
 *  would have if they had nothing to do with one another, and if they had everything. */
function shareOf(words: readonly (readonly string[])[], { common, rare }: Census): number {
  const shares = words.map((each) =>
    Math.min(
      1,
      each.reduce((sum, word) => sum + (common.get(word) ?? rare), 0),
    ),
  );
  const product = shares.reduce((all, share) => all * share, 1);
  return Math.sqrt(product * Math.min(...shares));
}
