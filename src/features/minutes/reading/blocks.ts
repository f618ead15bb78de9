// A document cut where its agenda items begin.
import { agendaListIn, type AgendaList } from "./blocks/agenda-list.ts";
import { type Candidate, candidatesOf, headingText, isMarked, unmarked } from "./blocks/candidates.ts";
import { closingFrom } from "./blocks/closing.ts";
import { agendaOf, numberOf } from "./blocks/sequence.ts";
import { subItemsOf } from "./blocks/sub-items.ts";
import { itemTableIn, type ItemTable, rowsOfTables, unfoldedTables } from "./blocks/table.ts";
import { isGroupHeading, sameTitle } from "./blocks/titles.ts";
import { isOpeningItem, isUnnumberedItem, unnumberedItems } from "./blocks/unnumbered.ts";
import type { Line } from "./lines.ts";
import { nothing, type Passage, replace } from "./passage.ts";

export interface ItemBlock {
  /** As on the agenda, without '.', '§' or ')'; a sub-item is "3a"; null where unnumbered. */
  readonly number: string | null;
  /** The heading whole, with what stands in brackets behind it. */
  readonly heading: Passage;
  readonly body: readonly Line[];
  /** From the heading to where the next block begins, in the source text. */
  readonly extent: readonly [number, number];
}

export interface Blocks {
  /** All before the first item. */
  readonly header: readonly Line[];
  readonly items: readonly ItemBlock[];
  /** Signatures and the like after the last item. */
  readonly closing: readonly Line[];
}

export function blocksOf(written: readonly Line[]): Blocks {
  const lines = written.map(squeezed);
  const table = itemTableIn(lines);
  const rows = rowsOfTables(lines);
  const candidates = candidatesOf(lines).filter((each) => !rows.has(each.line));
  const before = candidates.filter((each) => each.line < (table?.start ?? 0));
  if (table !== null && table.items.length > 0 && mainItems(before, lines).length === 0)
    return blocksOfTable(lines, table);
  const list = agendaListIn(candidates, lines);
  const headings = headingsIn(lines, candidates, list);
  const first = headings[0];
  if (first === undefined) return { header: lines, items: [], closing: [] };
  const start = list?.entries[0]?.line ?? first.line;
  const cut = cutAt(lines, headings);
  return {
    header: withoutGroupHeadings(lines.slice(0, Math.min(start, first.line))),
    items: list === null ? cut.items : withListed(cut.items, list, lines),
    closing: cut.closing,
  };
}

function headingsIn(
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
  return inOrder([...withSubs, ...unnumberedAmong(lines, withSubs, from)]);
}

/** '§ 12' and 'Sak nr 62/12' are items wherever they stand; mere numbers are items if they count on.
 *  Among paragraphs a mere number is one whose '§' OCR has taken, if it counts on. */
function mainItems(candidates: readonly Candidate[], lines: readonly Line[]): Candidate[] {
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
  const decimals = candidates.filter(({ mark, weight }) => mark?.style === "decimal" && weight >= 0.6);
  return plain.length > 0 ? plain : decimals;
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

function unnumberedAmong(lines: readonly Line[], headings: readonly Candidate[], from: number): Candidate[] {
  const taken = new Set(headings.flatMap((each) => range(each.line, each.next)));
  const first = headings[0]?.line ?? 0;
  const restarts = new Set(headings.filter((each) => each.mark?.number === "1").map((each) => each.line));
  const plain = headings.filter(
    ({ mark }) => mark === null || mark.style === "plain" || mark.style === "decimal",
  );
  const marked = plain.filter((each) => isMarkedAt(lines, each.line)).length * 2 > headings.length;
  return lines.flatMap((_, i) => {
    if (i < from || taken.has(i)) return [];
    const opens =
      i < first ? isOpeningItem(lines, i) : isUnnumberedItem(lines, i, marked) && !restarts.has(i + 1);
    return opens ? [unmarked(lines, i)] : [];
  });
}

function cutAt(
  lines: readonly Line[],
  headings: readonly Candidate[],
): { items: ItemBlock[]; closing: readonly Line[] } {
  const last = headings.at(-1);
  const rest = lines.slice(last?.next ?? 0);
  const closing = rest.slice(closingFrom(rest));
  const end = lines.length - closing.length;
  const items = headings.map((heading, i) => {
    const stop = headings[i + 1]?.line ?? end;
    const own = unfoldedTables(withoutGroupHeadings(lines.slice(heading.next, stop)));
    const tail = tailLine(lines[heading.line], heading.tail);
    return {
      number: heading.mark?.number ?? null,
      heading: heading.title,
      body: [...tail, ...own],
      extent: [offsetOf(lines[heading.line]), offsetOf(lines[stop]) || endOf(lines[stop - 1])] as const,
    };
  });
  return { items, closing };
}

/** Each title of the list is one item; what stands in the list alone belongs to it. */
function withListed(items: readonly ItemBlock[], list: AgendaList, lines: readonly Line[]): ItemBlock[] {
  const merged = [...items];
  let place = 0;
  for (const [i, entry] of list.entries.entries()) {
    const tail = tailLine(lines[entry.line], entry.tail);
    const at = merged.findIndex((item, j) => j >= place && sameTitle(item.heading.text, entry.title.text));
    const item = merged[at];
    if (item !== undefined) {
      merged[at] = {
        ...item,
        number: item.number ?? entry.mark?.number ?? null,
        body: [...tail, ...item.body],
      };
      place = at + 1;
    } else {
      const next = list.entries[i + 1]?.line ?? list.end;
      const extent = [offsetOf(lines[entry.line]), endOf(lines[next - 1])] as const;
      merged.splice(place, 0, {
        number: entry.mark?.number ?? null,
        heading: entry.title,
        body: tail,
        extent,
      });
      place += 1;
    }
  }
  return merged;
}

function blocksOfTable(lines: readonly Line[], table: ItemTable): Blocks {
  const rest = lines.slice(table.end);
  const closing = rest.slice(closingFrom(rest));
  const items = table.items.map((item, i) => ({
    number: item.number,
    heading: item.heading,
    body:
      i + 1 < table.items.length ? item.body : [...item.body, ...rest.slice(0, rest.length - closing.length)],
    extent: [
      offsetOf(lines[item.line]),
      offsetOf(lines[table.items[i + 1]?.line ?? lines.length - closing.length]) || endOf(lines.at(-1)),
    ] as const,
  }));
  return { header: lines.slice(0, table.start), items, closing };
}

function withoutGroupHeadings(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || !isGroupHeading(headingText(last).text)) return lines;
  return withoutGroupHeadings(lines.slice(0, -1));
}

function tailLine(line: Line | undefined, tail: Passage): Line[] {
  return line === undefined || tail.text === "" ? [] : [{ ...line, ...tail, blankBefore: true }];
}

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.line - b.line);
}

/** White space wider than any page is squeezed: patterns that look back over it take too long. */
function squeezed(line: Line): Line {
  return /\s{200}/.test(line.text) ? { ...line, ...replace(line, /\s{200,}/g, " ".repeat(8)) } : line;
}

function isMarkedAt(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  return line !== undefined && isMarked(line);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function offsetOf(line: Passage | undefined): number {
  return (line ?? nothing).at.find((each) => each >= 0) ?? 0;
}

function endOf(line: Passage | undefined): number {
  return ((line ?? nothing).at.findLast((each) => each >= 0) ?? -1) + 1;
}
