// Which words of the source text stand for which fact.
import { fact } from "../paths.ts";
import type { Attendance, Item } from "./queries.ts";

/** Spans as JSON out of the database gives them. */
export type Places = readonly (readonly number[])[];

export interface Facts {
  headerSpans: Record<string, Places>;
  attendances: Pick<Attendance, "position" | "spans">[];
  items: Item[];
  contradictions: { id: string; spans: Places }[];
}

/** The place of the fact that an address names; none where the record has no such fact. */
export function spansOfFact(name: string | undefined, facts: Facts): Places {
  if (name === undefined) return [];
  for (const [each, spans] of everyFact(facts)) if (each === name) return spans;
  return [];
}

function* everyFact({ headerSpans, attendances, items, contradictions }: Facts): Generator<[string, Places]> {
  for (const [field, spans] of Object.entries(headerSpans)) yield [fact.header(field), spans];
  for (const { position, spans } of attendances) yield [fact.attendance(position), spans];
  for (const item of items) yield* factsOfItem(item);
  for (const { id, spans } of contradictions) yield [fact.contradiction(id), spans];
}

function* factsOfItem(item: Item): Generator<[string, Places]> {
  const { slug } = item;
  yield [fact.item(slug), item.spans];
  for (const each of item.presentations) yield [fact.presentation(slug, each.position), each.spans];
  for (const each of item.inputs) yield [fact.input(slug, each.position), each.spans];
  for (const each of item.proposals) yield [fact.proposal(slug, each.position), each.spans];
  for (const each of item.clauses) yield [fact.clause(each.slug), each.spans];
  for (const each of item.assignments) yield [fact.assignment(slug, each.position), each.spans];
}

/** A piece of the source text: marked where it is what was asked for, and whole within one page. */
export interface SourcePiece {
  text: string;
  isMarked: boolean;
  /** Masked for others than the reader. */
  isHidden: boolean;
  /** How it is read, where it is a damaged word. */
  read: string | null;
  /** The number of the page that begins with this piece, where one does and it is not the first. */
  page: number | null;
}

export interface DamagedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The whole text in order; pages are parted by form feeds, which stay the first character of their piece. */
export function piecesOf(
  text: string,
  spans: Places,
  hidden: Places = [],
  damaged: readonly DamagedWord[] = [],
): SourcePiece[] {
  const cuts = new Set([0, text.length]);
  for (const [start = 0, end = 0] of [...spans, ...hidden])
    cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) cuts.add(at);
  const read = new Map(damaged.map(({ start, word }) => [start, word]));
  // What is read as one word is one piece.
  for (const { start, end } of damaged) {
    for (let at = start + 1; at < end; at += 1) cuts.delete(at);
    cuts.add(start).add(end);
  }

  const places = [...cuts].toSorted((a, b) => a - b);
  let page = 1;
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? text.length;
    const piece = text.slice(start, end);
    const isIn = (all: Places) => all.some(([from = 0, until = 0]) => start < until && end > from);
    return {
      text: piece,
      isMarked: isIn(spans),
      isHidden: isIn(hidden),
      read: read.get(start) ?? null,
      page: piece.startsWith("\f") ? ++page : null,
    };
  });
}
