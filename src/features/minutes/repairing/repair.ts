// Text that lost its å, ä and ö, given them back word by word: each repair can be seen and undone, and the text itself
// stands as it stood.
import { isGivenName } from "../reading/header/attendance/given-names.ts";
import type { Repair } from "../source-text.ts";
import { candidatesFor } from "./candidates.ts";
import { type Damage, type DamagedStretch, damageIn } from "./damage.ts";
import { doubt, type Place } from "./doubt.ts";
import { confusions, lostAtBeginning } from "./signs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word as it may be read: letters, and the signs that stand for letters within them. */
const readWords = /[\p{L}\p{M}\d|[&]*\p{L}[\p{L}\p{M}\d|[&]*|\d+/gu;

/** A number, or what is called by one: 'A4', '12a'. */
const numbered = /\d{2}|^[\p{Lu}\d]*\d[\p{Lu}\d]*$/u;

/** A capital within a word, which no sign is taken for. */
const oddCapital = /[\p{Ll}\d]\p{Lu}/u;

const fewest = 4;
const mostLooked = 12;

export function repairsIn(text: string, vocabulary: Vocabulary): Repair[] {
  return damageIn(text).flatMap((stretch) => repairsOf(text, stretch, vocabulary));
}

interface Way {
  readonly likely: number;
  readonly word: string;
  readonly before: Way | null;
}

function repairsOf(text: string, { start, end, damage }: DamagedStretch, vocabulary: Vocabulary): Repair[] {
  const read: RegExpExecArray[] = [...text.slice(start, end).matchAll(readWords)];
  const known = new Map<string, readonly Reading[]>();
  let last: readonly Reading[] = [];
  let ways: Way[] = [{ likely: 0, word: "", before: null }];
  for (const [i, match] of read.entries()) {
    const [word] = match;
    const isName = standsAsName(match, read[i - 1], read[i + 1]);
    const isSurname =
      isName && between(read[i - 1], match) === " " && last.some((one) => isGivenName(one.word));
    const place = isSurname ? "surname" : isName ? "name" : "word";
    const key = `${place} ${word}`;
    const readings = known.get(key) ?? readingsOf(word, place, damage, vocabulary);
    known.set(key, readings);
    last = readings;
    ways = readings.map((reading) => best(ways, reading, vocabulary));
  }
  const meant: string[] = [];
  const [likeliest] = ways.toSorted((one, other) => other.likely - one.likely);
  for (let way: Way | null = likeliest ?? null; way?.before; way = way.before) meant.unshift(way.word);
  return read.flatMap((match, i): Repair[] => {
    const word = meant[i] ?? match[0];
    const at = start + match.index;
    return word === match[0] ? [] : [{ start: at, end: at + match[0].length, word }];
  });
}

interface Reading {
  readonly word: string;
  readonly cost: number;
}

function best(ways: readonly Way[], { word, cost }: Reading, vocabulary: Vocabulary): Way {
  let found: Way | null = null;
  for (const way of ways) {
    const likely = way.likely + vocabulary.likely(word, way.word) - cost;
    if (found === null || likely > found.likely) found = { likely, word, before: way };
  }
  if (found === null) throw new Error("A way has to begin somewhere.");
  return found;
}

/** The likeliest few: those whose letters are likely are looked up. */
function readingsOf(word: string, place: Place, damage: Damage, vocabulary: Vocabulary): Reading[] {
  if (numbered.test(word)) return [{ word, cost: 0 }];
  const candidates = candidatesFor(
    word,
    confusions[damage],
    lostAtBeginning[damage],
    place !== "word" ? vocabulary.nextInName : vocabulary.next,
  );
  const looked = candidates.filter(
    ({ word: meant }, i) =>
      meant === word ||
      ((i < mostLooked || vocabulary.isHeard(meant)) && (oddCapital.test(word) || !oddCapital.test(meant))),
  );
  const all = looked.map(({ word: meant, cost }) => {
    const inAll = cost + (meant === word ? 0 : doubt(word, meant, place, vocabulary));
    return { word: meant, cost: inAll, likely: vocabulary.likely(meant, "") - inAll };
  });
  return all.toSorted((one, other) => other.likely - one.likely).slice(0, fewest);
}

const between = (before: RegExpExecArray | undefined, { index, input }: RegExpExecArray): string =>
  before === undefined ? "" : input.slice(before.index + before[0].length, index);

/** A capital beside another, or in the middle of a sentence. */
function standsAsName(
  { 0: word, index, input }: RegExpExecArray,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray | undefined,
): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const isBeside = (other: RegExpExecArray | undefined, space: string): boolean =>
    other !== undefined && /^[ -]$/.test(space) && /^\p{Lu}\p{Ll}/u.test(other[0]);
  const end = index + word.length;
  const beforeEnd = before === undefined ? 0 : before.index + before[0].length;
  if (isBeside(after, input.slice(end, after?.index))) return true;
  if (isBeside(before, input.slice(beforeEnd, index))) return true;
  return before !== undefined && /^(?![^]*[.:!?\n–-])[^]{1,4}$/.test(input.slice(beforeEnd, index));
}
