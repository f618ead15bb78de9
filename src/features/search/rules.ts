import type { PartyKind } from "../../platform/db/schema.ts";
import { cooperationPath } from "../cooperations/paths.ts";
import { clausePath } from "../decisions/paths.ts";
import { fact, meetingPath, withoutBody, wordsPath } from "../meetings/paths.ts";
import { partyPath } from "../parties/paths.ts";
import { type FoundKind, foundKinds, type SearchForm } from "./forms.ts";

export const hitsPerPage = 20;
/** Ranking reads every candidate's words, so it gets the newest of them and no more. */
export const candidateLimit = 2000;

// Signs that minutes do not hold: they carry the hits through the database without being mistaken for markup.
export const signs = { hit: "\u0001", end: "\u0002", less: "\u0003", more: "\u0004" };

export interface MarkedPiece {
  text: string;
  marked: boolean;
}

/** A headline as the database gave it, in pieces that a page escapes one by one. */
export function markedPieces(headline: string): MarkedPiece[] {
  return headline
    .split(signs.hit)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, marked: false }];
      const [hit = "", ...rest] = part.split(signs.end);
      return [
        { text: hit, marked: true },
        { text: rest.join(""), marked: false },
      ];
    })
    .map((piece) => ({ ...piece, text: withBrackets(piece.text) }))
    .filter((piece) => piece.text !== "");
}

function withBrackets(text: string): string {
  return text.replaceAll(signs.less, "<").replaceAll(signs.more, ">");
}

/** What the address of a hit is made of; the slugs are null where the kind has none. */
export interface Found {
  kind: FoundKind;
  cooperation: string;
  meeting: string | null;
  body: string | null;
  item: string | null;
  clause: string | null;
  position: number | null;
  party: string | null;
  partyKind: PartyKind | null;
  excerpt: string;
}

/** Where a hit stands: its own page, or its words on the meeting's. */
export function placeOf(found: Found): string {
  const { kind, cooperation, meeting, body, item, clause, position, party, partyKind, excerpt } = found;
  if (party !== null && partyKind !== null) return partyPath(cooperation, partyKind, party);
  if (meeting === null) return cooperationPath(cooperation);

  const place = meetingPath(cooperation, body ?? withoutBody, meeting);
  if (clause !== null) return clausePath(cooperation, body ?? withoutBody, meeting, clause);
  if (item === null) return kind === "source" ? place + fragmentOf(excerpt) : place;
  if (kind === "assignment" && position !== null) return wordsPath(place, fact.assignment(item, position));
  if (kind === "input" && position !== null) return wordsPath(place, fact.input(item, position));
  return `${place}#${item}`;
}

/** Where the browser itself finds the hit on the page: the marked word, with the words before it on its line. */
export function fragmentOf(excerpt: string): string {
  const pieces = markedPieces(excerpt);
  const hit = pieces.findIndex(({ marked }) => marked);
  if (hit === -1) return "";
  const line = pieces[hit - 1]?.text.split(/[\n\f\t…]/).at(-1) ?? "";
  const before = /\s$/.test(line) ? line.trim().split(/\s+/).slice(-3) : [];
  const words = [...before, pieces[hit]?.text].join(" ").trim();
  return `#:~:text=${encodeURIComponent(words).replaceAll("-", "%2D")}`;
}

interface Counted {
  slug: string;
  name: string;
  kind: FoundKind;
  count: number;
}

/** How many hits of each kind there are in the cooperation asked for, in the order of the kinds. */
export function kindCounts(counts: readonly Counted[], { samverkan }: Pick<SearchForm, "samverkan">) {
  const here = counts.filter(({ slug }) => samverkan === "" || slug === samverkan);
  return foundKinds
    .map((kind) => ({ kind, count: sum(here.filter((counted) => counted.kind === kind)) }))
    .filter(({ count }) => count > 0);
}

/** How many hits of the kind asked for each cooperation has. */
export function cooperationCounts(counts: readonly Counted[], { typ }: Pick<SearchForm, "typ">) {
  const wanted = counts.filter(({ kind }) => typ === null || kind === typ);
  return [...Map.groupBy(wanted, ({ slug }) => slug)].map(([slug, rows]) => ({
    slug,
    name: rows[0]?.name ?? slug,
    count: sum(rows),
  }));
}

export const sum = (rows: readonly { count: number }[]) =>
  rows.reduce((total, { count }) => total + count, 0);
