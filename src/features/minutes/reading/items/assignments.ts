// Who is to do what after the meeting, in decisions and in running text.
import type { RecordAssignment, RecordPerson } from "../../record.ts";
import { findDates } from "../dates.ts";
import { fold, folded } from "../folding.ts";
import { join, nothing, type Passage, slice, spansOf, split, trim } from "../passage.ts";
import { dueIn } from "./due.ts";
import { holderIn, isAuthority } from "./holders.ts";
import type { Section } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";
import {
  anyInfinitive,
  anyPresent,
  describesOthers,
  givings,
  noTask,
  passiveWithAgent,
  strongPresent,
  toldBefore,
} from "./task-forms.ts";
import { isMarkedTask, markedTasks } from "./task-lists.ts";

export interface Setting {
  readonly date: string | null;
  readonly people: readonly RecordPerson[];
}

export interface Task {
  readonly who: Passage;
  readonly what: Passage;
  /** The words that tell when, where they stand apart from the task. */
  readonly when?: Passage;
}

export function assignmentsIn(
  title: Passage,
  sections: readonly Section[],
  clauses: readonly Passage[],
  setting: Setting,
): RecordAssignment[] {
  const decided = new Set(clauses.flatMap((clause) => clause.at));
  const running = sections
    .filter((section) => section.part === "text" || section.part === "input" || section.part === "decision")
    .flatMap((section) => section.paragraphs)
    .filter((paragraph) => !isMarkedTask(paragraph))
    .flatMap(sentencesOf)
    .filter((sentence) => !sentence.at.some((at) => at >= 0 && decided.has(at)));
  const tasks = [
    ...tasksOf(clauses.filter((clause) => !clause.text.includes("@")).flatMap(sentencesOf), true, setting),
    ...markedTasks(title, sections, setting.people),
    ...tasksOf(running, false, setting),
  ];
  return distinct(tasks.map((task) => assignment(task, setting.date))).sort(
    (a, b) => (a.spans?.[0]?.[0] ?? 0) - (b.spans?.[0]?.[0] ?? 0),
  );
}

const reportsBack =
  /^(?:[^.]{0,30}\s)?(?:redovisas|presenteras|rapporteras|.terrapporteras|svar|klart|deadline|senast|.terkoppling)(?!\p{L})/iu;

/** The tasks of the sentences in turn; 'Redovisas den 6 februari.' tells when the task before it is due. */
function tasksOf(sentences: readonly Passage[], decided: boolean, setting: Setting): Task[] {
  return sentences.flatMap((sentence, i) => {
    const next = sentences[i + 1];
    const tasks = tasksIn(sentence, decided, setting);
    if (next === undefined || !reportsBack.test(next.text) || tasksIn(next, decided, setting).length > 0)
      return tasks;
    return tasks.map((task) => ({ ...task, when: next }));
  });
}

/** The tasks of one sentence. In a decision every present tense is an order; elsewhere it may only tell. */
export function tasksIn(sentence: Passage, decided: boolean, { date, people }: Setting): Task[] {
  const words = fold(sentence.text);
  if (/\?\s*$/.test(words) || (!decided && describesOthers.test(words))) return [];
  const clause = innerClause(sentence);
  if (!decided && toldBefore.test(words)) return [];
  const given = givenIn(clause, decided, people);
  if (given !== null) return [given];
  const told = toldIn(clause, decided, date, people) ?? byAgent(clause, people);
  return told === null ? [] : eachOccasion(told);
}

const furtherOccasion = /\s(?:samt|och)\s(?=till\s)/i;

/** 'rapporterar till gruppen den 25 september samt till styrelsen den 23 oktober': two tasks. */
function eachOccasion(task: Task): Task[] {
  const [first, second, ...rest] = split(task.what, furtherOccasion);
  const verb = /^\S+/.exec(task.what.text)?.[0] ?? "";
  const dated = (words: Passage) => findDates(words.text, "2000-01-01").length === 1;
  if (first === undefined || second === undefined || rest.length > 0 || !dated(first) || !dated(second))
    return [task];
  return [
    { ...task, what: first },
    { ...task, what: join([slice(task.what, 0, verb.length), second]) },
  ];
}

/** 'Det är viktigt att Anna återkommer', 'att Ubeta sammanställer': the clause behind 'att'. */
function innerClause(sentence: Passage): Passage {
  const opening =
    /^(?:(?:samt|och)\s)?att\s+/i.exec(sentence.text) ??
    /^(?:\S+\s){0,4}(?:viktigt|bestämdes|beslutades|överens om|beslutas)\s(?:att)\s/i.exec(sentence.text);
  return trim(slice(sentence, opening?.[0].length ?? 0));
}

function givenIn(clause: Passage, decided: boolean, people: readonly RecordPerson[]): Task | null {
  const words = fold(clause.text);
  for (const form of givings) {
    const found = form.exec(words);
    const { who, what } = found?.groups ?? {};
    if (found === null || who === undefined) continue;
    const whoAt = found.index + found[0].indexOf(who);
    const holder = holderIn(slice(clause, whoAt, whoAt + who.length), people);
    if (holder === null || (!decided && noTask.test(fold(holder.text)))) continue;
    const whatAt = what === undefined ? -1 : found.index + found[0].lastIndexOf(what);
    const task = what === undefined ? clause : trim(slice(clause, whatAt, whatAt + what.length));
    return { who: holder, what: withoutStop(task) };
  }
  return null;
}

function toldIn(
  clause: Passage,
  decided: boolean,
  date: string | null,
  people: readonly RecordPerson[],
): Task | null {
  return (
    obliged(clause, decided, date, people) ??
    inPresent(clause, decided, date, people) ??
    byAnyVerb(clause, date, people)
  );
}

const obligation = /^(?<before>.{0,120}?)(?<![\p{L}])(?:ska|skall|kommer att|m[ao]ste)\s/iu;

/** 'Gruppen ska redovisa …', 'Innan arbetet börjar ska gruppen återkomma …' */
function obliged(
  clause: Passage,
  decided: boolean,
  date: string | null,
  people: readonly RecordPerson[],
): Task | null {
  const found = obligation.exec(fold(clause.text));
  if (found === null) return null;
  const before = slice(clause, 0, found.groups?.["before"]?.length ?? 0);
  const after = slice(clause, found[0].length);
  const verb = anyInfinitive.exec(fold(after.text));
  if (verb === null || (!decided && noTask.test(fold(before.text)))) return null;
  const subject = holderIn(before, people);
  const inverted = holderIn(slice(after, 0, verb.index), people);
  const timed = dueIn(clause, date).dueText !== null;
  if (!decided && subject !== null && isAuthority(subject)) return null;
  if (
    subject !== null &&
    subject.text.split(/\s+/).length <= 10 &&
    isNearVerb(after.text.slice(0, verb.index))
  ) {
    return decided || timed || isSingle(subject) ? { who: subject, what: withoutStop(trim(after)) } : null;
  }
  if (inverted === null || !(decided || timed)) return null;
  return { who: inverted, what: withoutStop(trim(join([slice(after, verb.index), before]))) };
}

/** Between 'ska' and its verb stand adverbs and days, no second subject. */
function isNearVerb(text: string): boolean {
  return text.trim() === "" || text.split(/\s+/).length <= 9;
}

function isSingle(holder: Passage): boolean {
  return (
    /(?:gruppen|[ae]ren|ledaren|chefen|direkt[oö]ren|sekretariatet|kansliet|ordf[oö]randen|\p{Lu}\p{L}+)$/u.test(
      holder.text,
    ) && !/(?:kommunerna|regionerna)$/i.test(holder.text)
  );
}

function inPresent(
  clause: Passage,
  decided: boolean,
  date: string | null,
  people: readonly RecordPerson[],
): Task | null {
  const words = fold(clause.text);
  const verb =
    (decided ? anyPresent : strongPresent).exec(words) ??
    (dueIn(clause, date).due !== null || timedByMeeting(clause, date) ? anyPresent.exec(words) : null);
  if (verb === null) return null;
  const before = trim(slice(clause, 0, verb.index));
  const after = slice(clause, verb.index + verb[0].length);
  if (
    noTask.test(fold(before.text)) ||
    /(?<!\p{L})(?:som|vilket|att|n[ao]r|om|eftersom|d[ao])\s(?:\S+\s){0,2}$/iu.test(`${before.text} `)
  )
    return null;
  const subject = holderIn(before, people);
  if (subject !== null) return { who: subject, what: withoutStop(trim(slice(clause, verb.index))) };
  if (!/^[\p{L}\d]/u.test(before.text) || before.text.split(/\s+/).length > 10) return null;
  const inverted = /^\s(?:(?:respektive\s)?[\p{L}-]+(?:\s(?:och\s)?\p{Lu}[\p{L}-]*){0,4})/u.exec(after.text);
  const holder = inverted === null ? null : holderIn(slice(after, 0, inverted[0].length), people);
  if (holder === null || inverted === null) return null;
  return {
    who: holder,
    what: withoutStop(
      trim(
        join([
          slice(clause, verb.index, verb.index + verb[0].length),
          slice(after, inverted[0].length),
          before,
        ]),
      ),
    ),
  };
}

const comesBack = folded("senast|inför|innan|före|klart|till (?:nästa|mötet|den|v|\\p{L}*mötet)|nästa");
const presentForm =
  /^(?!(?:har|.r|var|f.r|.ver|under|efter|eller|per|n.r|d.r|.r|h.r|inf.r|vidare|.ker|m.ter|ser|f.refaller|verkar|tycker|menar|anser|undrar|fr.gar|uppger|s.ger|vill|k.nner)$)\p{Ll}+(?:[ae]r|r)$/iu;

/** 'Bo fixar lokalen till nästa möte': a holder, a present tense and a day. */
function byAnyVerb(clause: Passage, date: string | null, people: readonly RecordPerson[]): Task | null {
  if (!comesBack.test(fold(dueIn(clause, date).dueText ?? "")) || noTask.test(fold(clause.text))) return null;
  for (const space of clause.text.slice(0, 80).matchAll(/\s/g)) {
    const verb = /^\s(\S+)/.exec(clause.text.slice(space.index))?.[1] ?? "";
    if (!presentForm.test(verb) || /(?:direkt.rer|chefer|kommuner|\p{L}+ningar)$/iu.test(verb)) continue;
    const before = slice(clause, 0, space.index);
    const holder =
      /^\p{Lu}|^(?:respektive|alla|samtliga|varje)\s/u.test(before.text) &&
      !/\s(?:med|till|på|för|av|om|under|vid)(?:\s|$)/.test(before.text)
        ? holderIn(before, people)
        : null;
    return holder === null || /^(?:f.red|redo|oriente|ber.tta|beskri|till)/i.test(verb)
      ? null
      : { who: holder, what: withoutStop(trim(slice(clause, space.index))) };
  }
  return null;
}

function timedByMeeting(clause: Passage, date: string | null): boolean {
  return /senast|nästa|inför/i.test(dueIn(clause, date).dueText ?? "");
}

/** 'Intervjuerna genomförs av Jan' */
function byAgent(clause: Passage, people: readonly RecordPerson[]): Task | null {
  const found = passiveWithAgent.exec(fold(clause.text));
  const { object, verb, rest } = found?.groups ?? {};
  if (object === undefined || verb === undefined || rest === undefined) return null;
  const restAt = found?.[0].length === undefined ? 0 : found[0].length - rest.length;
  const named =
    /^(?:respektive\s|varje\s)?(?:\p{Lu}[\p{L}’'-]*(?:\s(?:och\s)?\p{Lu}[\p{L}’'-]*){0,4}|[\p{L}-]+)/u.exec(
      clause.text.slice(restAt),
    );
  const who = named === null ? null : holderIn(slice(clause, restAt, restAt + named[0].length), people);
  if (who === null || named === null || /(?:som|vilket|att|har|hade)\s?$/i.test(object)) return null;
  const relative = / som /.exec(clause.text.slice(restAt));
  const after = slice(
    clause,
    restAt + named[0].length,
    relative === null ? undefined : restAt + relative.index,
  );
  const doing = slice(clause, object.length + 1, object.length + 1 + verb.length);
  return { who, what: withoutStop(trim(join([doing, slice(clause, 0, object.length), trim(after)]))) };
}

function withoutStop(words: Passage): Passage {
  return /[.;,]$/.test(words.text) ? slice(words, 0, -1) : words;
}

function assignment({ who, what, when }: Task, date: string | null): RecordAssignment {
  const own = dueIn(what, date);
  const { due, dueText } = own.dueText === null && when !== undefined ? dueIn(when, date) : own;
  return { who: who.text, what: what.text, due, dueText, spans: spansOf(inOrder(who, what)) };
}

function inOrder(who: Passage, what: Passage): Passage {
  const first = (words: Passage) => words.at.find((at) => at >= 0) ?? Infinity;
  const joined = first(who) <= first(what) ? join([who, what]) : join([what, who]);
  const places = joined.at.filter((at) => at >= 0).toSorted((a, b) => a - b);
  return places.length === 0 ? nothing : { text: "x".repeat(places.length), at: places };
}

function distinct(found: readonly RecordAssignment[]): RecordAssignment[] {
  return found.filter(
    (each, i) => found.findIndex((other) => other.who === each.who && other.what === each.what) === i,
  );
}
