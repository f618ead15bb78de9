// What search finds of a document.
import { type MinutesRecord, type Repair, repaired } from "../../minutes/index.ts";
import type { ItemRows } from "./rows.ts";

type Kind = "meeting" | "item" | "decision" | "input" | "assignment" | "source";

export interface Found {
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly documentId: string;
  readonly fileName: string;
  /** The name of the body, when it has one. */
  readonly body: string;
  readonly text: string;
  /** Of its damaged words, in order. */
  readonly repairs: readonly Repair[];
}

export function searchRows(record: MinutesRecord, items: ItemRows, document: Found) {
  const entry = (kind: Kind, subjectId: string, title: string, body: string) => ({
    cooperation_id: document.cooperationId,
    meeting_id: document.meetingId,
    held_on: record.date,
    setting: document.body,
    kind,
    subject_id: subjectId,
    title,
    body,
  });
  const ofItems = items.flatMap(({ row, ...under }) => [
    entry(
      "item",
      row.id,
      row.title,
      [...numbers(row.number), ...under.presentations.map(({ name }) => name), ...row.annexes].join(" · "),
    ),
    ...under.decisions.map(({ id, text }) => entry("decision", id, row.title, text)),
    ...under.inputs.map(({ id, text }) => entry("input", id, row.title, text)),
    ...under.assignments.map(({ id, who, what }) => entry("assignment", id, row.title, `${who}: ${what}`)),
  ]);
  const meeting = [document.body, record.number, record.date].filter((part) => part !== null && part !== "");
  return [
    entry("meeting", document.meetingId, meeting.join(" "), record.place ?? ""),
    ...ofItems,
    ...sourcePieces(document).map((piece) => entry("source", document.documentId, document.fileName, piece)),
  ];
}

// '§ 118' is how minutes call an item.
const numbers = (number: string | null) => (number === null ? [] : [`§ ${number}`]);

/** A damaged text is found by its words as they are read and as they stand. */
export function sourcePieces({ text, repairs }: Pick<Found, "text" | "repairs">): string[] {
  let end = 0;
  return pieces(text).map((piece) => {
    const start = end;
    end += piece.length;
    const within = repairs.filter((repair) => repair.start >= start && repair.end <= end);
    return within.length === 0 ? piece : `${repaired(text, within, start, end).text}\n\n${piece}`;
  });
}

// PostgreSQL's word lists end at a megabyte, and a long text is better found by its parts.
const pieceLength = 100_000;

export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + pieceLength;
    const lineEnd = end >= text.length ? text.length : text.lastIndexOf("\n", end) + 1;
    const cut = lineEnd > start ? lineEnd : end;
    found.push(text.slice(start, cut).toWellFormed());
    start = cut;
  }
  return found;
}
