// Rows of tables: a person with crosses, an organisation and a role; or people in columns of present and absent.
import type { Presence } from "../../../record.ts";
import { join, type Passage } from "../../passage.ts";
import { byColumn, type ColumnKind } from "../columns.ts";
import type { Row } from "../sections.ts";
import { entriesIn, type Entry } from "./entries.ts";

export interface Group {
  readonly entries: Entry[];
  /** null where the heading above tells it. */
  readonly presence: Presence | null;
}

const cross = /^(?:x|✓|✔|☒|☑|√|1|×|ja|j|n|närv\.?|närvarande|deltog|•|digitalt|teams)$/iu;
const blank = /^(?:[-–—☐□.]*|0|nej)$/iu;
const noAnswer = /^[-–—]*\s*(?:\(?ej\s.*|$)/iu;

export function groupsOfRow(row: Row, politicians: boolean): Group[] {
  const cells = byColumn(row.cells, row.columns ?? []);
  const of = (kind: ColumnKind): Passage[] =>
    cells.flatMap((each) => (each.kind === kind && !blank.test(each.cell.text) ? [each.cell] : []));
  const people = (named: readonly Passage[]) => named.flatMap((cell) => entriesIn(cell, politicians));
  const [name] = of("name");
  if (name === undefined) {
    return [
      { entries: people(of("present")), presence: null },
      { entries: people(of("absent")), presence: "absent" },
    ];
  }
  const entries = entriesIn(join([name, ...of("role"), ...of("note")], ", "), politicians);
  for (const entry of entries) {
    entry.organisation ??= of("organisation")[0] ?? null;
    entry.serving ||= of("serving").some(({ text }) => cross.test(text));
  }
  return [{ entries, presence: presenceIn(cells) }];
}

function presenceIn(cells: readonly { kind: ColumnKind; cell: Passage }[]): Presence | null {
  const marks = (kind: ColumnKind) => cells.flatMap((each) => (each.kind === kind ? [each.cell.text] : []));
  if (marks("absent").some((mark) => !blank.test(mark))) return "absent";
  const present = marks("present");
  if (present.length > 0 && present.every((mark) => blank.test(mark))) return "absent";
  const answers = marks("answer");
  return answers.length > 0 && answers.every((answer) => noAnswer.test(answer)) ? "absent" : null;
}
