// Words of a document that lost letters stand in two ways: as in its text, and as they were read. Masking takes both.
import { type Repair, repaired } from "../../minutes/index.ts";
import { onOneLine, patternOf } from "./rules.ts";

export interface DamagedText {
  readonly id: string;
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** The words, as any of the texts has them and as they were read there. */
export function formsOf(words: readonly string[], texts: readonly DamagedText[]): string[] {
  const forms = new Set(words);
  for (const each of forms) for (const text of texts) for (const form of formsIn(each, text)) forms.add(form);
  return [...forms];
}

function formsIn(words: string, { text, repairs }: DamagedText): string[] {
  const read = repaired(text, repairs);
  const stands = [...read.text.matchAll(patternOf(words))].map(({ index, 0: found }) =>
    text.slice(read.at[index], (read.at[index + found.length - 1] ?? -1) + 1),
  );
  const isRead = [...text.matchAll(patternOf(words))].map(({ index, 0: found }) => {
    const within = ({ start, end }: Repair) => start < index + found.length && end > index;
    const begun = repairs.find(within)?.start ?? index;
    const over = repairs.findLast(within)?.end ?? index;
    const [first, last] = [Math.min(index, begun), Math.max(index + found.length, over)];
    return repaired(text, repairs.filter(within), first, last).text;
  });
  return [...stands, ...isRead].map(onOneLine).filter((form) => form !== "");
}

/** Where the repairs begin that nobody is to see. */
export function maskedRepairs(wanted: string, repairs: readonly Repair[]): number[] {
  return repairs.filter(({ start, end }) => wanted.slice(start, end).includes("█")).map(({ start }) => start);
}
