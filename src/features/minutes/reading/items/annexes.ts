// Annexes that an item names: 'bilaga 2', 'bilaga Tidplan', 'ppt'.
import { fold, folded } from "../folding.ts";

const numbered = folded(
  "(?<!\\p{L})bil(?:\\.|aga|agor|agorna)?\\s?(?:nr\\s)?(\\d{1,3}[a-z]?(?:(?:\\s?,\\s?|\\s(?:och|samt)\\s|\\s?[–-]\\s?)\\d{1,3}[a-z]?(?![\\d:/]|\\.\\d))*)(?![\\d/])",
  "giu",
);
const lettered =
  /(?<!\p{L})[Bb]il(?:aga|agor|\.)\s([A-H])(?:(?:,\s|\s(?:och|samt)\s)([A-H]))?(?![\p{L}\d])/gu;
const named = folded("(?:^|\\n)\\s*bilag(?:a|or)\\s?:\\s*([^\\n]{2,80})", "giu");
const slides = folded(
  "(?<!\\p{L})(?:ppt|powerpoint\\p{L}*|presentation(?:en|erna)?|bild(?:er|erna|spelet))(?!\\p{L})[^.\\n]{0,60}(?:bifoga|biläggs|bilaga|bilagd|skickas med|medföljer)",
  "iu",
);

/** 'Presentationen bifogas som bilaga 1': the annex is the presentation. */
const behindIsNumber = /^[^.\n]*?bil(?:aga|\.)\s?(?:nr\s)?(?:\d|[A-Z](?!\p{L}))/iu;

export function annexesIn(text: string): string[] {
  const words = fold(text);
  const found: string[] = [];
  for (const match of words.matchAll(numbered)) {
    for (const number of numbersIn(match[1] ?? "")) found.push(`bilaga ${number}`);
  }
  for (const [, ...letters] of text.matchAll(lettered))
    found.push(...letters.flatMap((letter) => (letter === undefined ? [] : [`bilaga ${letter}`])));
  for (const match of words.matchAll(named)) {
    const start = match.index + match[0].length - (match[1] ?? "").length;
    found.push(`bilaga ${text.slice(start, start + (match[1] ?? "").length).trim()}`);
  }
  const shown = slides.exec(words);
  if (shown !== null && !behindIsNumber.test(words.slice(shown.index))) found.push("ppt");
  return [...new Set(found)];
}

/** '1, 2 och 4' and '2–4'. */
function numbersIn(written: string): string[] {
  const range = /^(\d+)\s?[–-]\s?(\d+)$/.exec(written);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range !== null && to > from && to - from < 30)
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  return written.match(/\d{1,3}[a-z]?/g) ?? [];
}
