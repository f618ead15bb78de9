// Whether a cell begins with a key, and where its value starts.
import { fold } from "../folding.ts";
import type { Line } from "../lines.ts";
import { join, type Passage, slice, trim } from "../passage.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { keyAt, type Meaning } from "./keys.ts";
import { isSentence } from "./prose.ts";

export interface CellKey {
  readonly meaning: Meaning;
  readonly key: Passage;
  readonly value: Cell;
}

/** `parted`: the cell stands apart from others on its line, as keys do. */
export function keyOf(cell: Cell, parted: boolean): CellKey | null {
  const text = fold(cell.text);
  const found = keyAt(text);
  if (found === null) return null;
  const rest = cell.text.slice(found.length);
  const key = slice(cell, 0, found.length);
  const withValue = (from: number): CellKey => ({
    meaning: found.meaning,
    key,
    value: { ...trim(slice(cell, from)), column: cell.column },
  });
  const sign = /^\s?(?:\([^)]{0,40}\))?\s*(?:[:…._]{1,200}|$)[\s….:_]*/u.exec(rest)?.[0];
  if (sign !== undefined && (sign.trim() !== "." || rest.length === 1)) {
    const isBare = isWeak(found.meaning, text) && !sign.includes(":") && !parted;
    return isBare ? null : withValue(found.length + sign.length);
  }
  const begins =
    key.text === "Från"
      ? /^\s\p{L}/u
      : isDayOrTime(found.meaning)
        ? /^\s[^a-zåäö]*\p{L}*.*\d/u
        : /^\s[\p{Lu}\d§"”]/u;
  const bySpace = begins.test(rest) && !isWeak(found.meaning, text) && !isSentence(rest);
  return bySpace ? withValue(found.length) : null;
}

/** 'Dag Ek' is a person, 'Dag 4 mars' a day. */
function isDayOrTime(meaning: Meaning): boolean {
  return meaning.about === "occasion" && !meaning.holds.includes("place");
}

/** Words that are keys only with a colon or in a column of their own. */
function isWeak({ about }: Meaning, text: string): boolean {
  if (about === "cooperation" || about === "body" || about === "number") return true;
  return /^(?:var|nar|kl|klockan|digitalt|medlemmar|representanter|status|protokollet|foredragande|vilka)(?!\p{L})/iu.test(
    text,
  );
}

/** 'Tjänstgörande' with 'ersättare' on the next line is one key. */
export function brokenKey(
  cells: readonly Cell[],
  next: Line | undefined,
): { meaning: Meaning; key: Passage; below: Cell[] } | null {
  const first = cells[0];
  if (first === undefined || next === undefined || first.text === "") return null;
  const [below, ...others] = cellsOf(next);
  if (below === undefined || !/^\p{Ll}/u.test(below.text)) return null;
  const whole = join([first, below]);
  const found = keyAt(fold(whole.text));
  if (found === null || found.length <= first.text.length + 1) return null;
  const left = trim(slice(whole, found.length));
  const sign = /^[:\s]*/.exec(left.text)?.[0].length ?? 0;
  const value: Cell = { ...slice(left, sign), column: below.column };
  return { meaning: found.meaning, key: slice(whole, 0, found.length), below: [value, ...others] };
}
