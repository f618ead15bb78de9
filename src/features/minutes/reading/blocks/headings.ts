// Which lines open the agenda items of a document, in the order in which they stand.
import type { Line } from "../lines.ts";
import type { AgendaList } from "./agenda-list.ts";
import { isClock } from "./clock-titles.ts";
import { type Candidate, headingText, isMarked, unmarked } from "./candidates.ts";
import { agendaOf, numberOf } from "./sequence.ts";
import { subItemsOf } from "./sub-items.ts";
import { usualRunIn } from "./run-in-titles.ts";
import { sameTitle } from "./titles.ts";
import { isOpeningItem, isUnnumberedItem, unnumberedItems } from "./unnumbered.ts";

export function headingsIn(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  list: AgendaList | null,
): Candidate[] {
  const from = list?.end ?? 0;
  const below = candidates.filter((each) => each.line >= from);
  const main = mainItems(below, lines);
  const listed = list === null ? [] : repeatedTitles(lines, list, main);
  const numbered = inOrder([...main, ...listed]);
  if (numbered.length === 0) return list === null ? unnumberedItems(lines) : [...list.entries];
  const withSubs = inOrder([...numbered, ...subItemsOf(below, numbered, lines)]);
  const isBare = list !== null && main.length === 0 && list.entries.every(({ mark }) => mark === null);
  return inOrder([...withSubs, ...unnumberedAmong(lines, withSubs, from, isBare)]);
}

/** '§ 12' and 'Sak nr 62/12' are items wherever they stand; mere numbers are items if they count on.
 *  Among paragraphs a mere number is one whose '§' OCR has taken, if it counts on. */
export function mainItems(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const likely = candidates.filter((each) => each.weight >= 0.6);
  const styled = (["section", "case"] as const)
    .map((style) => likely.filter(({ mark }) => mark?.style === style))
    .find((each) => each.length > 0);
  if (styled === undefined) return withoutStyle(candidates, lines);
  const numbers = new Set(styled.map(numberOf));
  const robbed = likely.filter(
    (each) =>
      each.mark?.style === "plain" &&
      !numbers.has(numberOf(each)) &&
      styled.some((earlier) => earlier.line < each.line && numberOf(earlier) === numberOf(each) - 1) &&
      styled.every((other) => other.line < each.line === numberOf(other) < numberOf(each)),
  );
  return inOrder([...styled, ...robbed]);
}

function withoutStyle(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const plain = agendaOf(
    candidates.filter(({ mark }) => mark?.style === "plain"),
    lines,
  );
  const decimals = candidates.filter(
    ({ mark, weight }) => mark?.style === "decimal" && weight >= 0.6 && !isClock(mark.number),
  );
  if (plain.length > 0) return plain;
  if (decimals.length > 0) return decimals;
  const numerals = inRoman(candidates);
  return numerals.length > 0 ? numerals : lettered(candidates);
}

const romans = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
];

/** 'I. Öppnande', 'II. Budget': from I on, none left out. */
function inRoman(candidates: readonly Candidate[]): Candidate[] {
  const numerals = candidates.filter(({ mark, weight }) => mark?.style === "roman" && weight >= 0.6);
  const inTurn = numerals.every(({ mark }, i) => mark?.number === romans[i]);
  return numerals.length >= 2 && inTurn ? numerals : [];
}

/** 'A. Vintern', 'B. Upphandling': letters from A on, none left out. */
function lettered(candidates: readonly Candidate[]): Candidate[] {
  const capitals = candidates.filter(
    ({ mark, weight }) => (mark?.style === "capital" || mark?.number === "I") && weight >= 0.6,
  );
  const inTurn = capitals.every(({ mark }, i) => mark?.number === String.fromCodePoint(65 + i));
  return capitals.length >= 2 && inTurn ? capitals : [];
}

/** The titles of the list where they stand in the text without their number. */
function repeatedTitles(lines: readonly Line[], list: AgendaList, found: readonly Candidate[]): Candidate[] {
  const missing = list.entries.filter(
    (entry) => !found.some((each) => sameTitle(each.title.text, entry.title.text)),
  );
  return missing.flatMap((entry) => {
    const at = lines.findIndex(
      (line, i) => i >= list.end && sameTitle(headingText(line).text, entry.title.text),
    );
    return at < 0 ? [] : [{ ...unmarked(lines, at), mark: entry.mark }];
  });
}

function unnumberedAmong(
  lines: readonly Line[],
  headings: readonly Candidate[],
  from: number,
  isBare: boolean,
): Candidate[] {
  const taken = new Set(headings.flatMap((each) => range(each.line, each.next)));
  const first = headings[0]?.line ?? 0;
  const restarts = new Set(headings.filter((each) => each.mark?.number === "1").map((each) => each.line));
  const plain = headings.filter(({ mark }) => mark?.style !== "section" && mark?.style !== "case");
  const marked = plain.filter((each) => isMarkedAt(lines, each.line)).length * 2 > headings.length;
  return lines.flatMap((_, i) => {
    if (i < from || taken.has(i)) return [];
    const runIn = isBare ? usualRunIn(lines, i) : null;
    if (runIn !== null) return [runIn];
    const opens =
      i < first ? isOpeningItem(lines, i) : isUnnumberedItem(lines, i, marked) && !restarts.has(i + 1);
    return opens ? [unmarked(lines, i)] : [];
  });
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.line - b.line);
}

function isMarkedAt(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  return line !== undefined && isMarked(line);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
