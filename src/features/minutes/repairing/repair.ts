// Text that lost its å, ä and ö, given them back word by word: each repair can be seen and undone, and the text itself
// stands as it stood.
import type { Repair } from "../source-text.ts";
import { candidatesFor } from "./candidates.ts";
import { type Damage, type DamagedStretch, damageIn } from "./damage.ts";
import { confusions, lostAtBeginning } from "./signs.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A word as it may be read: letters, and the signs that stand for letters within them. */
const readWords = /[\p{L}\p{M}\d|[&]*\p{L}[\p{L}\p{M}\d|[&]*|\d+/gu;

/** A number, or what is called by one: 'A4', '12a'. */
const numbered = /\d{2}|^[\p{Lu}\d]*\d[\p{Lu}\d]*$/u;

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
  let ways: Way[] = [{ likely: 0, word: "", before: null }];
  for (const [i, match] of read.entries()) {
    const [word] = match;
    const isName = standsAsName(match, read[i - 1], read[i + 1]);
    const key = `${isName} ${word}`;
    const readings = known.get(key) ?? readingsOf(word, isName, damage, vocabulary);
    known.set(key, readings);
    ways = readings.map((reading) => best(ways, reading, vocabulary));
  }
  const meant: string[] = [];
  const [last] = ways.toSorted((one, other) => other.likely - one.likely);
  for (let way: Way | null = last ?? null; way?.before; way = way.before) meant.unshift(way.word);
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
function readingsOf(word: string, isName: boolean, damage: Damage, vocabulary: Vocabulary): Reading[] {
  if (numbered.test(word)) return [{ word, cost: 0 }];
  const candidates = candidatesFor(word, confusions[damage], lostAtBeginning[damage], vocabulary.next);
  const looked = candidates.filter(
    ({ word: meant }, i) => i < mostLooked || meant === word || vocabulary.isHeard(meant),
  );
  const all = looked.map(({ word: meant, cost }) => {
    const inAll = cost + (meant === word ? 0 : doubt(word, meant, isName, vocabulary));
    return { word: meant, cost: inAll, likely: vocabulary.likely(meant, "") - inAll };
  });
  return all.toSorted((one, other) => other.likely - one.likely).slice(0, fewest);
}

/** A word is left as it stands unless another is clearly likelier: most of all a name. */
function doubt(word: string, meant: string, isName: boolean, vocabulary: Vocabulary): number {
  if (isName) {
    if (vocabulary.isName(word)) return vocabulary.isHeardName(meant, 3) ? 2 : 7;
    if (vocabulary.isName(meant)) return vocabulary.isHeardName(meant) ? 0.3 : 1;
    // A title before a name.
    const isTitle =
      word.length > 9 ? vocabulary.isKnown(meant) : word.length > 4 && vocabulary.isHeard(meant);
    return isTitle && !vocabulary.isKnown(word) ? 1 : 8;
  }
  if (vocabulary.isHeard(meant)) return 0.3;
  if (/^\p{Lu}{1,4}$/u.test(meant)) return 50;
  return vocabulary.isKnown(meant) && !vocabulary.isKnown(word) ? 1 : 2.5;
}

/** A capital beside another, or in the middle of a sentence. */
function standsAsName(
  { 0: word, index, input }: RegExpExecArray,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray | undefined,
): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
  const isBeside = (other: RegExpExecArray | undefined, between: string): boolean =>
    other !== undefined && between === " " && /^\p{Lu}\p{Ll}/u.test(other[0]);
  const end = index + word.length;
  const beforeEnd = before === undefined ? 0 : before.index + before[0].length;
  if (isBeside(after, input.slice(end, after?.index))) return true;
  if (isBeside(before, input.slice(beforeEnd, index))) return true;
  return (
    before !== undefined &&
    /^[\s,(]$/.test(input.slice(beforeEnd, index)) &&
    !/\n/.test(input.slice(beforeEnd, index))
  );
}
