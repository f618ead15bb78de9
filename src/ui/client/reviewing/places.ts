// Choosing words of a text without a mouse: a line at a time, or a word at a time. What is chosen begins and ends with
// a word; blank lines are stepped over.

export interface Place {
  readonly start: number;
  readonly end: number;
}

type Step = (text: string, place: Place) => Place;

/** The line after what is chosen, whole. */
export const nextLine: Step = (text, place) => lineFrom(text, endOfLine(text, place.end)) ?? place;

/** The line before it. */
export const previousLine: Step = (text, place) => lineBefore(text, startOfLine(text, place.start)) ?? place;

export const longerByLine: Step = (text, place) => {
  const rest = trimmed(text, { start: place.end, end: endOfLine(text, place.end) });
  const next = rest ?? lineFrom(text, endOfLine(text, place.end));
  return next ? { start: place.start, end: next.end } : place;
};

export const shorterByLine: Step = (text, place) => {
  const last = startOfLine(text, place.end);
  return trimmed(text, { start: place.start, end: last }) ?? place;
};

/** The first of the words that are chosen, and then the one after it. */
export const nextWord: Step = (text, place) => {
  const [first, second] = wordsIn(text, place);
  if (first && second) return first;
  return wordFrom(text, place.end) ?? place;
};

export const previousWord: Step = (text, place) => {
  const words = wordsIn(text, place);
  const [last] = words.slice(-1);
  if (last && words.length > 1) return last;
  return wordsIn(text, { start: Math.max(0, place.start - farthest), end: place.start }).at(-1) ?? place;
};

export const longerByWord: Step = (text, place) => {
  const next = wordFrom(text, place.end);
  return next ? { start: place.start, end: next.end } : place;
};

export const shorterByWord: Step = (text, place) => {
  const before = wordsIn(text, place).at(-2);
  return before ? { start: place.start, end: before.end } : place;
};

export const withoutFirstWord: Step = (text, place) => {
  const second = wordsIn(text, place).at(1);
  return second ? { start: second.start, end: place.end } : place;
};

/** From some words chosen roughly, as with a mouse, whole words; null where there are none. */
export function wholeWords(text: string, place: Place): Place | null {
  const inside = trimmed(text, place);
  if (!inside) return null;
  let { start, end } = inside;
  while (start > 0 && isOfWord(text, start - 1) && isOfWord(text, start)) start--;
  while (end < text.length && isOfWord(text, end - 1) && isOfWord(text, end)) end++;
  return { start, end };
}

const farthest = 500;
const isOfWord = (text: string, at: number): boolean => /[\p{L}\p{N}]/v.test(text.charAt(at));
const isLineEnd = (sign: string): boolean => sign === "\n" || sign === "\f";

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charAt(start - 1))) start--;
  return start;
}

function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text.charAt(end))) end++;
  return end;
}

/** The first line from here on that says something. */
function lineFrom(text: string, at: number): Place | undefined {
  for (let start = at; start < text.length; start = endOfLine(text, start) + 1) {
    const line = trimmed(text, { start, end: endOfLine(text, start) });
    if (line) return line;
  }
  return undefined;
}

function lineBefore(text: string, at: number): Place | undefined {
  for (let end = at - 1; end >= 0; end = startOfLine(text, end) - 1) {
    const line = trimmed(text, { start: startOfLine(text, end), end });
    if (line) return line;
  }
  return undefined;
}

function trimmed(text: string, { start, end }: Place): Place | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const until = start + words.trimEnd().length;
  return until > from ? { start: from, end: until } : undefined;
}

function wordsIn(text: string, { start, end }: Place): Place[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

const wordFrom = (text: string, at: number): Place | undefined =>
  wordsIn(text, { start: at, end: Math.min(text.length, at + farthest) })[0];
