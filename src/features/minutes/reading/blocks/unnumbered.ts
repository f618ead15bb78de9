// Agenda items without numbers: known by the document's own marks, by standing alone, or by their usual names.
import { anyOf, fold, folded } from "../folding.ts";
import type { Line } from "../lines.ts";
import { labelOf } from "../items/labels.ts";
import { bulletTitles, colonTitles } from "./modest-titles.ts";
import { type Candidate, headingText, isMarked, unmarked } from "./candidates.ts";
import { closingFrom } from "./closing.ts";
import { isGroupHeading, isUsualTitle, titleLikeness } from "./titles.ts";

const headerKeys = folded(
  `^\\|?\\s*(?:\\*\\*)?${anyOf(`
  mötesdatum, datum, dag, tid, plats, sammanträdesdag, närvarande, närvaro, deltagare, deltog, medverkande,
  beslutande, ledamöter, övriga, inbjudna, adjungerade, dessutom, sekretariatet, frånvarande, förhindrade,
  anmält förhinder, förhinder, kallade, ersättare, (?:ej )?tjänstgörande, vid protokollet, sekreterare,
  vid pennan, justerare, justerande, utses att justera, omfattning, paragrafer, dnr, ordförande,
  anteckningar, protokollförare, namn`)}(?=[\\s:/,|*]|$)`,
);
const personName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}(?:[,(].*)?$/u;
const cancelled = folded(
  "^(?:punkten|ärendet|frågan) (?:utgår|utgick|bordlades|bordläggs|bordlägges|ströks|flyttas|flyttades|skjuts upp|sköts upp|drogs)",
);

/** All items of a document that numbers none of them. */
export function unnumberedItems(lines: readonly Line[]): Candidate[] {
  const from = headerEnd(lines);
  const marked = lines.flatMap((line, i) => (i > from && isMarked(line) && isHeading(line) ? [i] : []));
  if (marked.length >= 2 || (from >= 0 && marked.some((i) => isHeadingLine(lines[i]))))
    return deepest(lines, marked).map((i) => unmarked(lines, i));
  const alone = lines.flatMap((_, i) => (i > from && standsAlone(lines, i) ? [i] : []));
  const bullets = bulletTitles(lines, from);
  if (bullets.length > alone.length) return bullets;
  return alone.length > 0 ? alone.map((i) => unmarked(lines, i)) : colonTitles(lines, from);
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

function standsAlone(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || !line.blankBefore || !isHeading(line)) return false;
  if (isUsualTitle(line.text)) return true;
  const words = line.text.split(/\s+/).length;
  const hasText = next !== undefined && titleLikeness(next.text) < 1 && !/^\p{Ll}/u.test(next.text);
  return (
    hasText &&
    words <= 9 &&
    line.text.length <= 80 &&
    !personName.test(line.text) &&
    !/[.!?]$/.test(line.text) &&
    (!/\d$/.test(line.text) || year.test(line.text))
  );
}

/** 'Budget 2025' is a title, 'Tel 08-12 34 56' is none. */
const year = /^\p{L}[^\d]*\s20\d\d(?:[–/-]\d{2,4})?$/u;

/** 'Ordförande' over a name at the end is no key of the header. */
function headerEnd(lines: readonly Line[]): number {
  return lines
    .slice(0, Math.min(60, closingFrom(lines)))
    .findLastIndex(({ text }) => headerKeys.test(fold(text)) && !isUsualTitle(text) && !/[.!]$/.test(text));
}
