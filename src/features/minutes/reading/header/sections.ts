// The header as its parts: what stands before any key, what stands under each key, and whole sentences.
import { fold } from "../folding.ts";
import type { Line } from "../lines.ts";
import { sentencesOf } from "../items/sentences.ts";
import { nothing, type Passage, slice, trim } from "../passage.ts";
import { bodyIn } from "./body.ts";
import { brokenKey, keyOf } from "./cell-keys.ts";
import { atKeys, type Cell, cellsOf, isRule, withoutMarkup } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import { keyAt, type Meaning } from "./keys.ts";
import { isSentence } from "./prose.ts";

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

interface Opened {
  readonly section: Section;
  readonly column: number;
}

export function partsOf(lines: readonly Line[]): HeaderParts {
  const parts: HeaderParts = { title: [], sections: [], prose: [] };
  let columns: Column[] | null = null;
  /** Keys side by side on one row: their values stand below, each under its key. */
  let abreast: Opened[] = [];
  const plain = lines.map(withoutMarkup).filter((line) => line.text !== "" && !isRule(line.text));
  for (let i = 0; i < plain.length; i += 1) {
    const line = plain[i];
    if (line === undefined) continue;
    const cells = cellsOf(line).flatMap((cell) => atKeys(cell, isWholeKey));
    const heading = headingOf(cells);
    if (heading !== null) {
      columns = heading;
      if (parts.sections.at(-1)?.meaning.about !== "people")
        open(parts, { about: "people", presence: "member" }, nothing);
      continue;
    }
    const broken = brokenKey(cells, plain[i + 1]);
    if (broken !== null) {
      i += 1;
      open(parts, broken.meaning, broken.key, [
        row(cells.slice(1), line),
        row(broken.below, plain[i] ?? line),
      ]);
      continue;
    }
    const opened = takeKeys(parts, cells, line);
    if (opened.some(hasValue) || (opened.length > 0 && !isTableRow(plain[i + 1]))) columns = null;
    const [first] = opened;
    if (first !== undefined) abreast = opened.length > 1 && !hasValue(first) ? opened : [];
    else if (standsLeftOf(abreast, cells) && bodyIn(line) !== null) parts.title.push(line);
    else if (abreast.length > 0 && !isSentence(line.text)) placeBelow(abreast, cells, line);
    else place(parts, cells, { line, before: plain[i - 1] }, columns);
  }
  return parts;
}

const hasValue = ({ section }: Opened): boolean => section.rows.length > 0;
/** 'Ersättare' in the midst of a table has rows below it, 'Övriga närvarande' after it a list. */
const isTableRow = (line: Line | undefined): boolean =>
  line !== undefined && cellsOf(line).filter(({ text }) => text !== "").length > 1;
const isWholeKey = (text: string): boolean => keyAt(fold(text))?.length === text.length;

/** The columns of a table of people. 'Datum Tid Plats' on one row is no such table. */
function headingOf(cells: readonly Cell[]): Column[] | null {
  const texts = cells.map((cell) => fold(cell.text));
  const heading = columnsOf(cells, texts);
  return heading !== null && texts.some((text) => keyAt(text)?.meaning.about !== "occasion") ? heading : null;
}

function open(parts: HeaderParts, meaning: Meaning, key: Passage, rows: Row[] = []): Section {
  const section: Section = {
    meaning,
    key,
    rows: rows.filter((each) => each.cells.some((cell) => cell.text !== "")),
  };
  parts.sections.push(section);
  return section;
}

function row(cells: readonly Cell[], line: Line, columns: Column[] | null = null): Row {
  return { cells: columns === null ? cells.filter((cell) => cell.text !== "") : cells, columns, line };
}

function place(
  parts: HeaderParts,
  cells: readonly Cell[],
  { line, before }: { line: Line; before: Line | undefined },
  columns: Column[] | null,
): void {
  const section = parts.sections.at(-1);
  if (isOthers(line.text, section)) {
    open(parts, { about: "people", presence: "other" }, nothing, [row(cells, line, columns)]);
    return;
  }
  const isPerson = section?.meaning.about === "people" && startsWithName.test(line.text);
  if ((isSentence(line.text) && !isPerson) || goesOn(parts.prose.at(-1), before, line))
    parts.prose.push(line);
  else if (section === undefined || isTitleLine(line.text, section)) parts.title.push(line);
  else section.rows.push(row(cells, line, columns));
}

/** The next line of a sentence that no line before it has ended. */
function goesOn(prose: Line | undefined, before: Line | undefined, line: Line): boolean {
  const isNext = prose !== undefined && prose === before && !line.blankBefore;
  return isNext && prose.text.length >= 50 && !/[.!?:]$/.test(prose.text);
}

/** 'Bo Al (M), lämnar mötet kl. 11' has a verb and is a row nevertheless. */
const startsWithName = /^(?:\p{Lu}[\p{L}-]+\s(?:(?:von|af|de)\s)?){1,3}(?:\(|\p{Lu}[\p{L}-]*\s?[,(])/u;

/** A title that begins left of all the keys above it is the value of none of them. */
function standsLeftOf(abreast: readonly Opened[], cells: readonly Cell[]): boolean {
  const leftmost = Math.min(...abreast.map(({ column }) => column));
  return abreast.length > 0 && cells.every(({ column }) => column < leftmost - 4);
}

function placeBelow(abreast: readonly Opened[], cells: readonly Cell[], line: Line): void {
  for (const cell of cells.filter(({ text }) => text !== "")) {
    const distance = ({ column }: Opened) => Math.abs(column - cell.column);
    const [nearest] = abreast.toSorted((a, b) => distance(a) - distance(b));
    nearest?.section.rows.push(row([cell], line));
  }
}

/** Below the absent ones, or the members by name alone, 'Havsverket: Anna Ek' tells who else was there. */
function isOthers(text: string, section: Section | undefined): boolean {
  if (section?.meaning.about !== "people" || section.rows.length === 0) return false;
  if (fromAuthority.test(text)) return true;
  if (section.meaning.presence === "absent") return underName.test(text);
  const alike = section.rows.some(({ line }) => underName.test(line.text));
  return section.meaning.presence === "member" && !alike && underAuthority.test(text);
}

/** 'Från förvaltningsmyndigheten' on a line of its own: those who serve the meeting. */
const fromAuthority = /^Från\s\p{Ll}\p{L}*(?:myndighet(?:en|erna)|kommissionen|departementet|verket)$/u;
const underName = /^\p{Lu}[^:,()]{2,50}:\s\p{Lu}/u;
const underAuthority =
  /^\p{Lu}[^:,()]*(?:myndighet(?:en)?|kommissionen|departementet|verket|sekretariatet):\s\p{Lu}/u;

/** A title may stand below the keys: 'Minnesanteckningar', 'Kommunchefsmöte'. */
function isTitleLine(text: string, section: Section): boolean {
  if (section.rows.length === 0) return false;
  if (/^(?:\p{L}*anteckningar|\p{L}*protokoll|[\p{L}-]+s protokoll)(?!\p{L})/iu.test(text)) return true;
  const isShort = text.split(" ").length <= 6;
  return section.meaning.about === "occasion" && isShort && bodyIn({ text, at: [] }) !== null;
}

/** Opens a section for each key among the cells; the cells after a key are its value. */
function takeKeys(parts: HeaderParts, cells: readonly Cell[], line: Line): Opened[] {
  const opened: Opened[] = [];
  const full = cells.filter((cell) => cell.text !== "");
  for (const [i, cell] of full.entries()) {
    const isFirst = opened.length > 0 || i === 0 || hasColon(cell);
    const key = isFirst && !isRoom(cell, opened.at(-1)) ? keyOf(cell, i > 0 || full.length > 1) : null;
    if (toSignOn.test(cell.text)) continue;
    if (key !== null) {
      const [value, ...told] = key.meaning.about === "people" ? sentencesApart(key.value) : [key.value];
      parts.prose.push(...told.map((sentence) => ({ ...line, ...sentence })));
      const section = open(parts, key.meaning, key.key, [row([value ?? key.value], line)]);
      if (opened.length === 0)
        for (const before of full.slice(0, i)) parts.title.push({ ...line, ...before });
      opened.push({ section, column: cell.column });
    } else if (opened.at(-1)?.section.meaning.about === "nothing of ours" && bodyIn(cell) !== null)
      parts.title.push({ ...line, ...cell });
    else addCell(opened.at(-1)?.section, cell, line);
  }
  return opened;
}

/** 'Närvarande: Anna Ek och Bo Al. Cia Om kunde inte komma.': the list, and each sentence behind it. */
function sentencesApart(value: Cell): Cell[] {
  if (!/[.!] \p{Lu}/u.test(value.text)) return [value];
  const sentences = sentencesOf(value);
  const first = sentences.findIndex(({ text }, i) => i > 0 && isSentence(text));
  if (first < 0) return [value];
  const told = sentences[first];
  const at = told === undefined ? 0 : value.text.indexOf(told.text);
  return [
    { ...trim(slice(value, 0, at)), column: value.column },
    ...sentences.slice(first).map((sentence) => ({ ...sentence, column: value.column })),
  ];
}

/** 'Närvarande   Anna Ek   Åvik': the further cells on a key's line are one row of people, and each a value elsewhere. */
function addCell(section: Section | undefined, cell: Cell, line: Line): void {
  const last = section?.rows.at(-1);
  if (section?.meaning.about === "people" && last?.line === line)
    section.rows[section.rows.length - 1] = { ...last, cells: [...last.cells, cell] };
  else section?.rows.push(row([cell], line));
}

const toSignOn = /^[.…_]{3,}$/;

/** 'Plats | Digitalt': a key elsewhere, the room here. */
function isRoom(cell: Cell, before: Opened | undefined): boolean {
  const meaning = before?.section.meaning;
  const isPlace = meaning?.about === "occasion" && meaning.holds.includes("place");
  return isPlace && before?.section.rows.length === 0 && /^(?:digitalt|via|på länk|teams)/iu.test(cell.text);
}

/** A key in the midst of a line: 'Styrelsemöte i Åvik. Närvarande: Anna Ek'. */
const hasColon = ({ text }: Cell): boolean => text.charAt(keyAt(fold(text))?.length ?? 0) === ":";
