// What somebody writes in a round's form, read as an answer. A stance, a choice, days and names must be said, all days
// of a poll, and of names at least one, or that there is nobody. Numbers, text, files and paragraphs may be left open,
// row by row, as long as the whole says something.
import type { Language } from "../../../lib/language.ts";
import { decimalIn } from "./numbers.ts";
import {
  possibilities,
  type RoundAnswer,
  type RoundField,
  type RoundForm,
  type Said,
  type Stance,
  stances,
} from "./rules.ts";
import { inputs, type Written, writtenAt, writtenIn } from "./written.ts";

export type ProblemReason =
  | "no-stance"
  | "no-comment"
  | "no-choice"
  | "days-left"
  | "no-names"
  | "names-and-nobody"
  | "title-alone"
  | "not-a-number"
  | "too-long"
  | "nothing"
  // Of files, which whoever takes them in looks at.
  | "file-empty"
  | "file-encrypted"
  | "file-old"
  | "file-unknown"
  | "file-too-large"
  | "file-again";

export interface Problem {
  readonly reason: ProblemReason;
  /** Which of the field's rows; none where it is the field itself. */
  readonly rows: readonly string[];
}
/** By field. */
export type Problems = ReadonlyMap<string, Problem>;

export type ReadAnswer =
  | { readonly ok: true; readonly value: RoundAnswer }
  | { readonly ok: false; readonly reason: "incomplete"; readonly problems: Problems };

export interface Offered {
  readonly id: string;
  readonly name: string;
}

interface Given {
  /** Those whom the form offers as names. */
  readonly persons?: readonly Offered[];
  /** The files that came with it or before it, by field. */
  readonly files?: ReadonlyMap<string, { readonly fileId: string; readonly fileName: string }>;
  /** A colleague helps with what he knows: everything may be left open, as long as something is said. */
  readonly isHelp?: boolean;
  /** In which the numbers are written. */
  readonly language?: Language;
}

/** `body` is the form as it was sent. */
export function readAnswer(
  form: RoundForm,
  body: Readonly<Record<string, unknown>>,
  { persons = [], files = new Map(), isHelp = false, language = "sv" }: Given = {},
): ReadAnswer {
  const written = writtenIn(body);
  const answer: Record<string, Said> = {};
  const problems = new Map<string, Problem>();
  for (const field of form) {
    const read = readField(field, written, { persons, files, isHelp, language });
    if (read === undefined) {
      const reason = isHelp ? undefined : mustBeSaid[field.kind];
      if (reason !== undefined) problems.set(field.id, { reason, rows: [] });
    } else if ("reason" in read) problems.set(field.id, read);
    else answer[field.id] = read;
  }
  const [first] = form;
  if (problems.size === 0 && Object.keys(answer).length === 0 && first !== undefined)
    problems.set(first.id, { reason: "nothing", rows: [] });
  return problems.size === 0 ? { ok: true, value: answer } : { ok: false, reason: "incomplete", problems };
}

const mustBeSaid: Readonly<Partial<Record<RoundField["kind"], ProblemReason>>> = {
  stance: "no-stance",
  choice: "no-choice",
  dates: "days-left",
  names: "no-names",
};

const longest = { words: 20_000, name: 200 };
const problem = (reason: ProblemReason, rows: readonly string[] = []): Problem => ({ reason, rows });

type Of<Kind extends RoundField["kind"]> = Extract<RoundField, { kind: Kind }>;

/** Nothing where it was left open. */
function readField(field: RoundField, written: Written, given: Required<Given>): Said | Problem | undefined {
  switch (field.kind) {
    case "stance":
      return readStance(field, written);
    case "choice":
      return readChoice(field, written);
    case "dates":
      return readDates(field, written, given.isHelp);
    case "names":
      return readNames(field, written, given.persons);
    case "numbers":
      return readNumbers(field, written, given.language);
    case "text": {
      const text = writtenAt(written, inputs.said(field.id));
      if (text.length > longest.words) return problem("too-long");
      return text === "" ? undefined : { text };
    }
    case "file":
      return given.files.get(field.id);
    case "document":
    default:
      return readDocument(field, written);
  }
}

const stanceIn = (text: string): Stance | undefined => stances.find((each) => each === text);

function readStance({ id }: Of<"stance">, written: Written): Said | Problem | undefined {
  const stance = stanceIn(writtenAt(written, inputs.said(id)));
  const words = writtenAt(written, inputs.words(id));
  if (words.length > longest.words) return problem("too-long");
  if (stance === undefined) return undefined;
  return stance === "agree-with-comment" && words === "" ? problem("no-comment") : { stance, words };
}

function readChoice({ id, choices, isMany }: Of<"choice">, written: Written): Said | undefined {
  const told = written.get(inputs.said(id)) ?? [];
  const chosen = choices.filter((choice) => told.includes(choice.id)).map((choice) => choice.id);
  return chosen.length === 0 ? undefined : { chosen: isMany ? chosen : chosen.slice(0, 1) };
}

function readDates(
  { id, dates }: Of<"dates">,
  written: Written,
  isHelp: boolean,
): Said | Problem | undefined {
  const told = dates.flatMap((date) => {
    const text = writtenAt(written, inputs.row(id, date.id));
    const possibility = possibilities.find((each) => each === text);
    return possibility === undefined ? [] : [[date.id, possibility] as const];
  });
  if (told.length === 0) return undefined;
  const said = Object.fromEntries(told);
  const left = dates.filter((date) => !(date.id in said)).map((date) => date.id);
  return left.length > 0 && !isHelp ? problem("days-left", left) : { dates: said };
}

function readNames(
  { id, most }: Of<"names">,
  written: Written,
  offered: readonly Offered[],
): Said | Problem | undefined {
  const rows = Array.from({ length: most }, (_, place) => ({
    row: String(place),
    name: writtenAt(written, inputs.person(id, place)).replaceAll(/\s+/g, " "),
    title: writtenAt(written, inputs.title(id, place)).replaceAll(/\s+/g, " "),
  })).filter(({ name, title }) => name !== "" || title !== "");
  const isNobody = writtenAt(written, inputs.none(id)) !== "";
  if (rows.length === 0) return isNobody ? { persons: [] } : undefined;
  if (isNobody) return problem("names-and-nobody");
  const nameless = rows.filter(({ name }) => name === "");
  if (nameless.length > 0)
    return problem(
      "title-alone",
      nameless.map(({ row }) => row),
    );
  const long = rows.filter(({ name, title }) => Math.max(name.length, title.length) > longest.name);
  if (long.length > 0)
    return problem(
      "too-long",
      long.map(({ row }) => row),
    );
  return { persons: rows.map(({ name, title }) => ({ personId: personNamed(name, offered), name, title })) };
}

/** Of two who have one name, it is told at the desk who is meant. */
function personNamed(name: string, offered: readonly Offered[]): string | null {
  const same = offered.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

function readNumbers(
  { id, rows }: Of<"numbers">,
  written: Written,
  language: Language,
): Said | Problem | undefined {
  const told = rows
    .map((row) => ({ row, text: writtenAt(written, inputs.row(id, row.id)) }))
    .filter(({ text }) => text !== "")
    .map(({ row, text }) => ({ id: row.id, value: decimalIn(text, row.unit, language) }));
  const bad = told.filter(({ value }) => value === undefined);
  if (bad.length > 0)
    return problem(
      "not-a-number",
      bad.map((row) => row.id),
    );
  const read = told.flatMap((row) => (row.value === undefined ? [] : [[row.id, row.value] as const]));
  return read.length === 0 ? undefined : { rows: Object.fromEntries(read) };
}

function readDocument({ id, paragraphs }: Of<"document">, written: Written): Said | Problem | undefined {
  const told = paragraphs
    .map((paragraph) => ({
      id: paragraph.id,
      stance: stanceIn(writtenAt(written, inputs.row(id, paragraph.id))) ?? null,
      words: writtenAt(written, inputs.rowWords(id, paragraph.id)),
    }))
    .filter(({ stance, words }) => stance !== null || words !== "");
  const long = told.filter(({ words }) => words.length > longest.words);
  if (long.length > 0)
    return problem(
      "too-long",
      long.map((each) => each.id),
    );
  const bare = told.filter(({ stance, words }) => stance === "agree-with-comment" && words === "");
  if (bare.length > 0)
    return problem(
      "no-comment",
      bare.map((each) => each.id),
    );
  if (told.length === 0) return undefined;
  return { paragraphs: Object.fromEntries(told.map(({ id: row, ...each }) => [row, each])) };
}
