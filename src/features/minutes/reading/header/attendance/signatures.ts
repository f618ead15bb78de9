// The end of the document: names with roles, with or without 'Vid protokollet' and dotted lines.
import { fold } from "../../folding.ts";
import type { Line } from "../../lines.ts";
import { slice } from "../../passage.ts";
import { cellsOf, isRule, withoutMarkup } from "../cells.ts";
import { keyAt } from "../keys.ts";
import { isSentence } from "../prose.ts";
import { entriesIn, type Entry } from "./entries.ts";
import { give, type Roll } from "./roll.ts";

type Office = "chair" | "minuteTaker" | "adjuster";

interface Cell {
  readonly entries: Entry[];
  readonly office: Office | null;
  readonly row: number;
  readonly column: number;
}

const roles: readonly (readonly [pattern: RegExp, office: Office])[] = [
  [/^(?:vice\s)?(?:m[öo]tes)?ordf/iu, "chair"],
  [
    /sekreterare|protokollf|sekretariatschef|sekretariatsledare|^antecknat|^vid pro|^vid pen/iu,
    "minuteTaker",
  ],
  [/^juster/iu, "adjuster"],
];

/** Each name belongs to the office above it, beside it or, where there is none, below it. */
export function takeSignatures(roll: Roll, text: readonly Line[], closing: readonly Line[]): void {
  const cells = signatureLines(text, closing)
    .map(withoutMarkup)
    .filter((line) => !isSentence(line.text))
    .flatMap((line, row) =>
      cellsOf(line)
        .filter((cell) => cell.text !== "" && !isRule(cell.text))
        .flatMap((cell, column) => [...signed(cell, row, column)]),
    );
  const namesFirst = cells[0]?.entries.length === 1 && below(cells, 0) !== null;
  const taken = new Set<Office>();
  for (const [i, cell] of cells.entries()) {
    const [entry] = cell.entries;
    if (entry === undefined) continue;
    const office = cell.office ?? (namesFirst ? below(cells, i) : (above(cells, i) ?? below(cells, i)));
    if (office === null || office === "adjuster" || taken.has(office)) continue;
    if (office === "chair" && roll.people.some((person) => person.chair)) continue;
    if (office === "minuteTaker" && roll.people.some((person) => person.minuteTaker)) continue;
    taken.add(office);
    give(roll, entry, office);
  }
  takeInitialled(roll, text);
}

const byHand = /^\/{1,2}\s?(?=\p{Lu})/u;
const greeting =
  /^(?:(?:med )?(?:vänliga |bästa |varma |många |glada )?hälsningar|hälsar|mvh|vh|hälsn)[,!.]?\s*(?=(.{0,40}))/iu;

/** '/Anna' or '//Anna Ek' under it all */
function takeInitialled(roll: Roll, text: readonly Line[]): void {
  if (roll.people.some(({ minuteTaker }) => minuteTaker)) return;
  const last = text.slice(-6);
  for (const [i, line] of last.entries()) {
    const isGreeted = greeting.exec(last[i - 1]?.text ?? "")?.[1] === "";
    const length = isGreeted ? 0 : (byHand.exec(line.text) ?? greeting.exec(line.text))?.[0].length;
    const [entry] = length === undefined ? [] : entriesIn(slice(line, length));
    if (entry === undefined) continue;
    give(roll, entry, "minuteTaker");
    return;
  }
}

/** The closing, and the lines right above it that hold nothing but names, offices and lines to sign on. */
function signatureLines(text: readonly Line[], closing: readonly Line[]): readonly Line[] {
  let start = text.length - closing.length;
  while (start > 0 && text.length - start < 20 && isSignature(text[start - 1])) start -= 1;
  return text.slice(start);
}

function isSignature(line: Line | undefined): boolean {
  if (line === undefined || isSentence(line.text)) return false;
  return cellsOf(line).every((cell) => {
    const words = cell.text.replace(/[\s.:…_/-]+/gu, " ").trim();
    if (words === "" || keyAt(fold(words))?.meaning.about === "office") return true;
    const isName = entriesIn(cell).some(({ name }) => name.text === words);
    return isName || roles.some(([pattern]) => pattern.test(fold(words)));
  });
}

function signed(cell: ReturnType<typeof cellsOf>[number], row: number, column: number): Cell[] {
  const key = keyAt(fold(cell.text));
  const keyed = key?.meaning.about === "office" ? key.meaning.office : null;
  const length = keyed === null ? 0 : (key?.length ?? 0);
  const rest = { text: cell.text.slice(length), at: cell.at.slice(length) };
  const words = rest.text.replace(/^[\s.:…_/-]+/u, "");
  const entries = entriesIn({ text: words, at: rest.at.slice(rest.text.length - words.length) });
  const role =
    keyed ?? roles.find(([pattern]) => pattern.test(fold(cell.text)) || pattern.test(cell.text))?.[1] ?? null;
  const own = entries[0]?.roles.map(({ text }) => officeOf(text)).find((office) => office !== null) ?? null;
  if (entries.length === 0) return role === null ? [] : [{ entries: [], office: role, row, column }];
  return [{ entries, office: keyed ?? own, row, column }];
}

function officeOf(role: string): Office | null {
  return roles.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}

function above(cells: readonly Cell[], i: number): Office | null {
  const cell = cells[i];
  const before = cells
    .slice(0, i)
    .findLast((each) => each.column === cell?.column && each.row < (cell?.row ?? 0));
  return before?.entries.length === 0 ? before.office : null;
}

function below(cells: readonly Cell[], i: number): Office | null {
  const cell = cells[i];
  const after = cells
    .slice(i + 1)
    .find((each) => each.column === cell?.column && each.row > (cell?.row ?? 0));
  return after?.entries.length === 0 && after.row === (cell?.row ?? 0) + 1 ? after.office : null;
}
