// When a task is to be done: the words, and the day where they tell it.
import { findDates } from "../dates.ts";
import { anyOf, fold, folded } from "../folding.ts";
import { type Passage, slice, trim } from "../passage.ts";
import { dueForms, latestForms } from "./due-forms.ts";

export interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
  readonly words: Passage | null;
}

/** A clause behind the task that tells of what has been: ', som rådet beslutade om den 17 oktober'. */
const aside = folded(
  `,\\s(?:som|vilken|vilket|vilka|där|eftersom|då|sedan)\\s(?:\\S+\\s){0,4}?${anyOf(`
  \\p{L}+ade(?:s)?, \\p{L}+des, \\p{L}{4,}te(?:s)?, beslöt, tog(?:s)?, antog(?:s)?, fick, gav(?:s)?, var, blev, hade, kom`)}(?!\\p{L})`,
);

export function dueIn(words: Passage, reference: string | null): Due {
  const behind = aside.exec(fold(words.text));
  const told =
    behind === null
      ? firstIn(words, dueForms)
      : (firstIn(slice(words, 0, behind.index), dueForms) ?? firstIn(words, latestForms));
  if (told === null) return { due: null, dueText: null, words: null };
  const [date] = findDates(told.text, reference);
  return { due: date?.date ?? null, dueText: told.text, words: told };
}

function firstIn(words: Passage, forms: readonly RegExp[]): Passage | null {
  const found = forms === dueForms ? placedBefore(words.text) : placeIn(words.text, forms);
  return found === null ? null : asWritten(slice(words, found.start, found.end));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A clause is asked for its day by each way of telling a task. */
const placed = new Map<string, Place | null>();
const mostPlaced = 500;

function placedBefore(text: string): Place | null {
  const before = placed.get(text);
  if (before !== undefined) return before;
  const place = placeIn(text, dueForms);
  if (placed.size === mostPlaced) placed.clear();
  if (text.length <= 400) placed.set(text, place);
  return place;
}

function placeIn(text: string, forms: readonly RegExp[]): Place | null {
  const words = fold(text);
  for (const form of forms) {
    const found = form.exec(words);
    if (found !== null) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** Without words that the reader put in, as the head of a column before its cell. */
function asWritten(words: Passage): Passage {
  const first = words.at.findIndex((place) => place >= 0);
  return first <= 0 ? words : trim(slice(words, first));
}
