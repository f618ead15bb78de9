// Word counts headings itself, so that one that is moved or taken away leaves the rest right. Where a number is not the
// one that comes next, a new count begins; what cannot be counted stands in the text.
import { AlignmentType, type ILevelsOptions, LevelFormat } from "docx";
import type { Section } from "../paper.ts";

export interface HeadingNumber {
  readonly reference: string;
  readonly level: number;
}

interface Count {
  readonly reference: string;
  readonly sign: string;
  readonly first: number;
  number: number;
  letters: number;
  decimals: number;
}

export interface HeadingNumbers {
  /** One a section, in order; null where the label stands in the text. */
  readonly numbers: readonly (HeadingNumber | null)[];
  readonly config: readonly { reference: string; levels: ILevelsOptions[] }[];
}

export function headingNumbers(sections: readonly Section[]): HeadingNumbers {
  const counts: Count[] = [];
  const numbers = sections.map(({ label }) => (label === null ? null : countOn(counts, label)));
  return {
    numbers,
    config: counts.map(({ reference, sign, first }) => ({ reference, levels: levels(sign, first) })),
  };
}

function countOn(counts: Count[], label: string): HeadingNumber | null {
  const current = counts.at(-1);
  const [, sign, digits] = /^(§ )?(\d+)\.?$/.exec(label) ?? [];
  if (digits !== undefined) return mainNumber(counts, sign === undefined ? "%1." : "§ %1", Number(digits));
  return current === undefined ? null : subNumber(current, label);
}

function mainNumber(counts: Count[], sign: string, number: number): HeadingNumber {
  const current = counts.at(-1);
  if (current !== undefined && current.sign === sign && current.number + 1 === number) {
    Object.assign(current, { number, letters: 0, decimals: 0 });
    return { reference: current.reference, level: 0 };
  }
  const reference = `items-${counts.length + 1}`;
  counts.push({ reference, sign, first: number, number, letters: 0, decimals: 0 });
  return { reference, level: 0 };
}

function subNumber(current: Count, label: string): HeadingNumber | null {
  if (label === `${String.fromCodePoint(97 + current.letters)})` && current.letters < 26) {
    current.letters += 1;
    return { reference: current.reference, level: 1 };
  }
  if (label === `${current.number}.${current.decimals + 1}` && current.letters === 0) {
    current.decimals += 1;
    return { reference: current.reference, level: 2 };
  }
  return null;
}

function levels(sign: string, first: number): ILevelsOptions[] {
  const level = (
    at: number,
    format: NonNullable<ILevelsOptions["format"]>,
    text: string,
    start: number,
  ): ILevelsOptions => ({
    level: at,
    format,
    text,
    start,
    alignment: AlignmentType.LEFT,
    suffix: "space",
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  });
  return [
    level(0, LevelFormat.DECIMAL, sign, first),
    level(1, LevelFormat.LOWER_LETTER, "%2)", 1),
    level(2, LevelFormat.DECIMAL, "%1.%3", 1),
  ];
}
