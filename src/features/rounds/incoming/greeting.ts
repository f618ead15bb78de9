// Whom a letter greets, before it says anything.
import { foldName } from "../../../lib/names.ts";
import { guessOf, meaningOf } from "./phrases.ts";
import type { Names } from "./words.ts";

const hello =
  "[Hh]ej(?:san)?(?: igen)?|HEJ|[Hh]allå|[Gg]od (?:morgon|dag|kväll|middag|förmiddag|eftermiddag)|[Hh]i(?: again)?|[Hh]ello(?: again)?|[Gg]ood (?:morning|afternoon|evening|day)|[Dd]ear|[Bb]ästa|[Kk]är[ea]";
const greeting = new RegExp(
  `^\\s*(?:${hello})[ \\t]+(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)[ \\t🙂😊🙏\uFE0F]*(?:[!,.]+|\\n|$)`,
  "u",
);

/** A letter without the line that greets somebody. Whoever asks may be called as a municipality is; to greet a
 *  municipality is to speak to another. */
export function withoutGreeting(text: string, names: Names): string {
  const found = greeting.exec(text);
  const name = found?.[1];
  return found !== null && name !== undefined && isPerson(name, names) ? text.slice(found[0].length) : text;
}

function isPerson(name: string, { own, others, asked, askers }: Names): boolean {
  if (!isName(name.toLowerCase())) return false;
  const called = foldName(name);
  const [given = "", family = ""] = called.split(" ");
  if (askers.map(foldName).some((each) => each === called || each.split(" ", 1)[0] === called)) return true;
  if (/ (?:kommun|stad|region|municipality)s?$/.test(called)) return false;
  const isAmong = (all: readonly string[], words: readonly string[]) =>
    all.map(foldName).some((each) => words.some((word) => word === each || word === `${each}s`));
  if (isAmong([...own, ...asked], [called, given, family])) return false;
  if (alsoGivenNames.has(given)) return called === given || !isAmong(others, [called]);
  return !isAmong(others, [called, given]);
}

/** Municipalities that are called as people are. */
const alsoGivenNames: ReadonlySet<string> = new Set(["nora", "eda", "dorotea", "vilhelmina", "salem"]);

const namedAfter = new RegExp(
  `^(?:hej|hejsan|hallå|hi|hello|dear|bästa|käre|kära|god morgon|god dag|good morning)(?: igen| again)? (\\p{L}[\\p{L}-]+(?: \\p{L}[\\p{L}-]+)?)$`,
  "u",
);

/** "hej signe": a name that is no word of an answer. */
export function isGreeting(phrase: string): boolean {
  const name = namedAfter.exec(phrase)?.[1];
  return name !== undefined && isName(name);
}

const isName = (name: string): boolean =>
  name.split(" ").every((word) => meaningOf(word) === undefined && guessOf(word) === undefined) &&
  !speaking.test(name);
const speaking =
  /(?<!\p{L})(?:inte|ej|icke|not|never|då|att|vi|we|jag|om|men|if|but|tyvärr|dessvärre|unfortunately)(?!\p{L})/u;
