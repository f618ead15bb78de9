// What stands under an item, in the order a secretary writes it.
import type { RecordAssignment, RecordDecision, RecordItem } from "../../record.ts";
import type { Block } from "../paper.ts";
import { wording } from "../wording.ts";
import { reservations, votes } from "./votes.ts";

export function itemBlocks(item: RecordItem, { isAdjustedAtOnce = false } = {}): Block[] {
  return [
    ...presenters(item),
    ...absences(item),
    ...annexes(item.annexes),
    ...list(wording.input, item.inputs),
    ...(item.proposals ?? []).map(({ text }): Block => ({ kind: "line", label: wording.proposal, text })),
    ...votes(item.votes),
    ...decisions(item.decisions),
    ...tasks(item.assignments.filter((task) => !isTold(task, item))),
    ...reservations(item.reservations),
    ...(isAdjustedAtOnce ? [plain(wording.adjustedAtOnce)] : []),
  ];
}

const plain = (text: string): Block => ({ kind: "line", label: null, text });

function absences({ absences: away = [] }: RecordItem): Block[] {
  return away.map(({ name, reason }) => plain(wording.absence[reason](name)));
}

function presenters({ presenters: people }: RecordItem): Block[] {
  const named = people.map(({ name, organisation }) =>
    organisation === null ? name : `${name} (${organisation})`,
  );
  return named.length === 0 ? [] : [{ kind: "line", label: wording.presenter, text: named.join(", ") }];
}

function decisions(clauses: readonly RecordDecision[]): Block[] {
  const texts = clauses.map(({ text }) => text);
  const [only] = clauses;
  if (only === undefined) return [];
  if (texts.every(isThatClause))
    return [{ kind: "list", label: wording.decision, mark: "clause", entries: texts }];
  if (clauses.length === 1 && only.outcome === "withdrawn") return [plain(only.text)];
  // Several sentences after 'Beslut:' would be several clauses; as one bullet they stay one.
  if (clauses.length === 1 && !isSeveralSentences(only.text))
    return [{ kind: "line", label: wording.decision, text: only.text }];
  return list(wording.decision, texts);
}

function list(label: string, entries: string[]): Block[] {
  return entries.length === 0 ? [] : [{ kind: "list", label, mark: "bullet", entries }];
}

/** Told already where a clause or an input says the same in the same words. */
function isTold({ who, what }: RecordAssignment, item: RecordItem): boolean {
  const told = [...item.inputs, ...item.decisions.map(({ text }) => text)];
  return told.some((text) => text.toLowerCase().includes(what.toLowerCase()) && text.includes(who));
}

/** In a sentence each, or in a list where one of them is told as what somebody does. */
function tasks(assignments: readonly RecordAssignment[]): Block[] {
  if (assignments.every(({ what }) => isInfinitive(what)))
    return assignments.map((task) => plain(`${capitalised(wording.task(task.who, withDue(task)))}.`));
  return list(
    wording.tasks,
    assignments.map((task) => `${capitalised(task.who)}: ${withDue(task)}`),
  );
}

function withDue({ what, due, dueText }: RecordAssignment): string {
  const when = dueText ?? (due === null ? null : wording.latest(due));
  const task = what.replace(/\.$/, "");
  return when === null || what.includes(when) ? task : `${task} ${when}`;
}

/** "återkomma" and "ta fram", not "återkommer" or "tar fram". */
function isInfinitive(what: string): boolean {
  const verb = /^(?:senast\s.*?\s)?([\p{L}]+)/u.exec(what)?.[1] ?? "";
  return /[aåeéoöy]$/i.test(verb);
}

function annexes(names: readonly string[]): Block[] {
  const numbered = names.filter((name) => /^bilaga \d+\p{L}?$/iu.test(name));
  const slides = names.filter((name) => /^ppt$/i.test(name));
  const named = names.filter((name) => !numbered.includes(name) && !slides.includes(name));
  return [
    ...named.map((name): Block => ({
      kind: "line",
      label: wording.annex,
      text: name.replace(/^bilaga:? /i, ""),
    })),
    ...(numbered.length === 0 ? [] : [plain(wording.seeAnnexes(numbered))]),
    ...slides.map(() => plain(wording.slides)),
  ];
}

const isThatClause = (text: string) => /^(samt )?att\s/i.test(text);
const isSeveralSentences = (text: string) => /[.!?]\s+\p{Lu}/u.test(text);
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
