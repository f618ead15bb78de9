// In how much of the register a question is looked for. What is in every other entry is not counted through: the newest
// are enough. What is rare is looked for everywhere at once.
import { rememberedOf } from "../../../lib/remembered.ts";
import type { Years } from "../question/question.ts";
import { inSetting } from "../question/understood.ts";
import { monthOf, newestPeriods, type Span } from "./periods.ts";

/** What the register, or a part of it, holds much of. */
export interface Census extends Span {
  readonly entries: number;
  /** The share of all entries that a common word is in. */
  readonly common: ReadonlyMap<string, number>;
  /** What is left for each of the others: as a rule, and at most. */
  readonly rare: number;
  readonly rareAtMost: number;
}

/** All entries; the newest, one by one; or those of some years and months. */
export type Extent = "all" | "newest" | Months;

export interface Months {
  readonly periods: readonly string[];
  /** How much of the register they are. */
  readonly share: number;
}

export interface Wanted {
  /** For each thing wanted, the words that mean it. */
  readonly words: readonly (readonly string[])[];
  /** The names of bodies, which have nothing to do with what is said there. */
  readonly bodies: readonly (readonly string[])[];
  readonly years: Years | null;
}

// Measured: below this there is nothing to gain.
const [small, fewTexts] = [50_000, 2000];
// Nor, in a register that is not large, where so few are expected.
const [medium, few] = [100_000, 1000];
const everyTwentyFifth = 0.04;
const fewWords = 16;
/** Three pages and more, with room for the estimate to be wrong. */
const plenty = 300;
/** To fetch one entry takes as long as to pass so many in the index by. */
const passedInTime = 400;

/** One after the other, until there is enough. */
export function extentsFor(wanted: Wanted, census: Census): Extent[] {
  if (census.entries <= small) return ["all"];
  const share = shareOf(wanted, census);
  if (census.entries <= medium && share * census.entries < few) return ["all"];
  const isOneByOne =
    wanted.years === null && share >= everyTwentyFifth && wanted.words.flat().length <= fewWords;
  return [...(isOneByOne ? ["newest" as const] : []), ...newestMonthsFor(wanted, census), "all"];
}

/** The same for whole texts: they are few, and each is long to look into. */
export function textExtentsFor(wanted: Wanted, census: Census): Extent[] {
  return census.entries <= fewTexts ? ["all"] : [...newestMonthsFor(wanted, census), "all"];
}

/** A word of which nothing is known may be nearly as common as those that are: first as many months as are enough then. */
function newestMonthsFor(wanted: Wanted, census: Census): Months[] {
  const asCommon = shareOf(wanted, { common: census.common, rare: census.rareAtMost });
  const [first] = newestMonths(asCommon, wanted.years, census);
  const others = newestMonths(shareOf(wanted, census), wanted.years, census);
  return [...(first ? [first] : []), ...others.filter(({ share }) => share > (first?.share ?? 0))];
}

/** Whether to look there, after so many have been found where it was looked last. */
export function isPromising(extent: Extent, last: Extent | null, found: number, enough: number): boolean {
  if (last === null || typeof extent === "string" || typeof last === "string") return true;
  return found * extent.share >= enough * last.share;
}

/** As many months as promise plenty, then some more: where that takes less than half the time. */
function newestMonths(shareOfAll: number, years: Years | null, census: Census): Months[] {
  const { entries } = census;
  const expected = shareOfAll * entries;
  const passed = expected + entries / passedInTime;
  const inAll = years === null ? expected : shareIn(yearsIn(years), census) * passed;

  const extents: Months[] = [];
  for (const months of years === null ? monthsOfAll(census) : monthsOf(census, years)) {
    if (months.share * passed > inAll / 2) break;
    if (months.share * expected >= plenty * 5 ** extents.length) extents.push(months);
  }
  return extents;
}

const shareIn = (periods: readonly string[], { common }: Census) =>
  periods.reduce((sum, period) => sum + (common.get(inSetting(period)) ?? 0), 0);

/** From the newest month on. */
const monthsOf = (census: Census, years: Years | null): readonly Months[] =>
  [...newestPeriods(spanOf(census, years))].map((periods) => ({ periods, share: shareIn(periods, census) }));

/** Most questions name no years. */
const monthsOfAll = rememberedOf((census: Census) => monthsOf(census, null));

function spanOf({ newest, oldest }: Census, years: Years | null): Span {
  if (years === null) return { newest, oldest };
  const [first, last] = [monthOf(years.from, 1), monthOf(years.to, 12)];
  return { newest: last < newest ? last : newest, oldest: first > oldest ? first : oldest };
}

const yearsIn = ({ from, to }: Years) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `${from + at}`);

/** About how many have all of it. */
export const expectedOf = (words: Wanted["words"], census: Census): number =>
  shareOf({ words, bodies: [] }, census) * census.entries;

/** How great a share has all of it: words that are asked for together often stand together, so something between what they
 *  would have if they had nothing to do with one another, and if they had everything. A word that means all of it, as a
 *  compound of them does, is enough. */
function shareOf(
  { words, bodies }: Omit<Wanted, "years">,
  { common, rare }: Pick<Census, "common" | "rare">,
): number {
  const shareOfAny = (some: readonly string[]) =>
    Math.min(
      1,
      some.reduce((sum, word) => sum + (common.get(word) ?? rare), 0),
    );
  const shares = words.map(shareOfAny);
  const product = shares.reduce((all, share) => all * share, 1);
  const [first = [], ...others] = words.map((some) => new Set(some));
  const meaningAll = [...first].filter((word) => others.every((some) => some.has(word)));
  const ofBodies = bodies.map(shareOfAny).reduce((all, share) => all * share, 1);
  return Math.max(Math.sqrt(product * Math.min(...shares)), shareOfAny(meaningAll)) * ofBodies;
}
