// Who took part, from the header's parts.
import type { Line } from "../../lines.ts";
import { join, type Passage, slice, trim } from "../../passage.ts";
import type { HeaderParts, Row, Section } from "../sections.ts";
import { entriesIn, type Entry } from "./entries.ts";
import { isGivenName } from "./given-names.ts";
import { emptyRoll, enter, give, giveByInitials, type Roll } from "./roll.ts";
import { type Group, groupsOfRow } from "./table-rows.ts";
import { isMunicipality, isOrganisationEnd, isOrganisationStart } from "./vocabulary.ts";

export function attendanceIn(parts: HeaderParts, unkeyed: readonly Line[]): Roll {
  const roll = emptyRoll();
  const lines = parts.sections.flatMap((section) => section.rows.map((row) => row.line));
  const politicians = lines.some((line) => /\((?:S|M|C|KD|SD|MP|V|FP)\)/.test(line.text));
  for (const { meaning, rows } of parts.sections) {
    if (meaning.about !== "people") continue;
    for (const { entries, presence } of groupsOf(rows, politicians)) {
      enter(roll, entries, presence ?? meaning.presence, meaning.substitutes ?? false);
    }
  }
  if (roll.people.length === 0)
    for (const line of unkeyed) enter(roll, entriesIn(line, politicians), "member");
  for (const { meaning, rows } of parts.sections) {
    if (meaning.about !== "office" || meaning.office === "adjuster") continue;
    const [entry] = officeHolders(rows, politicians);
    if (entry !== undefined) give(roll, entry, meaning.office);
    else giveByInitials(roll, rows[0]?.cells[0]?.text ?? "", meaning.office);
  }
  return roll;
}

/** The name behind 'Sekreterare' or below it; dotted lines for signing stand between. */
function officeHolders(rows: Section["rows"], politicians: boolean): Entry[] {
  return rows.slice(0, 2).flatMap((row) => entriesIn(cellsTogether(row), politicians));
}

const nobody = /^(?:vakant|inga?|ingen|-+|–+|—|n\.?n\.?|\s)*\.?$/iu;

function groupsOf(rows: readonly Row[], politicians: boolean): Group[] {
  const groups: Group[] = [];
  let owner: Passage | null = null;
  for (const run of runsOf(rows.filter((row) => row.columns === null))) {
    const entries = nobody.test(run.text) ? [] : entriesIn(run, politicians);
    if (entries.length === 0 && isOrganisation(run.text)) owner = withoutFrom(run);
    for (const entry of entries) entry.organisation ??= owner;
    groups.push({ entries, presence: null });
  }
  const tabled = rows.filter((row) => row.columns !== null);
  return [...groups, ...tabled.flatMap((row) => groupsOfRow(row, politicians))];
}

/** 'Från förvaltningsmyndigheten' above its people */
const withoutFrom = (words: Passage): Passage => slice(words, /^Från\s/u.exec(words.text)?.[0].length ?? 0);

/** 'Åviks kommun' on a line of its own, above its people. */
function isOrganisation(text: string): boolean {
  const words = text.replace(/:$/, "").split(" ");
  if (words.length > 4 || /[,;\t]/.test(text)) return false;
  return (
    isMunicipality(words.join(" ")) ||
    isOrganisationStart(words[0] ?? "") ||
    isOrganisationEnd(words.at(-1) ?? "")
  );
}

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
  const isOpen =
    /(?:[,/(]|\s(?:och|samt|&|von|af|de)|\p{L}-)$/u.test(before) ||
    before.lastIndexOf("(") > before.lastIndexOf(")");
  if (isOpen || /^(?:[(,]|\p{Ll}|och\s|samt\s)/u.test(after)) return true;
  const last = lastName.exec(before);
  const [given = "", surname] = last?.groups?.["words"]?.split(" ") ?? [];
  if (given === "" || !/^\p{Lu}/u.test(after)) return false;
  const rest = /^\p{Lu}[\p{L}-]+(?=,|\s\(|\s(?:och|samt)\s)/u.exec(after)?.[0];
  const isSurname = rest !== undefined && !isGivenName(rest) && !isOrganisationEnd(rest);
  if (last?.index === 0) return isSurname && surname === undefined && isGivenName(given);
  if (before.length >= 40 && (surname === undefined ? rest !== undefined : isSurname)) return true;
  return surname === undefined && (isGivenName(given) || isOrganisationStart(given));
}

/** What a line ends in after its last comma: one word or two. */
const lastName = /(?:^|[,;]\s|\soch\s|\ssamt\s)(?<words>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)$/u;
