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
  const text = fold(words.text);
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null) return asWritten(slice(words, found.index, found.index + found[0].length));
  }
  return null;
}

/** Without words that the reader put in, as the head of a column before its cell. */
function asWritten(words: Passage): Passage {
  const first = words.at.findIndex((place) => place >= 0);
  return first <= 0 ? words : trim(slice(words, first));
}
