// What a word is, here as in the database's `text_search_words`.

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

/** Some words and where they are in a text, in a fraction of the time that it takes to read all of its words. */
export function placesOf(words: ReadonlySet<string>): (text: string) => WordAt[] {
  if (words.size === 0) return () => [];
  const anyOf = new RegExp(`(?<!${letter})(?:${[...words].join("|")})(?!${letter})`, "gu");
  return (text) => {
    const inSmall = text.toLowerCase();
    // A few letters are longer when they are small: İ.
    if (inSmall.length !== text.length) return wordsAt(text).filter(({ word }) => words.has(word));
    const parted = dividedWordsAt(text);
    const places = [
      ...[...inSmall.matchAll(anyOf)].map(wordOf).filter((place) => !parted.some(isOver(place))),
      ...parted.filter(({ word }) => words.has(word)),
    ];
    return parted.length === 0 ? places : places.toSorted((one, other) => one.start - other.start);
  };
}

function dividedWordsAt(text: string): WordAt[] {
  const found: WordAt[] = [];
  for (const { index } of text.matchAll(/\u00AD|-\n/g)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    wordFrom.lastIndex = index;
    while (wordFrom.lastIndex > 0 && isLetter.test(text.charAt(wordFrom.lastIndex - 1))) wordFrom.lastIndex--;
    const word = wordFrom.exec(text);
    if (word !== null && /[\u00AD\n]/.test(word[0])) found.push(wordOf(word));
  }
  return found;
}

const isOver =
  ({ start }: WordAt) =>
  (other: WordAt) =>
    other.start <= start && start < other.end;

/** Without the places, which takes less time: most texts have no divided words. */
export const wordsOf = (text: string): string[] =>
  /\u00AD|-\n/.test(text)
    ? wordsAt(text).map(({ word }) => word)
    : (text.toLowerCase().match(undivided) ?? []);
