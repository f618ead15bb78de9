// The tasks of one sentence.
import type { RecordPerson } from "../../record.ts";
import { fold } from "../folding.ts";
import { type Passage, slice, trim } from "../passage.ts";
import { holderIn } from "./holders.ts";
import type { Setting, Task } from "./task.ts";
import { describesOthers, givings, mayGive, noTask, toldBefore } from "./task-forms.ts";
import { byAgent, byAnyVerb, byName, inPresent, obliged } from "./told-tasks.ts";

/** In a decision every present tense is an order; elsewhere it may only tell what was said. */
export function tasksIn(sentence: Passage, decided: boolean, setting: Setting): Task[] {
  const words = fold(sentence.text);
  if (/\?\s*$/.test(words) || (!decided && describesOthers.test(words))) return [];
  const clause = innerClause(sentence);
  const given = givenIn(clause, decided, setting.people);
  const told =
    given ??
    obliged(clause, decided, setting) ??
    inPresent(clause, decided, setting) ??
    byAnyVerb(clause, setting) ??
    byAgent(clause, setting.people) ??
    byName(clause, setting.people);
  return told === null ? [] : [{ ...told, what: withoutStop(told.what) }];
}

const opening =
  /^(?:(?:samt|och)\s)?att\s+|^(?:\S+\s){0,4}(?:viktigt|bestämdes|beslutades|överens om|beslutas)\satt\s/i;
const topic =
  /^[^.:–]{2,30}(?::|\s–)\s(?=\p{Lu})|^[^.:]{2,40}:\s(?:pågår|kvarstår|påbörjat|ej klart|inte klart|klart)[,;]\s(?=\p{Lu})/u;

/** 'Det är viktigt att Anna återkommer', 'att Ubeta sammanställer', 'Talare: Anna frågar': the clause behind 'att'. */
function innerClause(sentence: Passage): Passage {
  const found = opening.exec(sentence.text) ?? topic.exec(sentence.text);
  return trim(slice(sentence, found?.[0].length ?? 0));
}

function givenIn(clause: Passage, decided: boolean, people: readonly RecordPerson[]): Task | null {
  const words = fold(clause.text);
  if (!mayGive.test(words)) return null;
  for (const { form, urges } of givings) {
    const found = form.exec(words);
    const { who, what } = found?.groups ?? {};
    if (found === null || who === undefined || (urges === true && !decided)) continue;
    if (!decided && toldBefore.test(words.slice(0, found.index + found[0].indexOf(who)))) continue;
    const whoAt = found.index + found[0].indexOf(who);
    const holder = holderIn(slice(clause, whoAt, whoAt + who.length), people);
    if (holder === null || (!decided && noTask.test(fold(holder.text)))) continue;
    const whatAt = found.index + found[0].lastIndexOf(what ?? found[0]);
    return { who: holder, what: trim(slice(clause, whatAt, whatAt + (what ?? found[0]).length)) };
  }
  return null;
}

function withoutStop(words: Passage): Passage {
  const whole = trim(words);
  return /[.;,]$/.test(whole.text) ? slice(whole, 0, -1) : whole;
}
