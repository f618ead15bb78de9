// A record laid out as minutes, before it is text, Word or PDF: which lines there are, and what each line is.
import type { MinutesRecord, Presence, RecordItem, RecordPerson } from "../record.ts";
import { itemBlocks } from "./item-blocks.ts";
import { wording } from "./wording.ts";

export interface Layout {
  cooperation: string | null;
  body: string | null;
  title: string;
  /** The head's keys, each with one line a value. */
  facts: { label: string; lines: string[] }[];
  items: LaidItem[];
  signatures: { role: string; name: string }[];
}

export interface LaidItem {
  /** "§ 12", "3.", "a)"; null where the item has no number. */
  label: string | null;
  title: string;
  sub: boolean;
  blocks: Block[];
}

export type Block =
  | { kind: "line"; label: string | null; text: string }
  | { kind: "list"; label: string; mark: "bullet" | "clause"; entries: string[] };

export function layoutOf(record: MinutesRecord): Layout {
  return {
    cooperation: record.cooperation,
    body: record.body,
    title: titleOf(record),
    facts: facts(record),
    items: record.items.map((item, i) => ({
      ...headingOf(item, record.items.slice(0, i), isFormal(record)),
      title: item.title,
      blocks: itemBlocks(item),
    })),
    signatures: record.kind === "minutes" ? signatures(record.people) : [],
  };
}

/** "Protokoll 3/2024"; the day stands in for a missing number, and a digital meeting without a place says so here. */
function titleOf(record: MinutesRecord): string {
  const title = [wording.kind[record.kind], record.number ?? record.date]
    .filter((part) => part !== null)
    .join(" ");
  return record.remote && record.place === null ? `${title}, ${wording.remote}` : title;
}

function facts(record: MinutesRecord): Layout["facts"] {
  const time =
    record.start === null
      ? record.end === null
        ? null
        : wording.until(record.end)
      : wording.hours(record.start, record.end);
  const present = (presence: Presence) =>
    record.people.filter((person) => person.presence === presence).map(attendance);
  const rows = [
    { label: wording.date, lines: [record.date] },
    { label: wording.time, lines: [time] },
    { label: wording.place, lines: [record.place] },
    { label: wording.presence.member, lines: present("member") },
    { label: wording.presence.other, lines: present("other") },
    { label: wording.presence.guest, lines: present("guest") },
    { label: wording.presence.absent, lines: present("absent") },
    {
      label: wording.minuteTaker,
      lines: record.people.filter((person) => person.minuteTaker).map((person) => person.name),
    },
  ];
  return rows
    .map(({ label, lines }) => ({ label, lines: lines.filter((line) => line !== null) }))
    .filter(({ lines }) => lines.length > 0);
}

/** "Åsa Ek, kommundirektör, Alsjö, ordförande (från kl. 09.10)" */
function attendance(person: RecordPerson): string {
  const role = person.role ?? null;
  const chair = person.chair && !/ordförande|\bordf\b/i.test(role ?? "") ? wording.chair : null;
  const who = [person.name, role, person.organisation, chair].filter((part) => part !== null).join(", ");
  const times = [
    person.from === null ? null : wording.from(person.from),
    person.until === null ? null : wording.until(person.until),
  ].filter((part) => part !== null);
  return times.length === 0 ? who : `${who} (${times.join(" ")})`;
}

/** Where paragraphs are numbered, every item is one. */
function isFormal({ kind, items }: MinutesRecord): boolean {
  return kind === "minutes" && items.every(({ number }) => number !== null);
}

/** A sub-item stands under its parent: 3a as "a)", 4.1 as "4.1". */
function headingOf({ number }: RecordItem, before: readonly RecordItem[], formal: boolean) {
  if (number === null) return { label: null, sub: false };
  if (number.includes("/")) return { label: wording.caseNumber(number), sub: false };
  const [, parent, letter, decimal] = /^(\d+)(?:([a-z])|\.(\d+))$/.exec(number) ?? [];
  const sub = parent !== undefined && before.some((item) => item.number === parent);
  if (decimal !== undefined) return { label: number, sub };
  if (sub && letter !== undefined) return { label: `${letter})`, sub };
  return { label: formal ? `§ ${number}` : `${number}.`, sub: false };
}

function signatures(people: readonly RecordPerson[]): Layout["signatures"] {
  const by = (role: string, holds: (person: RecordPerson) => boolean) =>
    people.filter(holds).map(({ name }) => ({ role, name }));
  return [
    ...by(wording.minuteTaker, (person) => person.minuteTaker),
    ...by(wording.chairSigns, (person) => person.chair),
  ];
}
