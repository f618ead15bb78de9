// Who is to do what after the meeting, in decisions and in running text.
import type { RecordAssignment, RecordPerson } from "../../record.ts";
import { findDates } from "../dates.ts";
import { fold } from "../folding.ts";
import { join, type Passage, slice, spansOf, split, trim } from "../passage.ts";
import { chargedTasks } from "./charged-tasks.ts";
import { strongPresent } from "./task-verbs.ts";
import { attendantNamed } from "./names.ts";
import { dueIn } from "./due.ts";
import type { Section } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isMarkedTask, markedTasks } from "./task-lists.ts";
import type { Setting, Task } from "./task.ts";
import { tasksIn } from "./tasks.ts";

/** Proposals, motions and the lines that tell who presented hold no tasks. */
const taskParts = new Set(["text", "input", "decision", "tasks"]);

export function assignmentsIn(
  title: Passage,
  sections: readonly Section[],
  clauses: readonly Passage[],
  setting: Setting,
): RecordAssignment[] {
  const decided = new Set(clauses.flatMap((clause) => clause.at));
  const within = (wanted: (part: Section["part"]) => boolean) =>
    sections.filter(({ part }) => wanted(part)).flatMap((section) => section.paragraphs);
  const untold = (paragraphs: readonly Paragraph[]) =>
    paragraphs
      .filter((paragraph) => !isMarkedTask(paragraph))
      .flatMap(sentencesOf)
      .filter((sentence) => !sentence.at.some((at) => at >= 0 && decided.has(at)));
  const paragraphs = within((part) => taskParts.has(part));
  const listed = untold(within((part) => part === "tasks"));
  const running = untold(within((part) => taskParts.has(part) && part !== "tasks"));
  const told = clauses.filter((clause) => !isMarkedTask(clause)).flatMap(sentencesOf);
  const tasks = [
    ...tasksOf(told, true, setting),
    ...markedTasks(title, sections, setting.people),
    ...chargedTasks(paragraphs, setting.people),
    ...tasksOf(listed, true, setting),
    ...tasksOf(running, false, setting),
  ];
  return distinct(tasks.map((task) => assignmentOf(inOwnName(task, setting.people), setting.date))).toSorted(
    (a, b) => startOf(a) - startOf(b),
  );
}

/** 'Jag' is whoever took the minutes. */
function inOwnName(task: Task, people: readonly RecordPerson[]): Task {
  if (!/^jag$/i.test(task.who.text)) return task;
  const [taker, ...others] = people.filter(({ minuteTaker }) => minuteTaker);
  if (taker === undefined || others.length > 0) return task;
  const { name: text } = taker;
  const at = Array.from(text, (_, i) => task.who.at[Math.min(i, task.who.at.length - 1)] ?? -1);
  return { ...task, who: { text, at } };
}

const reportsBack =
  /^(?!att\s)(?:[^.]{0,30}\s)?(?:redovisas|presenteras|rapporteras|.terrapporteras|svar|klara?|klart|deadline|senast|.terkoppling)(?!\p{L})/iu;

/** '2 maj' on a line of its own */
const bareDay =
  /^(?:(?:den\s)?\d{1,2}(?:\/\d{1,2}|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*)|v(?:ecka|\.)?\s?\d{1,2})\.?$/iu;

/** The tasks of the sentences in turn; 'Redovisas den 6 februari.' tells when the task before it is due. */
function tasksOf(sentences: readonly Passage[], decided: boolean, setting: Setting): Task[] {
  return sentences.flatMap((sentence, i) => {
    const next = sentences[i + 1];
    const tasks = eachHolder(sentence, setting.people)
      .flatMap((words) => withBrackets(words, (part) => tasksIn(part, decided, setting)))
      .flatMap(eachOccasion);
    const tellsWhen = next !== undefined && (reportsBack.test(next.text) || bareDay.test(next.text));
    if (next === undefined || !tellsWhen || tasksIn(next, decided, setting).length > 0) return tasks;
    return tasks.map((task) => ({ ...task, when: next }));
  });
}

const further =
  /(?:,|\soch|\smedan|\ssamt)\s(?=(?<name>\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*)\s(?<verb>\p{Ll}+r\s))/gu;

/** 'Bo mejlar schemat och Cia kollar lokalen': each who is to do something, with his own words. */
function eachHolder(sentence: Passage, people: readonly RecordPerson[]): Passage[] {
  const cuts = [...sentence.text.matchAll(further)].filter(
    ({ groups, index }) =>
      attendantNamed(groups?.["name"] ?? "", people) !== null &&
      strongPresent.test(fold(sentence.text.slice(index))) &&
      strongPresent.test(fold(sentence.text.slice(0, index))),
  );
  if (cuts.length === 0) return [sentence];
  const edges = cuts.flatMap(({ 0: sign, index }) => [index, index + sign.length]);
  const starts = [0, ...edges.filter((_, i) => i % 2 === 1)];
  const ends = [...edges.filter((_, i) => i % 2 === 0), sentence.text.length];
  return starts.map((start, i) => trim(slice(sentence, start, ends[i])));
}

/** 'Vera stämmer av (Zara gör en lista)': a bracket with a task of its own is no part of the sentence around it. */
function withBrackets(sentence: Passage, tasks: (words: Passage) => Task[]): Task[] {
  const bracket = /\s*\(([^()]{20,})\)/.exec(sentence.text);
  const inner = bracket?.[1];
  if (bracket === null || inner === undefined) return tasks(sentence);
  const start = bracket.index + bracket[0].indexOf("(") + 1;
  const own = tasks(slice(sentence, start, start + inner.length));
  if (own.length === 0) return tasks(sentence);
  const around = [slice(sentence, 0, bracket.index), slice(sentence, bracket.index + bracket[0].length)];
  return [...tasks(join(around, "")), ...own];
}

const furtherOccasion = /\s(?:samt|och)\s(?=till\s)/i;

/** 'redovisar för gruppen den 4 mars samt för direktionen den 9 april': two tasks. */
function eachOccasion(task: Task): Task[] {
  const [first, second, ...rest] = split(task.what, furtherOccasion);
  const verb = /^\S+/.exec(task.what.text)?.[0] ?? "";
  const isDated = (words: Passage) => findDates(words.text, "2000-01-01").length === 1;
  if (first === undefined || second === undefined || rest.length > 0 || !isDated(first) || !isDated(second))
    return [task];
  return [
    { ...task, what: first },
    { ...task, what: join([slice(task.what, 0, verb.length), second]) },
  ];
}

export function assignmentOf({ who, what, when }: Task, date: string | null): RecordAssignment {
  const own = dueIn(what, date);
  const { due, dueText, words } = own.dueText === null && when !== undefined ? dueIn(when, date) : own;
  const parts = [who, what, ...(words === null ? [] : [words])];
  return { who: who.text, what: what.text, due, dueText, spans: spansOf(inOrder(parts)) };
}

/** All the words once, in the order of the source text. */
function inOrder(parts: readonly Passage[]): Passage {
  const at = [...new Set(parts.flatMap((part) => part.at))]
    .filter((place) => place >= 0)
    .toSorted((a, b) => a - b);
  return { text: "x".repeat(at.length), at };
}

function startOf({ spans }: RecordAssignment): number {
  return spans?.[0]?.[0] ?? 0;
}

function distinct(found: readonly RecordAssignment[]): RecordAssignment[] {
  return found.filter(
    (each, i) => found.findIndex((other) => other.who === each.who && other.what === each.what) === i,
  );
}
