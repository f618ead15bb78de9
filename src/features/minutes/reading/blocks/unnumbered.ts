// Agenda items without numbers: known by the document's own marks, by standing alone, or by their usual names.
import { anyOf, fold, folded } from "../folding.ts";
import type { Line } from "../lines.ts";
import { bodyIn } from "../header/body.ts";
import { keyAt } from "../header/keys.ts";
import { labelOf } from "../items/labels.ts";
import { clockTitles } from "./clock-titles.ts";
import { bulletTitles, colonTitles } from "./modest-titles.ts";
import { type Candidate, headingText, isMarked, unmarked } from "./candidates.ts";
import { closingFrom } from "./closing.ts";
import { bulletRunIns, keyedTitles, markedRunIns, plainRunIns, usualRunIn } from "./run-in-titles.ts";
import { isGroupHeading, isUsualTitle, titleLikeness } from "./titles.ts";

const headerKeys = folded(
  `^\\|?\\s*(?:\\*\\*)?${anyOf(`
  mötesdatum, datum, dag, tid, plats, sammanträdesdag, närvarande, närvaro, deltagare, deltog, medverkande,
  beslutande, ledamöter, övriga, inbjudna, adjungerade, dessutom, sekretariatet, frånvarande, förhindrade,
  anmält förhinder, förhinder, kallade, ersättare, (?:ej )?tjänstgörande, vid protokollet, sekreterare,
  vid pennan, justerare, justerande, utses att justera, omfattning, paragrafer, dnr, ordförande,
  anteckningar, protokollförare, namn, gäst, gäster, saknades, antecknar(?=:), skriver(?=:), med(?=:), (?:ej|inte) med(?=:),
  vi som var, (?:inte |ej )?(?:här|kom)(?=:), kom (?:inte|ej)(?=:), har avböjt, sjuk(?=:), fler som var med, mötesordförande, mötessekreterare, med \\p{L}[^:]{0,25}(?=:)`)}(?=[\\s:/,|*]|$)`,
);
const personName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}(?:[,(].*)?$/u;
const cancelled = folded(
  "^(?:punkten|ärendet|frågan) (?:utgår|utgick|bordlades|bordläggs|bordlägges|ströks|flyttas|flyttades|skjuts upp|sköts upp|drogs)",
);

/** All items of a document that numbers none of them. */
export function unnumberedItems(lines: readonly Line[]): Candidate[] {
  const from = headerEnd(lines);
  const surely = [clockTitles, keyedTitles, markedRunIns, titlesInCapitals]
    .map((titles) => titles(lines, from))
    .find(({ length }) => length > 0);
  if (surely !== undefined) return surely;
  const marked = lines.flatMap((line, i) =>
    i > from && isMarked(line) && isMarkedHeading(line, lines) && !isDocumentTitle(line, i) ? [i] : [],
  );
  if (marked.length >= 2 || (from >= 0 && marked.some((i) => isHeadingLine(lines[i]))))
    return withRunIns(lines, deepest(lines, marked), from);
  const alone = standingTitles(lines, from);
  const bullets = bulletTitles(lines, from);
  if (bullets.length > alone.length) return bullets;
  const colons = alone.length < 3 ? colonTitles(lines, from) : [];
  if (colons.length >= 3 && colons.length > alone.length) return colons;
  const tight = alone.length < 2 ? tightTitles(lines, from) : [];
  if (tight.length > 0) return withRunIns(lines, tight, from);
  if (alone.length > 0) return withRunIns(lines, alone, from);
  const runIns = [bulletRunIns, plainRunIns]
    .map((titles) => titles(lines, from))
    .find(({ length }) => length > 0);
  return runIns ?? colonTitles(lines, from);
}

/** '## Ekonomi', where bold words may be a part's. */
const isMarkedHeading = (line: Line, lines: readonly Line[]): boolean =>
  isHeading(line) || (isHeadingLine(line) && isTopic.test(headingText(line).text) && mayHead(line, lines));

/** '== Möte 2018-04-19 ==' at the top */
const isDocumentTitle = (line: Line, i: number): boolean =>
  i < 3 && (/anteckning|protokoll|20\d\d/iu.test(line.text) || bodyIn(headingText(line)) !== null);

/** And 'Nästa träff: 15 april' among them. */
function withRunIns(lines: readonly Line[], titles: readonly number[], from: number): Candidate[] {
  const runIns = lines.flatMap((_, i) => (i > from ? (usualRunIn(lines, i) ?? []) : []));
  const whole = titles.filter((i) => !runIns.some(({ line }) => line === i)).map((i) => unmarked(lines, i));
  return [...whole, ...runIns].toSorted((a, b) => a.line - b.line);
}

/** Unnumbered items among numbered ones. */
export function isUnnumberedItem(lines: readonly Line[], i: number, numberedAreMarked: boolean): boolean {
  const line = lines[i];
  if (line === undefined || !isHeading(line)) return false;
  const text = headingText(line).text;
  if (line.blankBefore && isUsualTitle(text)) return true;
  if (titleLikeness(text) < 1) return false;
  if (line.blankBefore && cancelled.test(fold(lines[i + 1]?.text ?? ""))) return true;
  return numberedAreMarked && isMarked(line);
}

/** A usual title between the header and the first number. */
export function isOpeningItem(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? "";
  return isUsualTitle(text.replace(/\s*\([^)]*\)$/, "")) && titleLikeness(text) === 1;
}

const isHeadingLine = (line: Line | undefined): boolean =>
  line?.emphasis === "heading" || /^#{2,6}\s/.test(line?.text ?? "");

function isHeading(line: Line): boolean {
  const text = headingText(line).text;
  if (isUsualTitle(text)) return true;
  return (
    !isGroupHeading(text) &&
    labelOf(text) === null &&
    titleLikeness(text) >= 0.7 &&
    !headerKeys.test(fold(text))
  );
}

/** Markdown: where headings have several depths, the depth that is used most. */
function deepest(lines: readonly Line[], marked: readonly number[]): number[] {
  const depthOf = (i: number) => /^#*/.exec(lines[i]?.text ?? "")?.[0].length ?? 0;
  const count = Map.groupBy(marked, depthOf);
  return [...count.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** Titles that stand alone, or open each block of lines; where there are such, questions may be titles too. */
function standingTitles(lines: readonly Line[], from: number): number[] {
  const alone = lines.flatMap((_, i) => (i > from && standsAlone(lines, i) ? [i] : []));
  const all = [...new Set([...alone, ...blockTitles(lines, from)])].toSorted((a, b) => a - b);
  const asked = lines.flatMap((line, i) =>
    i > from && line.text.endsWith("?") && standsAlone(lines, i, true) ? [i] : [],
  );
  return all.length + asked.length < 3 ? all : [...new Set([...all, ...asked])].toSorted((a, b) => a - b);
}

/** 'Budget', 'Håller hittills', a blank line, 'Lokaler', 'Bo letar vidare': in notes of few words nearly every block of
 *  lines begins with its title. */
function blockTitles(lines: readonly Line[], from: number): number[] {
  const until = closingFrom(lines);
  const blocks = lines.flatMap((line, i) => (i > from && i < until && line.blankBefore ? [i] : []));
  const titles = blocks.filter((i) => {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line === undefined || next === undefined || next.blankBefore || i + 1 >= until) return false;
    const words = line.text.split(/\s+/).length;
    return words <= 7 && titleLikeness(line.text) === 1 && isHeading(line) && isTitleShaped(line.text);
  });
  return titles.length >= 3 && titles.length >= blocks.length * 0.7 ? titles : [];
}

/** 'FÄRDTJÄNST' over what was said of it, with or without a blank line above. */
function titlesInCapitals(lines: readonly Line[], from: number): Candidate[] {
  const until = closingFrom(lines);
  const titles = lines.flatMap((line, i) => {
    const isTitle = i > from && i < until && /^[\p{Lu}\d][\p{Lu}\d ,&/()–-]{3,}\??$/u.test(line.text);
    return isTitle && /\p{Lu}{4}/u.test(line.text) && line.text.length <= 70 && mayHead(line, lines)
      ? [i]
      : [];
  });
  return titles.length >= 3 ? withRunIns(lines, titles, from) : [];
}

/** 'Ekonomi' and 'Åtgärder' open parts of items; where they stand once, as the titles do, they are titles. */
function mayHead(line: Line, lines: readonly Line[]): boolean {
  if (isHeading(line)) return true;
  const part = labelOf(line.text)?.part;
  const isOnce = lines.filter(({ text }) => text === line.text).length === 1;
  return (part === "tasks" || part === "text") && isOnce && !isGroupHeading(line.text);
}

/** Short lines between sentences, in notes without a blank line. */
function tightTitles(lines: readonly Line[], from: number): number[] {
  const until = closingFrom(lines);
  const titles = lines.flatMap((line, i) => {
    const [before, next] = [lines[i - 1], lines[i + 1]];
    if (i <= from || i >= until || next === undefined || line.text.split(/\s+/).length > 5) return [];
    const isParted = i === from + 1 || /[.!?]$|^[•–*-]/.test(before?.text ?? ".");
    const hasText = /[.!?]$|^[•–*-]/.test(next.text) && next.text.length > line.text.length;
    return isParted &&
      hasText &&
      titleLikeness(line.text) === 1 &&
      isHeading(line) &&
      isTitleShaped(line.text)
      ? [i]
      : [];
  });
  return titles.length >= 3 ? titles : [];
}

const isTitleShaped = (text: string): boolean =>
  !personName.test(text) &&
  !/[.!?]$/.test(text) &&
  !/^[•–-]/.test(text) &&
  (!/\d$/.test(text) || year.test(text));

const isTopic = /^(?:ekonomi|information|att göra|åtgärder|uppdrag)$/iu;

function standsAlone(lines: readonly Line[], i: number, mayAsk = false): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || !line.blankBefore) return false;
  if (!isHeading(line) && !(isTopic.test(line.text) && mayHead(line, lines))) return false;
  if (isUsualTitle(line.text)) return true;
  const words = line.text.split(/\s+/).length;
  const hasText = next !== undefined && titleLikeness(next.text) < 1 && !/^\p{Ll}/u.test(next.text);
  return (
    hasText &&
    words <= 9 &&
    line.text.length <= 80 &&
    isTitleShaped(mayAsk ? line.text.replace(/\?$/, "") : line.text)
  );
}

/** 'Budget 2025' is a title, 'Tel 08-12 34 56' is none. */
const year = /^\p{L}[^\d]*\s20\d\d(?:[–/-]\d{2,4})?$/u;

/** Sentences in a header are fewer. */
const mostTold = 6;

/** 'Ordförande' over a name at the end is no key of the header. */
export function headerEnd(lines: readonly Line[]): number {
  const top = lines.slice(0, Math.min(60, closingFrom(lines)));
  const told = top.flatMap(({ text }, i) => (text.length > 40 && /\p{Ll}[.!?]$/u.test(text) ? [i] : []));
  return top
    .slice(0, told[mostTold])
    .findLastIndex(
      ({ text }) =>
        (headerKeys.test(fold(text)) || tellsAttendance(text)) &&
        !isUsualTitle(text) &&
        !/^dag \d+$/iu.test(text) &&
        !/[.!]$/.test(text),
    );
}

/** 'Där: Anna och Bo' */
function tellsAttendance(text: string): boolean {
  if (!text.includes(":")) return false;
  const key = keyAt(fold(text));
  const isPeople = key?.meaning.about === "people" && /^(?:member|absent)$/.test(key.meaning.presence);
  return isPeople && text.charAt(key.length) === ":";
}
