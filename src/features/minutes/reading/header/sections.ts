// The header as its parts: what stands before any key, what stands under each key, and whole sentences.
import { fold } from "../folding.ts";
import type { Line } from "../lines.ts";
import { join, nothing, type Passage, slice, trim } from "../passage.ts";
import { bodyIn } from "./body.ts";
import { atKeys, type Cell, cellsOf, isRule, withoutMarkup } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import { keyAt, type Meaning } from "./keys.ts";

export interface Row {
  readonly cells: readonly Cell[];
  /** Set where the row stands in a table of people. */
  readonly columns: readonly Column[] | null;
  readonly line: Line;
}

export interface Section {
  readonly meaning: Meaning;
  readonly key: Passage;
  readonly rows: Row[];
}

export interface HeaderParts {
  readonly title: Line[];
  readonly sections: Section[];
  readonly prose: Line[];
}

export function partsOf(lines: readonly Line[]): HeaderParts {
  const sheet: HeaderParts = { title: [], sections: [], prose: [] };
  let columns: Column[] | null = null;
  let waiting: Section[] = [];
  const plain = lines.map(withoutMarkup).filter((line) => line.text !== "" && !isRule(line.text));
  for (let i = 0; i < plain.length; i += 1) {
    const line = plain[i];
    if (line === undefined) continue;
    const cells = cellsOf(line).flatMap((cell) =>
      atKeys(cell, (text) => keyAt(fold(text))?.length === text.length),
    );
    const heading = columnsOf(
      cells,
      cells.map((cell) => fold(cell.text)),
    );
    if (heading !== null && !isPairOfKeys(cells, plain[i + 1])) {
      columns = heading;
      if (sheet.sections.at(-1)?.meaning.about !== "people")
        open(sheet, { about: "people", presence: "member" }, nothing);
      continue;
    }
    const broken = brokenKey(cells, plain[i + 1]);
    if (broken !== null) {
      open(sheet, broken.meaning, broken.key, [row(cells.slice(1), line), row(broken.rest, broken.line)]);
      i += 1;
      continue;
    }
    if (
      waiting.length > 1 &&
      cells.length === waiting.length &&
      cells.every((cell) => keyOf(cell, true) === null)
    ) {
      for (const [nth, section] of waiting.entries()) section.rows.push(row(cells.slice(nth, nth + 1), line));
      waiting = [];
      continue;
    }
    const opened = takeKeys(sheet, cells, line, columns);
    waiting = opened.every((section) => section.rows.length === 0) ? opened : [];
    if (opened.some((section) => section.rows.length > 0)) columns = null;
    if (opened.length === 0) place(sheet, cells, line, columns);
  }
  return sheet;
}

const verbs =
  /(?<![\p{L}])(?:hälsa[rd]e?|välkomna(?:r|de)|öppna(?:r|de)|öppnat|inled(?:er|de)|börja(?:r|de)|förklara(?:r|de)|berätta(?:r|de)|informera(?:r|de)|redovisa(?:r|de)|konstatera(?:r|de|s|des)|notera(?:s|des|t)|har|hade|var|är|ska|skulle|beslut(?:ar|ade|ades)|ledde|leder|fastställ(?:s|des)|godkän(?:ns|des)|ut(?:ses|sågs)|valdes|gick|genomför(?:s|des)|skickades|tackade|lämna(?:r|de)|tjänstgör|tjänstgjorde|inträder|ersätter|fungerade|anmälde|kunde)(?![\p{L}])/iu;

/** 'Ordföranden hälsade alla välkomna.' stands in the header and is no value. */
export function isSentence(text: string): boolean {
  if (/^(?:Från|Dessutom|Även|Vidare|Också)\s.*\s(?:närvarade|deltog|medverkade|deltar)\s/u.test(text))
    return true;
  return verbs.test(text.replace(/\([^)]*\)/g, "").replace(/, ersätter /, ", "));
}

function open(sheet: HeaderParts, meaning: Meaning, key: Passage, rows: Row[] = []): Section {
  const section: Section = {
    meaning,
    key,
    rows: rows.filter((each) => each.cells.some((cell) => cell.text !== "")),
  };
  sheet.sections.push(section);
  return section;
}

/** A title may stand below the keys: 'Minnesanteckningar', 'Kommunchefsmöte'. */
function isTitleLine(text: string, section: Section): boolean {
  if (section.rows.length === 0) return false;
  if (/^(?:\p{L}*anteckningar|\p{L}*protokoll|[\p{L}-]+s protokoll)(?![\p{L}])/iu.test(text)) return true;
  return (
    section.meaning.about === "occasion" && text.split(" ").length <= 6 && bodyIn({ text, at: [] }) !== null
  );
}

function row(cells: readonly Cell[], line: Line, columns: Column[] | null = null): Row {
  return { cells: columns === null ? cells.filter((cell) => cell.text !== "") : cells, columns, line };
}

function place(sheet: HeaderParts, cells: readonly Cell[], line: Line, columns: Column[] | null): void {
  const section = sheet.sections.at(-1);
  if (isSentence(line.text)) sheet.prose.push(line);
  else if (section === undefined || isTitleLine(line.text, section)) sheet.title.push(line);
  else section.rows.push(row(cells, line, columns));
}

/** Opens a section for each key among the cells; the cells after a key are its value. */
function takeKeys(
  sheet: HeaderParts,
  cells: readonly Cell[],
  line: Line,
  columns: Column[] | null,
): Section[] {
  const opened: Section[] = [];
  const full = cells.filter((cell) => cell.text !== "");
  for (const [i, cell] of full.entries()) {
    const key = opened.length > 0 || i === 0 ? keyOf(cell, i > 0 || full.length > 1) : null;
    if (key === null) {
      if (opened.length === 0) return [];
      opened.at(-1)?.rows.push(row([cell], line, null));
    } else opened.push(open(sheet, key.meaning, key.key, [row([key.value], line)]));
  }
  return columns === null || opened.length < 2 ? opened : opened;
}

/** Keys alone on a row whose values stand in the row below, each under its key. */
function isPairOfKeys(cells: readonly Cell[], next: Line | undefined): boolean {
  return next !== undefined && cells.every((cell) => keyAt(fold(cell.text))?.meaning.about === "occasion");
}

function keyOf(cell: Cell, parted: boolean): { meaning: Meaning; key: Passage; value: Cell } | null {
  const text = fold(cell.text);
  const found = keyAt(text);
  if (found === null) return null;
  const rest = cell.text.slice(found.length);
  const sign = rest.match(/^\s?(?:\([^)]{0,40}\))?\s*(?:[:…._]{1,200}|$)[\s….:_]*/u)?.[0] ?? null;
  const value = (from: number): Cell => ({ ...trim(slice(cell, from)), column: cell.column });
  const key = slice(cell, 0, found.length);
  if (sign !== null && (sign.trim() !== "." || rest.length === 1)) {
    return isWeak(found.meaning, text) && !sign.includes(":") && !parted
      ? null
      : { meaning: found.meaning, key, value: value(found.length + sign.length) };
  }
  const bySpace = /^\s[\p{Lu}\d§"”]/u.test(rest) && !isWeak(found.meaning, text) && !isSentence(rest);
  return bySpace ? { meaning: found.meaning, key, value: value(found.length) } : null;
}

/** Words that are keys only with a colon or in a column of their own. */
function isWeak(meaning: Meaning, text: string): boolean {
  return (
    meaning.about === "cooperation" ||
    meaning.about === "body" ||
    meaning.about === "number" ||
    /^(?:var|nar|kl|klockan|digitalt|medlemmar|representanter|status|protokollet|foredragande)(?![\p{L}])/iu.test(
      text,
    )
  );
}

/** 'Tjänstgörande' with 'ersättare' on the next line is one key. */
function brokenKey(
  cells: readonly Cell[],
  next: Line | undefined,
): { meaning: Meaning; key: Passage; rest: Cell[]; line: Line } | null {
  const first = cells[0];
  if (first === undefined || next === undefined || first.text === "") return null;
  const [below, ...rest] = cellsOf(next);
  if (below === undefined || !/^\p{Ll}/u.test(below.text)) return null;
  const whole = join([first, below]);
  const found = keyAt(fold(whole.text));
  if (found === null || found.length <= first.text.length + 1) return null;
  const left = trim(slice(whole, found.length));
  const value = left.text.replace(/^[:\s]+/, "");
  const cell: Cell = { ...slice(left, left.text.length - value.length), column: below.column };
  return { meaning: found.meaning, key: slice(whole, 0, found.length), rest: [cell, ...rest], line: next };
}
