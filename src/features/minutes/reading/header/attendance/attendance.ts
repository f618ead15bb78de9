// Who took part, from the header's parts, its sentences and the signatures at the end.
import type { Presence } from "../../../record.ts";
import { join, type Passage, trim } from "../../passage.ts";
import { byColumn } from "../columns.ts";
import type { HeaderParts, Row, Section } from "../sections.ts";
import { entriesIn, type Entry } from "./entries.ts";
import { emptyRoll, enter, give, type Roll } from "./roll.ts";

export function attendanceIn(parts: HeaderParts): Roll {
  const roll = emptyRoll();
  const politicians = parts.sections.some((section) =>
    section.rows.some((row) => /\((?:S|M|C|KD|SD|MP|V|FP)\)/.test(row.line.text)),
  );
  const people = parts.sections.filter((section) => section.meaning.about === "people");
  for (const section of people) {
    const { meaning } = section;
    if (meaning.about !== "people") continue;
    for (const { entries, presence } of entriesOf(section, politicians)) {
      enter(roll, entries, presence ?? meaning.presence, meaning.substitutes ?? false);
    }
  }
  for (const section of parts.sections) {
    if (section.meaning.about !== "office" || section.meaning.office === "adjuster") continue;
    const [entry] = officeHolder(section, politicians);
    if (entry !== undefined) give(roll, entry, section.meaning.office);
  }
  return roll;
}

/** One entry: the name behind 'Sekreterare'; dotted lines for signing stand between. */
function officeHolder(section: Section, politicians: boolean): Entry[] {
  return section.rows.slice(0, 2).flatMap((row) => entriesIn(cellsTogether(row), politicians));
}

function entriesOf(
  section: Section,
  politicians: boolean,
): { entries: Entry[]; presence: Presence | null }[] {
  const table = section.rows.filter((row) => row.columns !== null);
  const text = section.rows.filter((row) => row.columns === null);
  return [
    ...runsOf(text).map((run) => ({
      entries: nobody.test(run.text) ? [] : entriesIn(run, politicians),
      presence: null,
    })),
    ...table.map((row) => entriesOfRow(row, politicians)),
  ];
}

const nobody = /^(?:vakant|inga?|ingen|-+|–+|—|n\.?n\.?|\s)*\.?$/iu;

/** Lines as runs of text: a line that goes on below is joined to it. */
function runsOf(rows: readonly Row[]): Passage[] {
  const runs: Passage[] = [];
  for (const row of rows) {
    const cells = cellsTogether(row);
    const before = runs.at(-1);
    if (before !== undefined && goesOn(before.text, cells.text))
      runs[runs.length - 1] = join([before, cells]);
    else runs.push(cells);
  }
  return runs;
}

function cellsTogether(row: Row): Passage {
  return join(
    row.cells.map((cell) => trim(cell)),
    "\t",
  );
}

function goesOn(before: string, after: string): boolean {
  if (/(?:[,/(]|\s(?:och|samt|&)|\p{L}-)$/u.test(before) || /^(?:[(,]|\p{Ll}|och\s|samt\s)/u.test(after))
    return true;
  if (before.lastIndexOf("(") > before.lastIndexOf(")")) return true;
  const last = before.match(/(?:,|\soch)\s(\p{Lu}[\p{L}-]+)$/u);
  return before.length >= 60 && last !== null && /^\p{Lu}[\p{L}-]+(?:,|\s\(|\s(?:och|samt)\s)/u.test(after);
}

const cross = /^(?:x|✓|✔|☒|☑|√|1|×|ja|j|n|närv\.?|närvarande|deltog|•|digitalt|teams)$/iu;
const blank = /^(?:[-–—☐□.]*|0|nej)$/iu;

function entriesOfRow(row: Row, politicians: boolean): { entries: Entry[]; presence: Presence | null } {
  const cells = byColumn(row.cells, row.columns ?? []);
  const of = (kind: string) =>
    cells.filter((each) => each.kind === kind && !blank.test(each.cell.text)).map((each) => each.cell);
  const named = [
    ...of("name"),
    ...of("present").filter(({ text }) => !cross.test(text)),
    ...of("absent").filter(({ text }) => !cross.test(text)),
  ];
  const entries = named.flatMap((cell) =>
    nobody.test(cell.text) ? [] : entriesIn(join([cell, ...of("role"), ...of("note")], ", "), politicians),
  );
  for (const entry of entries) entry.organisation ??= of("organisation")[0] ?? null;
  return { entries, presence: presenceOf(cells) };
}

function presenceOf(cells: ReturnType<typeof byColumn>): Presence | null {
  const marks = (kind: string) => cells.filter((each) => each.kind === kind).map((each) => each.cell.text);
  if (marks("absent").some((mark) => !blank.test(mark))) return "absent";
  const present = marks("present");
  if (present.length > 0 && present.every((mark) => blank.test(mark))) return "absent";
  const answers = marks("answer");
  return answers.length > 0 && answers.every((answer) => /^[-–—]*\s*(?:\(?ej\s.*|$)/iu.test(answer))
    ? "absent"
    : null;
}
