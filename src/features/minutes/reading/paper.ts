// What belongs to the paper and not to the minutes: running heads and feet, page numbers, file paths, the
// adjusters' initials at the foot of each page.
import type { Line } from "./lines.ts";
import { type Passage, slice, trim } from "./passage.ts";

export interface Paper {
  /** For each line what is left of it: null where nothing is. */
  readonly kept: (Passage | null)[];
  /** Each once, as first written, page number taken away. */
  readonly runningHeads: Line[];
}

const footers = [
  /^(?:justera(?:n?des?|res?)|ordf(?:örande|\.)?s?|protokolljusterarens?)[\s.:]*sign(?:atur|\.)?(?!\p{L})[\s.:_…\p{L}]*$/iu,
  /^.{1,200}\s·\ssida\s\d{1,3}\sav\s\d{1,3}$/iu,
  /^(?:justera(?:n?des?|res?)[\s.:]+)?utdragsbestyrkande[\s._…]*$/iu,
  /^(?:[a-zåäö]:\\|\\\\)[^\n]*$/iu,
  /^(?:[a-z]:|\\|\/)(?=\S*[\\/])\S*\.(?:docx?|pdf|odt|txt|dotx?)$/iu,
];
const numbered =
  /^(?:sida|sidan|sid\.?|page)?\s?\(?(\d{1,3})\)?\s?(?:\(\d{1,3}\)|av\s\d{1,3}|of\s\d{1,3}|\/\s?\d{1,3})?$/iu;
const surelyNumbered =
  /^(?:(?:sida|sidan|sid\.?|page)\s?\d{1,3}(?:\s?(?:av|of|\/)\s?\d{1,3}|\s?\(\d{1,3}\))?|\d{1,3}\s?\(\d{1,3}\)|\d{1,3}\sav\s\d{1,3}|[-–]\s?\d{1,3}\s?[-–])$/iu;
const numberAtEnd =
  /(?:^|\s)\s*(?:(?:sida|sidan|sid\.?)\s\d{1,3}(?:\s?(?:av|\/|\()\s?\d{1,3}\)?)?|\d{1,3}\s?\(\d{1,3}\))$/iu;
const titleWords =
  /protokoll|minnesanteckning|anteckningar|styrelse|sammanträde|möte|grupp|nämnd|direktion|forum/iu;
const bodyText =
  /^(?:(?:\p{L}{1,6}\s)?[§$&]|(?:sak|ärende|punkt)\s(?:nr\.?\s)?\d|att\s|samt|och\s|[-–•*]\s?|\d{1,3}[.)]\s|[a-z]\)|beslut(?:\s|$)|förslag|bakgrund|omröstning|reservation|avstår|(?:ja|nej)-?röst)|[:.]$/iu;
const dayOrNumber =
  /\d{4}-\d\d-\d\d|\d{1,2}\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}*(?:\s\d{4})?|\d+/giu;
const reach = 6;

export function findPaper(lines: readonly Line[]): Paper {
  const numberless = lines.map((line, i) => withoutNumber(line, startsPage(lines, i)));
  const keys = numberless.map(({ text }) => withoutDigits(text).replace(/\s+/g, " ").toLowerCase());
  const heads = repeatedHeads(lines, keys);
  const seen = new Set<string>();
  const runningHeads = lines.flatMap((line, i) => {
    const key = keys[i] ?? "";
    if (!heads.has(i) || key === "" || /^[(#)\s]+$/.test(key) || seen.has(key)) return [];
    seen.add(key);
    return [{ ...line, ...(numberless[i] ?? line) }];
  });
  const kept = lines.map((line, i) => {
    if (heads.has(i) || surelyNumbered.test(line.text) || footers.some((each) => each.test(line.text)))
      return null;
    return numberless[i] ?? line;
  });
  return { kept, runningHeads };
}

/** Page numbers change from page to page, a day in a running head does not. */
function withoutDigits(text: string): string {
  if (!/\d/.test(text)) return text;
  return text.replace(dayOrNumber, (found: string) => (/^\d{1,3}$/.test(found) ? "#" : found));
}

/** The line without the page number at its end. */
function withoutNumber(line: Line, first: boolean): Passage {
  if (!/[\d)]$/.test(line.text)) return line;
  const end = line.text.slice(-60);
  const found = end.match(numberAtEnd) ?? (first ? end.match(/\s{3,}\(?\d{1,3}\)?$|\t\(?\d{1,3}\)?$/) : null);
  const at = line.text.length - end.length + (found?.index ?? 0);
  if (found === null || at === 0) return line;
  const rest = trim(slice(line, 0, at));
  return first || titleWords.test(rest.text) ? rest : line;
}

function startsPage(lines: readonly Line[], i: number): boolean {
  const before = lines.slice(Math.max(0, i - 3), i).filter((line) => line.text !== "");
  return i < 3 || before.some((line) => line.page < (lines[i]?.page ?? 1)) || i === before.length;
}

/** Lines that come back where pages turn: about form feeds, or about page numbers where there are none. */
function repeatedHeads(lines: readonly Line[], keys: readonly string[]): Set<number> {
  const full = lines.flatMap((line, i) => (line.text === "" ? [] : [i]));
  const turns = full.flatMap((_, nth) => (turnsPage(lines, full, nth) ? [nth] : []));
  if (turns.length > 0) turns.push(0, full.length);
  const near = new Set(
    turns.flatMap((turn) => Array.from({ length: 2 * reach }, (_, i) => turn - reach + i)),
  );
  const times = new Map<string, number>();
  for (const nth of near) {
    const i = full[nth] ?? -1;
    const key = keys[i];
    if (key !== undefined && !bodyText.test(lines[i]?.text ?? "")) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const isHead = (nth: number) => (times.get(keys[full[nth] ?? -1] ?? "") ?? 0) >= 2 && near.has(nth);
  const heads = new Set<number>();
  const take = (from: number, step: number) => {
    for (let nth = from; isHead(nth) || isNumber(lines, full, nth); nth += step) {
      if (heads.has(full[nth] ?? -1)) return;
      heads.add(full[nth] ?? -1);
    }
  };
  for (const turn of turns) {
    take(turn, 1);
    take(turn - 1, -1);
  }
  return withTitle(heads, lines);
}

function isNumber(lines: readonly Line[], full: readonly number[], nth: number): boolean {
  return isPageNumber(lines[full[nth] ?? -1]?.text ?? "");
}

/** '3/12' may be a page, '19/12' is a day. */
function isPageNumber(text: string): boolean {
  const [page = 0, pages] = (text.match(/\d+/g) ?? []).map(Number);
  return numbered.test(text) && (pages === undefined || page <= pages);
}

function turnsPage(lines: readonly Line[], full: readonly number[], nth: number): boolean {
  const line = lines[full[nth] ?? -1];
  const before = lines[full[nth - 1] ?? -1];
  const after = lines[full[nth + 1] ?? -1];
  if (line === undefined) return false;
  if ((before?.page ?? 0) < line.page || (after !== undefined && after.page > line.page)) return true;
  return isPageNumber(line.text);
}

/** Bare numbers between other lines that repeat may be numbers of items: only with a title are they page heads. */
function withTitle(heads: Set<number>, lines: readonly Line[]): Set<number> {
  const titled = [...heads].some((i) => titleWords.test(lines[i]?.text ?? ""));
  const paged = (lines.at(-1)?.page ?? 1) > 1 || lines.some((line) => surelyNumbered.test(line.text));
  return titled || paged ? heads : new Set();
}
