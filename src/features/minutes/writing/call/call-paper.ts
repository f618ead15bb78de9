// The call: when and where, the agenda at a glance, and what is to be known of each item.
import type { AgendaDocument, AgendaDocumentItem, AgendaDocumentPart } from "../agenda.ts";
import { nameOf } from "../minutes/minutes-paper.ts";
import type { Block, Fact, Paper, Section } from "../paper.ts";
import { dayInWords, weekdayInWords, wording } from "../wording.ts";
import { itemSection, labelOf } from "./call-items.ts";

const words = wording.call;

export function callPaper(agenda: AgendaDocument): Paper {
  const title = words.title(agenda.name ?? agenda.body);
  return {
    name: nameOf([title, agenda.date]),
    day: agenda.date,
    organisations: [...new Set([agenda.cooperation, agenda.body])],
    title,
    facts: whenAndWhere(agenda),
    sections: agenda.parts.flatMap((part) => partSections(part, agenda.parts.length > 1)),
    signatures: [],
    appendix: [],
  };
}

function whenAndWhere({ date, lastDate, start, end, place, link }: AgendaDocument): Fact[] {
  const days = lastDate === null ? weekdayInWords(date) : `${dayInWords(date)} – ${dayInWords(lastDate)}`;
  return factsOf([
    [words.day, days],
    [wording.time, start === null ? null : wording.hours(start, end)],
    [wording.place, place],
    [words.link, link],
  ]);
}

function factsOf(rows: readonly (readonly [string, string | null])[]): Fact[] {
  return rows.flatMap(([label, line]) => (line === null ? [] : [{ label, lines: [line] }]));
}

/** Of several parts each has its heading, and its items stand under that. */
function partSections(part: AgendaDocumentPart, isOneOfSeveral: boolean): Section[] {
  const [depth, below] = isOneOfSeveral ? ([2, 3] as const) : ([1, 2] as const);
  const items = part.items.filter(isMoreThanARow);
  // A level is never skipped: a sub-item whose parent has nothing to tell stands where that would.
  const told = items.map((item, i) =>
    itemSection(item, item.isSub && items.slice(0, i).some(({ isSub }) => !isSub) ? below : depth),
  );
  return [
    {
      label: null,
      title: isOneOfSeveral ? (part.name ?? words.agenda) : words.agenda,
      depth: 1,
      blocks: [...partFacts(part), ...glance(part.items)],
    },
    ...told,
  ];
}

function partFacts({ date, start, end, place }: AgendaDocumentPart): Block[] {
  const facts = factsOf([
    [words.day, date === null ? null : weekdayInWords(date)],
    [wording.time, start === null ? null : wording.hours(start, end)],
    [wording.place, place],
  ]);
  return facts.map(({ label, lines }) => ({ kind: "line", label, text: lines.join(" ") }));
}

/** The agenda on one page: what, when, why and who. */
function glance(items: readonly AgendaDocumentItem[]): Block[] {
  if (items.length === 0) return [];
  const timed = items.some(({ start }) => start !== null);
  const columns = [
    ...(timed ? [{ head: wording.time, share: 4 }] : []),
    { head: words.item, share: 10 },
    { head: words.kindOf, share: 4 },
    { head: wording.presenter, share: 6 },
  ];
  const rows = items.map((item) => [
    ...(timed ? [clockOf(item)] : []),
    nameOf([labelOf(item), item.title]),
    item.kind === null ? "" : words.kind[item.kind],
    item.presenters.map(({ name }) => name).join(", "),
  ]);
  return [{ kind: "table", columns, rows }];
}

const clockOf = ({ start, end }: AgendaDocumentItem): string =>
  [start, end]
    .filter((time) => time !== null)
    .map((time) => time.replace(":", "."))
    .join("–");

const isMoreThanARow = ({ background, proposal, annexes }: AgendaDocumentItem): boolean =>
  background.trim() !== "" || proposal.length > 0 || annexes.length > 0;
