// Lines that the page broke and that are one: a list entry's, hanging under its text, and a heading's that ran out
// of room. Where the page gives no such proof, lines stay lines.
import { type SetLine, usualSize } from "../typeset.ts";
import type { Row } from "./rows.ts";

export interface PlacedLine {
  line: SetLine;
  row: Row;
  /** Where the page's longest line ends. */
  edge: number;
}

export function unwrapped(placed: readonly PlacedLine[]): SetLine[] {
  const normal = usualSize(placed.map(({ line }) => line));
  const lines: SetLine[] = [];
  let hanging: number | null = null;
  for (const [i, { line, row }] of placed.entries()) {
    const above = placed[i - 1];
    const last = lines.at(-1);
    const follows = above !== undefined && last !== undefined && !line.blankBefore && !line.pageBefore;
    if (follows && (hangs(row, hanging) || isBrokenHeading(above, line, row, normal))) {
      // A word cut at the line's end is mended by the reader, who knows words.
      last.text += (last.text.endsWith("-") ? "\n" : " ") + line.text.trim();
      continue;
    }
    lines.push({ ...line });
    hanging = row.cells.length === 1 ? row.hanging : null;
  }
  return lines;
}

function hangs(row: Row, hanging: number | null): boolean {
  const [only] = row.cells;
  if (hanging === null || only === undefined || row.cells.length > 1 || row.hanging !== null) return false;
  return Math.abs(only.x - hanging) < row.size * 0.3;
}

/** The same look as the line above, on which its first word had no room. */
function isBrokenHeading(above: PlacedLine, line: SetLine, row: Row, normal: number): boolean {
  const [only] = row.cells;
  const end = above.row.cells.at(-1)?.right ?? 0;
  if (only === undefined || row.cells.length > 1 || above.row.cells.length > 1) return false;
  if (line.size !== above.line.size || line.bold !== above.line.bold) return false;
  if (!line.bold && line.size < normal * 1.15) return false;
  const word = /^\S+/.exec(only.text)?.[0] ?? "";
  const width = ((only.right - only.x) * (word.length + 1)) / only.text.length;
  return end + width > above.edge;
}
