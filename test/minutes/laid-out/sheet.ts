// A record as a sheet of pieces in a layout, before it is text, Word or PDF.
import { type MinutesRecord, minutesPaper, type RecordPerson } from "../../../src/features/minutes/index.ts";
import type { Block, Fact, Section } from "../../../src/features/minutes/writing/paper.ts";
import { wording } from "../../../src/features/minutes/writing/wording.ts";
import type { Layout } from "./layout.ts";

export type Piece =
  | { readonly kind: "line" | "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string; readonly depth: number }
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "bullets" | "clauses"; readonly label: string; readonly entries: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export interface Sheet {
  readonly pieces: readonly Piece[];
  readonly layout: Layout;
  /** What a reader can find there: a heading without a number tells none. */
  readonly record: MinutesRecord;
}

/** Where paragraphs are numbered, every item is one. */
export function sheetOf(record: MinutesRecord, drawn: Layout): Sheet {
  const areNumbered = record.items.every(({ number }) => number !== null);
  const items = drawn.items === "paragraph" && !areNumbered ? "number" : drawn.items;
  const layout: Layout = { ...drawn, items };
  const written = items === "heading" ? withoutNumbers(record) : record;
  const paper = minutesPaper(written);
  const pieces: Piece[] = [
    ...paper.organisations.map((text): Piece => ({ kind: "line", text })),
    { kind: "title", text: paper.title },
    ...attended(paper.facts, written.people, layout),
    ...paper.sections.flatMap((section) => sectionPieces(section, layout)),
    ...paper.signatures.flatMap(({ role, name }): Piece[] => [
      { kind: "line", text: role },
      { kind: "line", text: name },
    ]),
  ];
  return { pieces, layout, record: written };
}

function withoutNumbers(record: MinutesRecord): MinutesRecord {
  return { ...record, items: record.items.map((item) => ({ ...item, number: null })) };
}

function attended(facts: readonly Fact[], people: readonly RecordPerson[], { attendance }: Layout): Piece[] {
  const pieces = facts.map((fact): Piece => ({ kind: "fact", fact }));
  if (attendance === "list") return pieces;
  const { member, absent } = wording.presence;
  const inTable = people.filter(({ presence }) => presence === "member" || presence === "absent");
  const at = facts.findIndex(({ label }) => label === member);
  return pieces.flatMap((piece, i): Piece[] => {
    if (i === at) return [{ kind: "table", rows: [tableHead, ...inTable.map(crossed)] }];
    return piece.kind === "fact" && piece.fact.label === absent ? [] : [piece];
  });
}

const tableHead = ["Namn", "Organisation", "Närvarande", "Frånvarande", "Anmärkning"];

function crossed({ name, organisation, presence, chair, from, until }: RecordPerson): string[] {
  const times = [from === null ? "" : wording.from(from), until === null ? "" : wording.until(until)];
  return [
    chair ? `${name}, ${wording.chair}` : name,
    organisation ?? "",
    presence === "member" ? "X" : "",
    presence === "absent" ? "X" : "",
    times.filter((time) => time !== "").join(" "),
  ];
}

function sectionPieces({ label, title, depth, blocks }: Section, layout: Layout): Piece[] {
  const number = label !== null && depth === 1 ? renumbered(label, layout) : label;
  const heading = number === null ? title : `${number} ${title}`;
  return [{ kind: "heading", text: heading, depth }, ...blocks.map((block) => blockPiece(block, layout))];
}

function renumbered(label: string, { items }: Layout): string {
  const number = /^(?:§ )?(\d+)\.?$/.exec(label)?.[1];
  if (number === undefined) return label;
  return items === "paragraph" ? `§ ${number}` : `${number}.`;
}

function blockPiece(block: Block, layout: Layout): Piece {
  if (block.kind === "table") throw new Error("no item has a table");
  const entries = block.kind === "line" ? [block.text] : block.entries;
  const { label } = block;
  if (label === wording.decision) return decided(entries, layout);
  if (block.kind === "line")
    return { kind: "line", text: label === null ? block.text : `${label}: ${block.text}` };
  return { kind: block.mark === "bullet" ? "bullets" : "clauses", label: block.label, entries };
}

/** In the layout's way where the words allow it: what begins without a capital cannot stand in a row of sentences. */
function decided(entries: readonly string[], { decisions }: Layout): Piece {
  const label = wording.decision;
  const [only] = entries;
  const areClauses = entries.every((entry) => /^(?:samt )?att\s/.test(entry));
  const areSentences = entries.every((entry) => /^\p{Lu}[^.]*\.$/u.test(entry));
  if (decisions === "bullets" || (!areClauses && !areSentences)) return { kind: "bullets", label, entries };
  if (decisions === "clauses" && areClauses) return { kind: "clauses", label, entries };
  if (areSentences) return { kind: "line", text: `${label}: ${entries.join(" ")}` };
  return entries.length === 1
    ? { kind: "line", text: `${label}: ${only}` }
    : { kind: "clauses", label, entries };
}
