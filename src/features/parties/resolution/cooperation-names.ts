// Whether a name in the minutes is this cooperation's: by its name, its address or an abbreviation.
import { foldName } from "../../../lib/names.ts";

export interface NamedCooperation {
  readonly slug: string;
  readonly name: string;
}

export function isOurs(cooperation: NamedCooperation, named: string): boolean {
  return isSameCooperation(cooperation.name, named) || fitsSlug(cooperation.slug, named);
}

export function isSameCooperation(one: string, other: string): boolean {
  return bare(one) === bare(other) || abbreviates(one, other) || abbreviates(other, one);
}

/** What a cooperation is to be called, going by what its documents call it: a name that its address fits,
 *  or else the one met most often; in its longest form. */
export function nameAmong(slug: string, named: readonly string[]): string | null {
  const fitting = named.filter((name) => fitsSlug(slug, name));
  const common = mostCommon(fitting.length > 0 ? fitting : named);
  if (common === null) return null;
  const forms = named.filter((name) => isSameCooperation(name, common));
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest), common);
}

function fitsSlug(slug: string, named: string): boolean {
  const words = slug.replaceAll("-", " ");
  return (
    bare(named) === bare(words) ||
    bare(named).replaceAll(" ", "") === slug ||
    abbreviates(slug.toUpperCase(), named)
  );
}

// 'MLR' is 'MalmöLundregionen': every capital of the name, in order, within letters that stand there in order.
function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short) || long.length <= short.length) return false;
  const capitals = long.replace(/\P{Lu}/gu, "");
  return (
    short.startsWith(capitals.charAt(0)) && isWithin(capitals, short) && isWithin(short, long.toUpperCase())
  );
}

function isWithin(letters: string, row: string): boolean {
  let next = 0;
  for (const letter of row) if (letter === letters.charAt(next)) next += 1;
  return next === letters.length;
}

function bare(name: string): string {
  return foldName(name).replace(/s$/, "");
}

function mostCommon(names: readonly string[]): string | null {
  let best: string | null = null;
  const count = (name: string) => names.filter((each) => isSameCooperation(each, name)).length;
  for (const name of new Set(names)) {
    if (best === null || count(name) > count(best)) best = name;
  }
  return best;
}
