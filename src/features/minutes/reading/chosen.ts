// Chosen words, cut and read as the reader would have read them had it known what they are.
import type { Child, Fact } from "../correcting/facts.ts";
import type { Presence, RecordPerson } from "../record.ts";
import type { SourceText } from "../source-text.ts";
import { headingText } from "./blocks/candidates.ts";
import { markOf } from "./blocks/marks.ts";
import { entriesIn } from "./header/attendance/entries.ts";
import { emptyRoll, enter } from "./header/attendance/roll.ts";
import { assignmentOf } from "./items/assignments.ts";
import { clausesOf } from "./items/clauses.ts";
import { decidedClauses, decisionsFrom } from "./items/decisions.ts";
import { labelOf } from "./items/labels.ts";
import { type Paragraph, paragraphsOf } from "./items/paragraphs.ts";
import { sectionsOf } from "./items/sections.ts";
import { sentencesOf } from "./items/sentences.ts";
import { taskCalled } from "./items/task-lists.ts";
import { tasksIn } from "./items/tasks.ts";
import { headingOf } from "./items/title.ts";
import { type Line, linesOf } from "./lines.ts";
import { join, type Passage, passage, slice, spansOf, trim } from "./passage.ts";

export interface Chosen {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the rest of the record tells, and which presence those have who stand beside them. */
export interface Around {
  readonly date: string | null;
  readonly body: string | null;
  readonly people: readonly RecordPerson[];
  readonly presence: Presence;
}

export type ChosenPart = Exclude<Fact["part"], "header">;

export function chosenFacts(part: ChosenPart, chosen: Chosen, around: Around): Fact[] {
  const lines = linesWithin(chosen);
  const whole = join(lines.map((line) => trim(line)));
  if (whole.text === "") return [];
  if (part === "person") return peopleOf(lines, whole, around);
  if (part === "item") return [headingFact(lines, whole, around)];
  return childrenOf(part, lines, whole, around);
}

function childrenOf(part: Child["part"], lines: readonly Line[], whole: Passage, around: Around): Fact[] {
  if (part === "presenter") return presentersOf(lines, whole);
  if (part === "annex") return [{ part, value: { text: whole.text }, spans: spansOf(whole) }];
  const paragraphs = paragraphsOf(lines).map(withoutLabel);
  if (part === "assignment") return assignmentsOf(paragraphs, whole, around);
  if (part === "input")
    return paragraphs.map((each) => ({ part, value: { text: each.text }, spans: spansOf(each) }));
  const told = decidedClauses(sectionsOf(paragraphsOf(lines), around.body), around.body);
  const found = told.length > 0 ? told : clausesOf(paragraphs, around.body);
  const clauses = found.length > 0 ? found : [whole];
  if (part === "proposal")
    return clauses.map((each) => ({ part, value: { text: each.text }, spans: spansOf(each) }));
  return decisionsFrom(clauses).map(({ spans = [], ...value }) => ({ part, value, spans }));
}

function peopleOf(lines: readonly Line[], whole: Passage, { presence }: Around): Fact[] {
  const roll = emptyRoll();
  for (const line of lines) enter(roll, entriesIn(behindLabel(line)), presence);
  const [first] = roll.people;
  if (first !== undefined)
    return roll.people.map(({ spans = [], ...value }) => ({ part: "person", value, spans }));
  const value = { name: whole.text, organisation: null, presence, chair: false, minuteTaker: false };
  return [{ part: "person", value: { ...value, from: null, until: null }, spans: spansOf(whole) }];
}

function presentersOf(lines: readonly Line[], whole: Passage): Fact[] {
  const found = lines.flatMap((line) => entriesIn(behindLabel(line)));
  if (found.length === 0)
    return [{ part: "presenter", value: { name: whole.text, organisation: null }, spans: spansOf(whole) }];
  return found.map(({ name, organisation }) => ({
    part: "presenter",
    value: { name: name.text, organisation: organisation?.text ?? null },
    spans: spansOf(organisation === null ? name : join([name, organisation])),
  }));
}

function headingFact(lines: readonly Line[], whole: Passage, { people }: Around): Fact {
  const [first] = lines;
  const heading = lines.length === 1 && first !== undefined ? trim(headingText(first)) : whole;
  const mark = markOf(heading.text);
  const rest = trim(slice(heading, mark?.length ?? 0));
  const { title } = headingOf(rest.text === "" ? heading : rest, people);
  return { part: "item", value: { number: mark?.number ?? null, title: title.text }, spans: spansOf(title) };
}

function assignmentsOf(paragraphs: readonly Passage[], whole: Passage, around: Around): Fact[] {
  const sentences = paragraphs.flatMap(sentencesOf);
  const told = sentences.flatMap((sentence) => {
    const tasks = tasksIn(sentence, true, around);
    const called = tasks.length > 0 ? null : taskCalled(sentence);
    return called === null ? tasks : [called];
  });
  if (told.length > 0)
    return told.map((task) => {
      const { spans = [], ...value } = assignmentOf(task, around.date);
      return { part: "assignment", value, spans };
    });
  // Who it is for, nobody can tell but the one who chose the words.
  const [who = whole.text] = /^\S+(?:\s\p{Lu}\S*)*/u.exec(whole.text) ?? [];
  const rest = trim(slice(whole, who.length));
  const task = { who: slice(whole, 0, who.length), what: rest.text === "" ? whole : rest };
  const { spans = [], ...value } = assignmentOf(task, around.date);
  return [{ part: "assignment", value, spans }];
}

/** 'Närvarande: Anna Ek' */
function behindLabel(line: Passage): Passage {
  const [label = ""] = /^\p{L}+(?:\s\p{L}+){0,3}:\s*/u.exec(line.text) ?? [];
  return trim(slice(line, label.length));
}

function withoutLabel(paragraph: Paragraph): Paragraph {
  const rest = labelOf(paragraph.text)?.rest ?? "";
  if (rest === "" || !paragraph.text.endsWith(rest)) return paragraph;
  const from = paragraph.text.length - rest.length;
  return { ...paragraph, ...slice(paragraph, from), folded: paragraph.folded.slice(from) };
}

/** Also what the reader leaves out, as it does running heads: here somebody wants it. */
function linesWithin({ text, start, end }: Chosen): Line[] {
  const source: SourceText = { format: "text", text: text.slice(0, end), emphasis: [], warnings: [] };
  const lines = linesOf(source).flatMap((line) => {
    const from = line.at.findIndex((at) => at >= start);
    return from < 0 ? [] : [{ ...line, ...trim(slice(line, from)) }];
  });
  if (lines.length > 0) return lines;
  const whole = trim(passage(text, start, end));
  return [{ ...whole, indent: 0, blankBefore: false, page: 1, emphasis: null }];
}
