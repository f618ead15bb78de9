// What a word is, here as in the database's `text_search_words`.
import { rememberedOf } from "../../../lib/remembered.ts";

// Letters and figures; a soft hyphen is none, and a word divided at the end of a line is whole.
const divided = /\u00AD|(?<=\p{Ll})[-\u00AD]\n[ \t]*(?!(?:och|eller|samt)(?!\p{L}))(?=\p{Ll})/u.source;
const letter = /[\p{L}\p{N}\p{M}]/u.source;
const letters = `${letter}+`;
const isLetter = new RegExp(letter, "u");
const undivided = new RegExp(letters, "gu");
const oneWord = new RegExp(`${letters}(?:(?:${divided})${letters})*`, "gu");
const wordFrom = new RegExp(oneWord, "yu");
const division = new RegExp(divided, "gu");

export interface WordAt {
  /** In small letters, undivided. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function wordsAt(text: string): WordAt[] {
  return [...text.matchAll(oneWord)].map(wordOf);
}

function wordOf({ 0: written, index }: RegExpExecArray): WordAt {
  const word = /[\u00AD\n]/.test(written) ? written.replace(division, "") : written;
  return { word: word.toLowerCase(), start: index, end: index + written.length };
}

/** Some words and where they are in a text, in a fraction of the time that it takes to read all of its words: what they
 *  have in common is looked for, as none of them is without it. */
export function placesOf(words: ReadonlySet<string>, text: string): WordAt[] {
  const inSmall = text.toLowerCase();
  // A few letters are longer when they are small: İ.
  if (inSmall.length !== text.length) return wordsAt(text).filter(({ word }) => words.has(word));
  const cores = coresOf(words);
  const places = cores.flatMap((core) => wordsAround(core, inSmall).filter(({ word }) => words.has(word)));
  const parted = isDivided.test(text) ? dividedWordsAt(text) : [];
  if (parted.length === 0) return cores.length > 1 ? inOrder(places) : places;
  const whole = places.filter((place) => !parted.some(isOver(place)));
  return inOrder([...whole, ...parted.filter(({ word }) => words.has(word))]);
}

/** Few, and each of the words has one of them in it. The same words are looked for in many texts. */
const coresOf = rememberedOf((words: ReadonlySet<string>): readonly string[] => {
  const cores: string[] = [];
  for (const word of [...words].toSorted((one, other) => one.length - other.length)) {
    if (word === "" || cores.some((core) => word.includes(core))) continue;
    const shared = cores.map((core) => sharedEnd(core, word));
    const longest = Math.max(0, ...shared.map(({ length }) => length));
    const at = longest < shortestCore ? cores.length : shared.findIndex(({ length }) => length === longest);
    cores[at] = shared[at] ?? word;
  }
  return cores;
});

/** What is shorter is in too many other words. */
const shortestCore = 5;

/** The letters that both words begin with, or end with. */
function sharedEnd(one: string, other: string): string {
  const most = Math.min(one.length, other.length);
  let [first, last] = [0, 0];
  while (first < most && one[first] === other[first]) first++;
  while (last < most && one.at(-1 - last) === other.at(-1 - last)) last++;
  return first >= last ? one.slice(0, first) : one.slice(-last);
}

/** The words of a text in small letters that have the core in them. */
function wordsAround(core: string, text: string): WordAt[] {
  const found: WordAt[] = [];
  for (let at = text.indexOf(core); at !== -1;) {
    let [start, end] = [at, at + core.length];
    while (isLetterAt(text, start - 1)) start--;
    while (isLetterAt(text, end)) end++;
    found.push({ word: text.slice(start, end), start, end });
    at = text.indexOf(core, end);
  }
  return found;
}

/** Each once, though it has several cores in it. */
function inOrder(places: readonly WordAt[]): WordAt[] {
  const sorted = places.toSorted((one, other) => one.start - other.start);
  return sorted.filter(({ start }, at) => start !== sorted[at - 1]?.start);
}

// Of the letters that Latin texts are made of, it is known beforehand.
const latin = Array.from({ length: 0x250 }, (_, code) => isLetter.test(String.fromCharCode(code)));

const isLetterAt = (text: string, at: number): boolean =>
  latin[text.charCodeAt(at)] ?? isLetter.test(text.charAt(at));

function dividedWordsAt(text: string): WordAt[] {
  const found: WordAt[] = [];
  for (const { index } of text.matchAll(/\u00AD|-\n/g)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    wordFrom.lastIndex = index;
    while (isLetterAt(text, wordFrom.lastIndex - 1)) wordFrom.lastIndex--;
    const word = wordFrom.exec(text);
    if (word !== null && /[\u00AD\n]/.test(word[0])) found.push(wordOf(word));
  }
  return found;
}

const isOver =
  ({ start }: WordAt) =>
  (other: WordAt) =>
    other.start <= start && start < other.end;

const isDivided = /\u00AD|-\n/;

/** Without the places, which takes less time: most texts have no divided words. */
export const wordsOf = (text: string): string[] =>
  isDivided.test(text) ? wordsAt(text).map(({ word }) => word) : (text.toLowerCase().match(undivided) ?? []);

/** How many they are. */
export function countWords(text: string): number {
  if (isDivided.test(text)) return wordsAt(text).length;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isLetterAt(text, at) && !isLetterAt(text, at - 1)) count++;
  return count;
}
