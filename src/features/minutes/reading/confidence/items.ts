// What speaks against an item: its number and its title.
import type { RecordItem } from "../../record.ts";
import { bare } from "../folding.ts";
import { isUsualTitle } from "../blocks/titles.ts";
import type { Paper } from "./paper.ts";
import type { Rule } from "./rules.ts";

export interface PlacedItem {
  readonly item: RecordItem;
  readonly position: number;
}

const main = ({ number }: RecordItem): number => Number.parseInt(number ?? "", 10);

/** The number before it, passing by those without. */
function before(position: number, { record }: Paper): number | null {
  const earlier = record.items.slice(0, position).findLast(({ number }) => number !== null);
  return earlier === undefined ? null : main(earlier);
}

const longest = 110;
const verb =
  /(?<!\p{L})(?:är|var|har|hade|ska|skall|kan|bör|kommer|beslutar|beslutade|informerar|informerade|godkänns|godkändes|finns|blir|blev|föreslår|återkommer|får|gick|går)(?!\p{L})/iu;

export const itemRules: readonly Rule<PlacedItem>[] = [
  {
    doubt: "without-number",
    leaves: 0.88,
    holds: ({ item }, { record }) =>
      item.number === null && record.items.some(({ number }) => number !== null) && !isUsualTitle(item.title),
  },
  {
    doubt: "only-without-number",
    leaves: 0.93,
    holds: ({ item }, { record }) =>
      record.items.every(({ number }) => number === null) && !isUsualTitle(item.title),
  },
  {
    doubt: "number-falls",
    leaves: 0.75,
    holds: ({ item, position }, paper) => {
      const last = before(position, paper);
      return last !== null && main(item) < last;
    },
  },
  {
    doubt: "number-missing",
    leaves: 0.85,
    holds: ({ item, position }, paper) => {
      const last = before(position, paper);
      return last !== null && main(item) > last + 1;
    },
  },
  {
    doubt: "number-twice",
    leaves: 0.92,
    holds: ({ item }, { record }) =>
      item.number !== null && record.items.filter(({ number }) => number === item.number).length > 1,
  },
  { doubt: "long-title", leaves: 0.9, holds: ({ item }) => item.title.length > longest },
  { doubt: "short-title", leaves: 0.5, holds: ({ item }) => !/\p{L}{3}/u.test(item.title) },
  {
    doubt: "title-is-sentence",
    leaves: 0.92,
    holds: ({ item }) => /[.!?:]$/.test(item.title) || (item.title.length > 30 && verb.test(item.title)),
  },
  { doubt: "small-letter", leaves: 0.6, holds: ({ item }) => /^\p{Ll}/u.test(item.title) },
  {
    doubt: "cut-off",
    leaves: 0.6,
    holds: ({ item }) =>
      /(?:[-–,(]|\s(?:och|samt|för|av|till|om|i|på|med|från|den|en|ett))$/u.test(item.title),
  },
  {
    doubt: "title-twice",
    leaves: 0.8,
    holds: ({ item }, { record }) =>
      record.items.filter(({ title }) => bare(title) === bare(item.title)).length > 1,
  },
  { doubt: "guessed-title", leaves: 0.6, holds: (_, { isGuessed }) => isGuessed },
  { doubt: "one-item", leaves: 0.93, holds: (_, { record }) => record.items.length === 1 },
  {
    doubt: "cut-off-document",
    leaves: 0.85,
    holds: ({ position }, { record, isCutOff }) => isCutOff && position === record.items.length - 1,
  },
  { doubt: "damaged-words", leaves: 0.6, holds: ({ item }, paper) => paper.isDamaged(item.spans) },
  { doubt: "repaired-words", leaves: 0.9, holds: ({ item }, paper) => paper.isRepaired(item.spans) },
  { doubt: "uncertain-words", leaves: 0.8, holds: ({ item }, paper) => paper.isUncertain(item.spans) },
  { doubt: "disordered", leaves: 0.5, holds: (_, { isDisordered }) => isDisordered },
];
