// Whether a text has lost its å, ä and ö, and how.

/** `stripped`: written without their rings and dots. `garbled`: read by a machine that did not know them, which put é, 6, d
 *  and the like in their place. */
export type Damage = "stripped" | "garbled";

/** Stretches of a text, a page each, that are Swedish and have hardly an å, ä or ö. */
export interface DamagedStretch {
  readonly start: number;
  readonly end: number;
  readonly damage: Damage;
}

/** Sound Swedish has some five in a hundred letters. */
const fewest = 0.01;
const enoughLetters = 120;

/** How many in a hundred of a page's words read as a machine reads å, ä and ö that it does not know. */
const garbledShare = 0.006;

const common =
  /(?<![\p{L}\d])(?:och|att|det|den|av|med|som|till|en|ett|i|om|vid|har|ska|beslut|inte)(?![\p{L}\d])/giu;
const oddWord = /\p{L}[éè]\p{L}{2}|\p{L}[64&]\p{L}|(?<!\p{L})[6|]\p{Ll}{2}|\p{Ll}[|]\p{Ll}/gu;

export function damageIn(text: string): DamagedStretch[] {
  const whole = damageOf(text);
  if (whole === null && !/\f/.test(text)) return [];
  const stretches: DamagedStretch[] = [];
  let start = 0;
  for (const page of text.split("\f")) {
    const end = start + page.length;
    // A page of names alone is as the others are.
    const damage = whole !== null && isWithout(page) ? whole : damageOf(page);
    if (damage !== null) stretches.push({ start, end, damage: whole ?? damage });
    start = end + 1;
  }
  return stretches;
}

/** What of a damaged text kept its letters: its other pages, and the words that have them all the same. */
export function soundPartsOf(text: string, stretches: readonly DamagedStretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(from, start), ...(text.slice(start, end).match(soundWord) ?? []));
    from = end;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "").join("\n");
}

const soundWord = /\p{L}*[åäöÅÄÖ]\p{L}*/gu;

function damageOf(text: string): Damage | null {
  const all = letters(text);
  if (all < enoughLetters || !isWithout(text)) return null;
  const words = count(text, /[\p{L}\d]+/gu);
  if (count(text, common) < words * 0.05) return null;
  return count(text, oddWord) >= words * garbledShare ? "garbled" : "stripped";
}

const isWithout = (text: string): boolean => count(text, /[åäöÅÄÖ]/g) <= letters(text) * fewest;

const letters = (text: string): number => count(text, /\p{L}/gu);

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
