// What a word is, here as in the database's `text_search_words`.

// Letters and figures; a soft hyphen is none, and a word divided at the end of a line is whole.
const divided = /\u00AD|(?<=\p{Ll})[-\u00AD]\n[ \t]*(?!(?:och|eller|samt)(?!\p{L}))(?=\p{Ll})/u.source;
const letters = /[\p{L}\p{N}\p{M}]+/u.source;
const undivided = new RegExp(letters, "gu");
const oneWord = new RegExp(`${letters}(?:(?:${divided})${letters})*`, "gu");
const division = new RegExp(divided, "gu");

export interface WordAt {
  /** In small letters, undivided. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function wordsAt(text: string): WordAt[] {
  return [...text.matchAll(oneWord)].map(({ 0: written, index }) => ({
    word: (/[\u00AD\n]/.test(written) ? written.replace(division, "") : written).toLowerCase(),
    start: index,
    end: index + written.length,
  }));
}

/** Without the places, which takes less time: most texts have no divided words. */
export const wordsOf = (text: string): string[] =>
  /\u00AD|-\n/.test(text)
    ? wordsAt(text).map(({ word }) => word)
    : (text.toLowerCase().match(undivided) ?? []);
