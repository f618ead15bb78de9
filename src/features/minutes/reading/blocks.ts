// A document cut where its agenda items begin.
import { agendaListIn, type AgendaList } from "./blocks/agenda-list.ts";
import { bareListIn } from "./blocks/bare-list.ts";
import { type Candidate, candidatesOf, headingText } from "./blocks/candidates.ts";
import { closingFrom } from "./blocks/closing.ts";
import { guessedTitles } from "./blocks/guessed-titles.ts";
import { headingsIn, mainItems } from "./blocks/headings.ts";
import { itemTableIn, type ItemTable } from "./blocks/table.ts";
import { rowsOfTables, unfoldedTables } from "./blocks/task-table.ts";
import { isGroupHeading, sameTitle } from "./blocks/titles.ts";
import { headerEnd } from "./blocks/unnumbered.ts";
import type { Line } from "./lines.ts";
import { nothing, type Passage, replace } from "./passage.ts";

export interface ItemBlock {
  /** '12' of '§ 12', '3a' of 'a)' under item 3; null where there is none. */
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
  /** Whether nothing tells where the items begin. */
  readonly isGuessed: boolean;
}

export function blocksOf(written: readonly Line[]): Blocks {
  const lines = written.map(squeezed);
  const table = itemTableIn(lines);
  const rows = rowsOfTables(lines);
  const candidates = candidatesOf(lines).filter((each) => !rows.has(each.line));
  const before = candidates.filter((each) => each.line < (table?.start ?? 0));
  if (table !== null && table.items.length > 0 && mainItems(before, lines).length === 0)
    return blocksOfTable(lines, table);
  const list = agendaListIn(candidates, lines) ?? bareListIn(lines);
  const told = headingsIn(lines, candidates, list);
  const isGuessed = told.length === 0;
  const headings = isGuessed ? guessedTitles(lines, headerEnd(lines)) : told;
  const first = headings[0];
  if (first === undefined) return { header: lines, items: [], closing: [], isGuessed: false };
  const start = list?.entries[0]?.line ?? first.line;
  const cut = cutAt(lines, headings);
  return {
    header: withoutGroupHeadings(lines.slice(0, Math.min(start, first.line))),
    items: list === null ? cut.items : withListed(cut.items, list, lines),
    closing: cut.closing,
    isGuessed,
  };
}

function cutAt(
  lines: readonly Line[],
  headings: readonly Candidate[],
): { items: ItemBlock[]; closing: readonly Line[] } {
  const last = headings.at(-1);
  const rest = lines.slice(last?.next ?? 0);
  const closing = rest.slice(closingFrom(rest));
  const end = lines.length - closing.length;
  const adrift = new Set(headings.flatMap((heading) => heading.adrift ?? []));
  const between = (from: number, to: number) =>
    lines.slice(from, to).filter((_, at) => !adrift.has(from + at));
  const items = headings.map((heading, i) => {
    const stop = headings[i + 1]?.line ?? end;
    const own = unfoldedTables(withoutGroupHeadings(between(heading.next, stop)));
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
  return { header: lines.slice(0, table.start), items, closing, isGuessed: false };
}

function withoutGroupHeadings(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || !isGroupHeading(headingText(last).text)) return lines;
  return withoutGroupHeadings(lines.slice(0, -1));
}

function tailLine(line: Line | undefined, tail: Passage): Line[] {
  return line === undefined || tail.text === "" ? [] : [{ ...line, ...tail, blankBefore: true }];
}

/** White space wider than any page is squeezed: patterns that look back over it take too long. */
function squeezed(line: Line): Line {
  return /\s{200}/.test(line.text) ? { ...line, ...replace(line, /\s{200,}/g, " ".repeat(8)) } : line;
}

function offsetOf(line: Passage | undefined): number {
  return (line ?? nothing).at.find((each) => each >= 0) ?? 0;
}

function endOf(line: Passage | undefined): number {
  return ((line ?? nothing).at.findLast((each) => each >= 0) ?? -1) + 1;
}
