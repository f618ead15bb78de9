// After the signatures: what the minutes give people to do and which papers belong to them, gathered; what was wrong in
// them; and when they were announced. A reader of minutes knows these headings and stops there.
import type { MinutesRecord, RecordAssignment } from "../../record.ts";
import type { Block, Section, Table } from "../paper.ts";
import { wording } from "../wording.ts";
import type { Beside, Notice } from "./beside.ts";

export function appendixOf(record: MinutesRecord, beside: Beside): Section[] {
  const { appendix: titles } = wording;
  return [
    section(titles.tasks, tasks(record)),
    section(titles.annexes, annexes(beside)),
    section(titles.corrections, corrections(beside)),
    section(titles.notice, beside.notice ? notice(record, beside.notice) : []),
  ].filter(({ blocks }) => blocks.length > 0);
}

const section = (title: string, blocks: Block[]): Section => ({ label: null, title, depth: 1, blocks });

function table(columns: Table["columns"], rows: string[][]): Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows }];
}

const { column } = wording;

function tasks({ items }: MinutesRecord): Block[] {
  const rows = items.flatMap(({ number, title, assignments }) =>
    assignments.map((task) => [number ?? title, task.who, task.what, whenOf(task)]),
  );
  const columns = [
    { head: column.item, share: 2 },
    { head: column.who, share: 4 },
    { head: column.what, share: 8 },
    { head: column.due, share: 3 },
  ];
  return table(columns, rows);
}

const whenOf = ({ due, dueText }: RecordAssignment): string => due ?? dueText ?? "–";

function annexes({ annexes: papers = [] }: Beside): Block[] {
  const columns = [
    { head: column.annex, share: 2 },
    { head: column.title, share: 12 },
  ];
  return table(
    columns,
    papers.map(({ number, title }) => [String(number), title]),
  );
}

function corrections({ corrections: told = [] }: Beside): Block[] {
  const columns = [
    { head: column.day, share: 3 },
    { head: column.item, share: 2 },
    { head: column.text, share: 10 },
  ];
  return table(
    columns,
    told.map(({ day, item, text }) => [day, item ?? "–", text]),
  );
}

function notice({ body, date }: MinutesRecord, { postedOn, appealUntil, downOn, keptAt }: Notice): Block[] {
  const words = wording.notice;
  const told: [string, string | null][] = [
    [words.body, body],
    [words.heldOn, date],
    [words.postedOn, postedOn],
    [words.appealUntil, appealUntil],
    [words.downOn, downOn],
    [words.keptAt, keptAt],
  ];
  return told.flatMap(([label, text]): Block[] =>
    text === null || text === "" ? [] : [{ kind: "line", label, text }],
  );
}
