// How an item's number stands in its heading.
import type { MinutesRecord } from "../../record.ts";
import type { Section } from "../paper.ts";
import { wording } from "../wording.ts";

type Heading = Pick<Section, "label" | "depth">;

export function headingsOf(record: MinutesRecord): Heading[] {
  const numbers = record.items.map(({ number }) => number);
  return numbers.map((number, i) => heading(number, numbers.slice(0, i), isFormal(record)));
}

/** Where paragraphs are numbered, every item is one. */
function isFormal({ kind, items }: MinutesRecord): boolean {
  return kind === "minutes" && items.every(({ number }) => number !== null);
}

/** A sub-item stands under its parent: 3a as "a)", 4.1 as "4.1". */
function heading(number: string | null, before: readonly (string | null)[], formal: boolean): Heading {
  if (number === null) return { label: null, depth: 1 };
  if (number.includes("/")) return { label: wording.caseNumber(number), depth: 1 };
  const [, parent, letter, decimal] = /^(\d+)(?:([a-z])|\.(\d+))$/.exec(number) ?? [];
  const depth = parent !== undefined && before.includes(parent) ? 2 : 1;
  if (decimal !== undefined) return { label: number, depth };
  if (depth === 2 && letter !== undefined) return { label: `${letter})`, depth };
  return { label: formal ? `§ ${number}` : `${number}.`, depth: 1 };
}
