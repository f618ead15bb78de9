// A record laid out as minutes.
import type { MinutesRecord, RecordPerson } from "../../record.ts";
import type { Fact, Paper, Signature } from "../paper.ts";
import { wording } from "../wording.ts";
import { appendixOf } from "./appendix.ts";
import { attendances } from "./attendance.ts";
import type { Beside, Signer } from "./beside.ts";
import { headingsOf } from "./headings.ts";
import { itemBlocks } from "./item-blocks.ts";

export function minutesPaper(record: MinutesRecord, beside: Beside = {}): Paper {
  const title = titleOf(record);
  const headings = headingsOf(record);
  const atOnce = new Set(beside.adjustedAtOnce);
  return {
    name: nameOf([record.body, title, record.date]),
    day: record.date,
    organisations: [record.cooperation, record.body].filter((line) => line !== null),
    title,
    facts: [...statusOf(beside), ...factsOf(record, beside.signers)],
    sections: record.items.map((item, i) => ({
      ...(headings[i] ?? { label: item.number, depth: 1 }),
      title: item.title,
      blocks: itemBlocks(item, { isAdjustedAtOnce: item.number !== null && atOnce.has(item.number) }),
    })),
    signatures: signaturesOf(record, beside.signers),
    appendix: appendixOf(record, beside),
  };
}

export const nameOf = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(" ");

/** "Protokoll 3/2024"; the day stands in for a missing number, and a digital meeting without a place says so here. */
function titleOf(record: MinutesRecord): string {
  const title = nameOf([wording.kind[record.kind], record.number ?? record.date]);
  return record.remote && record.place === null ? `${title}, ${wording.remote}` : title;
}

function statusOf({ isDraft = false }: Beside): Fact[] {
  return isDraft ? [{ label: wording.status, lines: [wording.draft] }] : [];
}

function factsOf(record: MinutesRecord, signers: readonly Signer[] = []): Fact[] {
  const rows = [
    ...whenAndWhere(record),
    ...attendances(record.people),
    { label: wording.minuteTaker, lines: minuteTakers(record.people) },
    {
      label: wording.adjuster,
      lines: signers.filter(({ role }) => role === "adjuster").map(({ name }) => name),
    },
  ];
  return rows.filter(({ lines }) => lines.length > 0);
}

export function whenAndWhere({ date, start, end, place }: MinutesRecord): Fact[] {
  const until = end === null ? null : wording.until(end);
  const rows: [string, string | null][] = [
    [wording.date, date],
    [wording.time, start === null ? until : wording.hours(start, end)],
    [wording.place, place],
  ];
  return rows.map(([label, line]) => ({ label, lines: line === null ? [] : [line] }));
}

const minuteTakers = (people: readonly RecordPerson[]) =>
  people.filter(({ minuteTaker }) => minuteTaker).map(({ name }) => name);

const roles: Record<Signer["role"], string> = {
  secretary: wording.minuteTaker,
  chair: wording.chairSigns,
  adjuster: wording.adjusterSigns,
};

export function signaturesOf({ kind, people }: MinutesRecord, signers?: readonly Signer[]): Signature[] {
  if (signers === undefined && kind !== "minutes") return [];
  return (signers ?? signersOf(people)).map(({ role, name, signedOn }) => ({
    role: roles[role],
    name,
    signed: signedOn === null ? null : wording.signed(signedOn),
  }));
}

function signersOf(people: readonly RecordPerson[]): Signer[] {
  const by = (role: Signer["role"], holds: (person: RecordPerson) => boolean): Signer[] =>
    people.filter(holds).map(({ name }) => ({ role, name, signedOn: null }));
  return [...by("secretary", (person) => person.minuteTaker), ...by("chair", (person) => person.chair)];
}
