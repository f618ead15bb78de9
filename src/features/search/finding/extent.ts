// In how much of the register a question is looked for. What is in every other entry is not counted through: the newest
// are enough. What is rare is looked for everywhere at once.

import { inSetting } from "../question/understood.ts";

/** What the register, or a part of it, holds much of. */
export interface Census {
  readonly entries: number;
  readonly newestYear: number;
  readonly oldestYear: number;
  /** The share of all entries that a common word is in. */
  readonly common: ReadonlyMap<string, number>;
  /** What is left for each of the others. */
  readonly rare: number;
}

/** All entries; the newest, one by one; or those of some years. */
export type Extent = "all" | "newest" | readonly number[];

// Measured: below this there is nothing to gain.
const small = 20_000;
const everyTwentyFifth = 0.04;
const fewWords = 16;
/** Three pages and more, with room for the estimate to be wrong. */
const plenty = 300;
/** To fetch one entry takes as long as to pass so many in the index by. */
const passedInTime = 400;

/** One after the other, until there is enough. `words`: for each thing wanted, the words that mean it. */
export function extentsFor(words: readonly (readonly string[])[], census: Census): Extent[] {
  const share = shareOf(words, census);
  if (census.entries <= small) return ["all"];
  const isOneByOne = share >= everyTwentyFifth && words.flat().length <= fewWords;
  return [...(isOneByOne ? ["newest" as const] : []), ...newestYears(share, census), "all"];
}

/** The same for whole texts: they are few, and each is long to look into. */
export function textExtentsFor(words: readonly (readonly string[])[], census: Census): Extent[] {
  return [...newestYears(shareOf(words, census), census), "all"];
}

/** As many years as promise plenty, then some more: where that takes less than half the time. */
function newestYears(share: number, { entries, newestYear, oldestYear, common }: Census): Extent[] {
  const expected = share * entries;
  const years: number[] = [];
  const extents: number[][] = [];
  let part = 0;
  for (let year = newestYear; year >= oldestYear; year--) {
    years.push(year);
    part += common.get(inSetting(`${year}`)) ?? 0;
    if (part * (expected + entries / passedInTime) > expected / 2) break;
    if (part * expected >= plenty * 5 ** extents.length) extents.push([...years]);
  }
  return extents;
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
