// A line of the header as the cells it is made of: by tab, by the bars of a Markdown table, or by wide gaps.
import type { Line } from "../lines.ts";
import { type Passage, replace, slice, split, trim } from "../passage.ts";

export interface Cell extends Passage {
  /** Where it stands on the line: its number between tabs or bars, else its column of characters. */
  readonly column: number;
}

/** The line without Markdown's marks of emphasis, headings and bullets. */
export function withoutMarkup(line: Line): Line {
  if (!/[*#_]|^[-•–]\s/.test(line.text)) return line;
  const plain = replace(
    line,
    /\*\*|__|^#{1,6}\s+|(?<![\p{L}\p{N}])[*_](?=\p{L})|^[-•–*]\s+(?=[\p{L}*_])/gu,
    "",
  );
  return { ...line, ...trim(plain) };
}

export const isRule = (text: string): boolean => /^[\s|:+=_-]*$/.test(text) && /[-_=|]/.test(text);

export function cellsOf(line: Line): Cell[] {
  if (/^\|.*\|$/.test(line.text))
    return split(slice(line, 1, -1), /\|/g).map((cell, i) => ({ ...trim(cell), column: i }));
  if (line.text.includes(" | ")) return split(line, /\|/g).map((cell, i) => ({ ...trim(cell), column: i }));
  if (line.text.includes("\t")) return split(line, /\t/g).map((cell, i) => ({ ...trim(cell), column: i }));
  if (!line.text.includes("  ")) return [{ text: line.text, at: line.at, column: line.indent }];
  let from = 0;
  return split(line, / {2,}/g).map((cell) => {
    const column = line.indent + line.text.indexOf(cell.text, from);
    from = column - line.indent + cell.text.length;
    return { ...cell, column };
  });
}

/** 'Datum: 4 mars Tid: kl 13 Plats: Åvik' is three cells: each key with a colon begins one. */
export function atKeys(cell: Cell, isKey: (text: string) => boolean): Cell[] {
  const starts = [0];
  for (const match of cell.text.matchAll(/(?<=[\s,;.])\p{Lu}[\p{L} /]{1,30}:/gu)) {
    if (isKey(match[0].slice(0, -1))) starts.push(match.index);
  }
  if (starts.length === 1) return [cell];
  return starts.map((start, i) => ({
    ...trim(slice(cell, start, starts[i + 1])),
    column: cell.column + i / 100,
  }));
}
