// Tasks that are marked as such: '@Anna …', '… (Anna)' under 'Att göra', a line 'Ansvar: Anna'.
import type { RecordPerson } from "../../record.ts";
import { fold, folded } from "../folding.ts";
import { join, type Passage, slice, trim } from "../passage.ts";
import type { Task } from "./task.ts";
import { holderIn } from "./holders.ts";
import { namesIn } from "./names.ts";
import { anyInfinitive } from "./task-verbs.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Section } from "./sections.ts";

const at = /@\s?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2})[\s,:–-]*/u;
const bracketed = /\s*[([]((?:ansvarig(?:a)?:?\s|ansvar:?\s)?[^()[\]]{2,60})[)\]]\.?$/i;
const responsible = folded("[\\s,;–(-](?:ansv\\.?|ansvar(?:ig|iga)?|utförare)\\s?:\\s?");

/** Whether the words call somebody by '@'. */
export function isMarkedTask(words: Passage): boolean {
  return at.test(words.text);
}

export function markedTasks(
  title: Passage,
  sections: readonly Section[],
  people: readonly RecordPerson[],
): Task[] {
  const tasks: Task[] = [];
  let before = title;
  for (const section of sections) {
    for (const paragraph of section.paragraphs) {
      if (section.part === "holder") {
        tasks.push(...held(paragraph, before, people));
        continue;
      }
      if (section.part === "due") {
        tasks.push(...tasks.splice(-1).map((task) => ({ ...task, when: dueLine(section, paragraph) })));
        continue;
      }
      tasks.push(...marked(paragraph, section.part === "tasks", people));
      before = paragraph;
    }
  }
  return tasks;
}

function marked(paragraph: Paragraph, listed: boolean, people: readonly RecordPerson[]): Task[] {
  const called = at.exec(paragraph.text);
  if (called !== null) return [addressed(paragraph, called)];
  const own = responsible.exec(paragraph.folded);
  if (own !== null)
    return held(slice(paragraph, own.index + own[0].length), slice(paragraph, 0, own.index), people);
  if (paragraph.kind !== "bullet" && !listed) return [];
  const bracket = bracketed.exec(paragraph.text);
  const inner = bracket?.[1];
  if (bracket !== null && inner !== undefined) {
    const start = bracket.index + bracket[0].indexOf(inner);
    const who = slice(paragraph, start, start + inner.length);
    const opens = namesIn(paragraph, people)[0];
    if (opens !== undefined && paragraph.text.startsWith(opens.words.text)) return [];
    const known = namesIn(who, people).some((found) => people.some((person) => person.name === found.name));
    return listed || known ? held(who, slice(paragraph, 0, bracket.index), people) : [];
  }
  const signed = /\s\/{1,2}\s?(\p{Lu}[^/]{1,40})$/u.exec(paragraph.text);
  if (signed !== null) {
    const who = slice(paragraph, paragraph.text.length - (signed[1]?.length ?? 0));
    if (areAttendants(who, people)) return held(who, slice(paragraph, 0, signed.index), people);
  }
  const named = /^([^:.]{2,80})(?::|\s[–-])\s+/.exec(paragraph.text);
  if (named?.[1] === undefined) return [];
  const before = slice(paragraph, 0, named[1].length);
  const behind = slice(paragraph, named[0].length);
  if (areAttendants(behind, people)) return held(behind, before, people);
  if (areAttendants(before, people) && opensTask.test(fold(behind.text))) return held(before, behind, people);
  if (!listed) return [];
  return held(slice(paragraph, 0, named[1].length), slice(paragraph, named[0].length), people);
}

const opensTask = new RegExp(`^${anyInfinitive.source}`, "iu");

/** 'Kaffe: Anna och Bo': nothing but names of those who were there. */
function areAttendants(words: Passage, people: readonly RecordPerson[]): boolean {
  const rest = namesIn(words, people)
    .filter(({ name }) => people.some((person) => person.name === name))
    .reduce((text, found) => text.replace(found.words.text, ""), words.text);
  return rest !== words.text && /^[\s,&/.]*(?:och[\s,.]*)*$/.test(rest);
}

function dueLine({ label }: Section, paragraph: Paragraph): Passage {
  return label === null ? paragraph : join([label, paragraph]);
}

/** The task of whoever the words call by '@'. */
export function taskCalled(words: Passage): Task | null {
  const called = at.exec(words.text);
  return called === null ? null : addressed(words, called);
}

function addressed(paragraph: Passage, called: RegExpExecArray): Task {
  const name = called[1] ?? "";
  const start = called.index + called[0].indexOf(name);
  const who = slice(paragraph, start, start + name.length);
  const after = trim(slice(paragraph, called.index + called[0].length));
  return { who, what: clean(after.text === "" ? trim(slice(paragraph, 0, called.index)) : after) };
}

function held(who: Passage, what: Passage, people: readonly RecordPerson[]): Task[] {
  const opening = /^(?:ansvarig(?:a)?|ansvar)\s?:?\s/i.exec(who.text)?.[0].length ?? 0;
  const until =
    /,\s?(?=klart|senast|till|på\s|vid\s|före|innan|inför|den\s|v\.|\d)|\s(?=senast\s|\d)/i.exec(who.text)
      ?.index ?? who.text.length;
  const when = trim(slice(who, until));
  const holder = holderIn(trim(slice(who, opening, until)), people);
  const task = clean(trim(what));
  return holder === null || task.text === "" || /^(?:-|–)$/.test(fold(holder.text))
    ? []
    : [{ who: holder, what: task, ...(when.text === "" ? {} : { when }) }];
}

function clean(words: Passage): Passage {
  return /[.;,:]$/.test(words.text) ? slice(words, 0, -1) : words;
}
