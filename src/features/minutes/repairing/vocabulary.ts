// How likely words are, alone and after each other: from the register's own texts, and from what is known of Swedish.
import { rememberedOf } from "../../../lib/remembered.ts";
import { isGivenName } from "../reading/header/attendance/given-names.ts";
import type { Next } from "./candidates.ts";
import { after, atBeginning, atEnd, type Letters, lettersOf, signOf } from "./letters.ts";
import { commonNames, phrases } from "./phrases.ts";
import { likelyOfElements } from "./name-elements.ts";
import type { Spelling } from "./spelling.ts";

export interface Vocabulary {
  /** The logarithm of how likely the word is after another. */
  likely(word: string, before: string): number;
  /** How likely a letter is after what came before it in the word. */
  readonly next: Next;
  /** The same, in a name. */
  readonly nextInName: Next;
  /** The logarithm of how likely a name is spelt so, if it is one that nobody has heard. */
  likelyName(word: string): number;
  /** Whether another text has it, or everybody. */
  isHeard(word: string): boolean;
  /** Whether other texts have it as a name, so many times at least. */
  isHeardName(word: string, least?: number): boolean;
  /** Whether other texts have it, and always with a capital. */
  isHeardAsNameAlone(word: string): boolean;
  /** Whether it is a name that somebody has. */
  isName(word: string): boolean;
  /** Whether a dictionary, a list or another text has it. */
  isKnown(word: string): boolean;
}

/** Years are alike, and other numbers. */
function keyOf(word: string): string {
  if (!/^\d+$/.test(word)) return word.toLowerCase();
  return /^(?:19|20)\d\d$/.test(word) ? "2000" : "0";
}

/** `texts`: sound ones, of the same cooperation. */
export function vocabularyOf(texts: readonly string[], spelling: Spelling): Vocabulary {
  const swedish = swedishOf(spelling);
  const heard = countsOf([...phrases, ...texts]);
  let letters: Letters | null = null;
  const own = () => (letters ??= lettersOf(heard.words(5)));

  const alone = new Map<string, number>();
  function likelyAlone(word: string): number {
    const known = alone.get(word);
    if (known !== undefined) return known;
    const likely = reckonAlone(word);
    alone.set(word, likely);
    return likely;
  }

  function reckonAlone(word: string): number {
    const key = keyOf(word);
    const seen = heard.count(key) / (heard.all + 2000);
    const rank = swedish.ranks.get(key);
    const common = rank === undefined ? 0 : 1 / (rank * swedish.harmonic);
    const simple = spelling.isWord(word) || isName(word) ? 1 : 0;
    const compound = simple === 1 || spelling.isCompound(word) || heard.isMadeOf(key) ? 1 : 0;
    const spelt = (Math.exp(swedish.letters.likely(word)) + Math.exp(own().likely(word))) / 2;
    return (
      0.6 * seen +
      0.25 * common +
      (2e-8 + spelt) * simple +
      0.3 * spelt * compound * lengthOf(word) * (heard.endsAsOne(key) ? 4 : 1) +
      0.003 * spelt
    );
  }

  const isName = (word: string): boolean =>
    /^\p{Lu}/u.test(word) &&
    (heard.isName(word) || spelling.isName(word) || isGivenName(word) || isCommonName(word));
  const isHeard = (word: string): boolean => heard.count(keyOf(word)) > 0 || swedish.ranks.has(keyOf(word));
  const nextInName: Next = (before, sign) =>
    0.8 * swedish.names.next(before, sign) +
    0.1 * swedish.letters.next(before, sign) +
    0.1 * own().next(before, sign);
  const named = new Map<string, number>();
  function likelyName(word: string): number {
    const known = named.get(word);
    if (known !== undefined) return known;
    const asItIs = reckonName(word);
    const likely = /\p{L}{3}s$/u.test(word) ? Math.max(asItIs, reckonName(word.slice(0, -1)) - 3) : asItIs;
    named.set(word, likely);
    return likely;
  }
  function reckonName(word: string): number {
    let [before, spelt] = [atBeginning, 0];
    for (const letter of `${word}\0`) {
      const sign = letter === "\0" ? atEnd : signOf(letter);
      spelt += Math.log(nextInName(before, sign));
      before = after(before, sign);
    }
    const formed = likelyOfElements(word, (part) => swedish.words.has(part));
    return Math.log((Math.exp(spelt) + formed) / 2);
  }
  return {
    nextInName,
    likelyName,
    likely(word, before) {
      const seen = heard.count(keyOf(before));
      const trust = 0.7 * (seen / (seen + 6));
      const together = trust === 0 ? 0 : heard.pair(keyOf(before), keyOf(word));
      return Math.log((trust * together) / Math.max(1, seen) + (1 - trust) * likelyAlone(word));
    },
    next: (before, sign) => (swedish.letters.next(before, sign) + own().next(before, sign)) / 2,
    isHeard,
    isHeardAsNameAlone: (word) => heard.isNameAlone(word) && !swedish.ranks.has(word),
    isHeardName: (word, least = 1) => heard.isName(word) && heard.count(keyOf(word)) >= least,
    isName,
    isKnown: (word) => isHeard(word) || spelling.isCompound(word) || heard.isMadeOf(keyOf(word)),
  };
}

const isCommonName = (word: string): boolean =>
  commonNames.has(word) || commonNames.has(word.replace(/s$/, ""));

/** Nearly any few letters make a compound. */
const lengthOf = (word: string): number => (word.length < 8 ? 0.1 : 1);

interface Counts {
  readonly all: number;
  count(key: string): number;
  pair(before: string, key: string): number;
  /** Written with a capital where no sentence begins. */
  isName(word: string): boolean;
  /** Lower case, and never written so. */
  isNameAlone(key: string): boolean;
  /** Begins as a word that was heard, and goes on as another or as a form of it: 'genomförs' of 'genomföra'. */
  isMadeOf(key: string): boolean;
  /** Ends as a whole word that was heard. */
  endsAsOne(key: string): boolean;
  /** Each word with how often it stands, `most` at most. */
  words(most: number): Iterable<readonly [word: string, count: number]>;
}

const most = 2 ** 24;

function countsOf(texts: readonly string[]): Counts {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const pairs = new Map<number, number>();
  const names = new Set<string>();
  const plain = new Set<string>();
  let all = 0;
  for (const text of texts) {
    let last = -1;
    let end = 0;
    for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
      const key = keyOf(written);
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      counts[id] = (counts[id] ?? 0) + 1;
      if (last >= 0) pairs.set(last * most + id, (pairs.get(last * most + id) ?? 0) + 1);
      if (index === end + 1 && key !== written && /[\s,(/-]/.test(text.charAt(end))) names.add(written);
      if (key === written) plain.add(key);
      last = id;
      end = index + written.length;
      all += 1;
    }
  }
  let beginnings: Set<string> | null = null;
  return {
    all,
    isMadeOf(key) {
      beginnings ??= new Set([...ids.keys()].flatMap(beginningsOf));
      for (let at = key.length; at >= shortest; at -= 1)
        if (
          beginnings.has(key.slice(0, at)) &&
          (key.length - at <= 2 || (key.length - at >= 4 && ids.has(key.slice(at))))
        )
          return true;
      return false;
    },
    endsAsOne(key) {
      for (let at = 3; at <= key.length - 4; at += 1) if (ids.has(key.slice(at))) return true;
      return false;
    },
    count: (key) => counts[ids.get(key) ?? -1] ?? 0,
    pair: (before, key) => pairs.get((ids.get(before) ?? -1) * most + (ids.get(key) ?? -1)) ?? 0,
    isName: (word) => names.has(word),
    isNameAlone: (key) => ids.has(key) && !plain.has(key),
    *words(limit) {
      for (const [key, id] of ids) yield [key, Math.min(limit, counts[id] ?? 0)];
    },
  };
}

/** Of the beginning that a word shares with one that was heard, in letters. */
const shortest = 6;

const beginningsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - shortest + 1) }, (_, i) => key.slice(0, shortest + i));

interface Swedish {
  readonly letters: Letters;
  /** Of names of people and places. */
  readonly names: Letters;
  /** Those short enough to be within names, lower case. */
  readonly words: ReadonlySet<string>;
  /** Of the most common words, from 1. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly harmonic: number;
}

const swedishOf = rememberedOf(({ common, listed }: Spelling): Swedish => ({
  letters: lettersOf([
    ...listed.map((word): [string, number] => [word, 1]),
    ...common.map((word, place): [string, number] => [word, Math.min(20, 4000 / (place + 1))]),
  ]),
  names: lettersOf(
    [...new Set([...listed.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)), ...commonNames])].map(
      (name): [string, number] => [name, 1],
    ),
  ),
  words: new Set(listed.filter((word) => word.length < 10).map((word) => word.toLowerCase())),
  ranks: new Map(common.map((word, place) => [word, place + 1])),
  harmonic: Math.log(common.length) + 0.58,
}));
