// Names that may be one person's or may not: never resolved here, only pointed at.
import { foldName } from "./names.ts";

/** Spelled otherwise, but the same when folded: 'Jan Inge Hall' and 'Jan-Inge Hall'. */
export function isSameFolded(one: string, other: string): boolean {
  return one !== other && foldName(one) === foldName(other);
}

/** Apart in nothing but what a machine that reads scans takes for each other: 'Bjérklund', 'Björklund', 'Bj6rklund'. */
export function isReadAlike(one: string, other: string): boolean {
  return one !== other && asMachinesRead(one) === asMachinesRead(other);
}

const asMachinesRead = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ii|di(?=\p{L})/gu, "a")
    .replace(/[åäáà4]/g, "a")
    .replace(/(?<=\p{L})d?[öéóø60](?=\p{L})/gu, "o")
    .replace(/[ö]/g, "o")
    .replace(/[1|]/g, "l");

/** One letter put in, left out, changed, or two that have changed places. */
export function isOneLetterApart(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  return Math.min(a.length, b.length) >= 5 && distance(a, b, 1) === 1;
}

/** The same first name, and surnames that a careless ear or eye takes for each other: 'Tomic', 'Tasic'. */
export function isNearSurname(one: string, other: string): boolean {
  const [a, b] = [nameParts(one), nameParts(other)];
  if (a.first !== b.first || a.last === "" || b.last === "" || a.last === b.last) return false;
  const long = Math.min(a.last.length, b.last.length) >= 5 && a.last[0] === b.last[0];
  const limit = long ? 2 : 1;
  return distance(a.last, b.last, limit) <= limit;
}

/** One has a surname more: 'Sofia Back' and 'Sofia Back Rosén'. */
export function isPartOfName(one: string, other: string): boolean {
  const [a, b] = [foldName(one).split(" "), foldName(other).split(" ")];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || short.length === long.length || short[0] !== long[0]) return false;
  return short.every((word) => long.includes(word));
}

/** 'Anna Maria Vik-Lund' → 'anna', 'maria vik lund'. */
export function nameParts(name: string): { first: string; last: string } {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return { first: foldName(first), last: foldName(rest.join(" ")) };
}

/** How many letters apart, counted no further than one beyond the limit. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(...steps, swapped ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? limit + 1;
}
