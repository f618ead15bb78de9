// How well a fact answers a question: by which of its words, and how much of it they are.
import { rememberedOf } from "../../../lib/remembered.ts";
import { nearnesses } from "../swedish/nearness.ts";
import type { FoundKind } from "../forms.ts";
import type { Understood } from "../question/understood.ts";
import { countWords, placesOf } from "../question/words.ts";

/** From the nearest. 'setting': with the help of the body's name or the year. */
export const hitNearnesses = ["exact", "inflected", "compound", "folded", "setting", "part"] as const;
export type HitNearness = (typeof hitNearnesses)[number];

export interface Weighed {
  readonly nearness: HitNearness;
  /** How well the words fill it, from 0 to 1. */
  readonly rank: number;
}

interface Fact {
  readonly kind: FoundKind;
  readonly isPerson: boolean;
  readonly title: string;
  readonly text: string;
}

/** Their title is that of their item, which is a fact of its own. */
const underItem: ReadonlySet<FoundKind> = new Set(["decision", "input", "assignment"]);

export function weigh(
  { kind, isPerson, title, text }: Fact,
  asked: Pick<Understood, "meanings" | "words">,
): Weighed {
  const own = underItem.has(kind) ? text : title;
  const inOwn = nearestIn(own, asked);
  const inOther = nearestIn(underItem.has(kind) ? title : text, asked);
  const met = inOwn.map((near, at) => Math.min(near, inOther[at] ?? notThere));
  const isOwn = met.filter((near, at) => near !== notThere && near === inOwn[at]).length;

  const isByTitle = underItem.has(kind) && inOwn.every((near) => near === notThere);
  const furthest = Math.max(...met.map((near) => (near === notThere ? settingAt : furtherThanSetting(near))));
  const words = hitNearnesses[furthest] ?? "part";
  const nearness = isByTitle || (isPerson && !asNames.has(words)) ? "part" : words;
  const place = (isOwn + 0.4 * (met.length - isOwn)) / met.length;
  const fullness = Math.min(1, met.length / Math.sqrt(countWords(own) + 1));
  return { nearness, rank: kind === "party" ? 1 : 0.7 * place + 0.299 * fullness };
}

/** Names have no forms and no parts: Lindar is nobody called Lindan, though it may be. */
const asNames: ReadonlySet<HitNearness> = new Set(["exact", "folded"]);

const notThere = Infinity;
const settingAt = hitNearnesses.indexOf("setting");
const furtherThanSetting = (near: number) => (near >= settingAt ? near + 1 : near);

/** How near the nearest way of saying each thing is. */
function nearestIn(text: string, { meanings, words }: Pick<Understood, "meanings" | "words">): number[] {
  const meant = meantBy(meanings);
  const found = meanings.map((terms) => terms.map((term) => term.map(() => notThere)));
  for (const { word } of placesOf(words, text))
    for (const { thing, term, at, near } of meant.get(word) ?? []) {
      const said = found[thing]?.[term];
      if (said !== undefined) said[at] = Math.min(near, said[at] ?? notThere);
    }
  return found.map((terms) => Math.min(...terms.map((term) => Math.max(...term))));
}

type Meanings = Understood["meanings"];

/** What a word is in a question. */
interface Meant {
  readonly thing: number;
  /** Which way of saying it, and which of its words. */
  readonly term: number;
  readonly at: number;
  readonly near: number;
}

/** What a word may mean: hundreds of facts are weighed by the same words. */
const meantBy = rememberedOf((meanings: Meanings): ReadonlyMap<string, readonly Meant[]> => {
  const all = new Map<string, Meant[]>();
  for (const [thing, terms] of meanings.entries())
    for (const [term, words] of terms.entries())
      for (const [at, near] of words.entries())
        for (const [word, nearness] of near) {
          const one = { thing, term, at, near: nearnesses.indexOf(nearness) };
          all.set(word, [...(all.get(word) ?? []), one]);
        }
  return all;
});
