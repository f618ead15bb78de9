import type { Piece } from "../../lib/excerpt.ts";
import type { PartyKind } from "../../platform/db/schema.ts";
import { cooperationPath } from "../cooperations/paths.ts";
import { consultationPath } from "../consultations/paths.ts";
import { clausePath } from "../decisions/paths.ts";
import { fact, meetingPath, withoutBody, wordsPath } from "../meetings/paths.ts";
import { partyPath } from "../parties/paths.ts";
import { roundPath } from "../rounds/paths.ts";
import { type FoundKind, foundKinds } from "./forms.ts";

export const hitsPerPage = 20;

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
  /** Of a round, or a consultation. */
  number: number | null;
  excerpt: readonly Piece[];
}

/** Where a hit stands: its own page, or its words on the meeting's. */
export function placeOf(found: Found): string {
  const { kind, cooperation, meeting, body, item, clause, position, party, partyKind, number, excerpt } =
    found;
  if (party !== null && partyKind !== null) return partyPath(cooperation, partyKind, party);
  if (number !== null)
    return kind === "round" ? roundPath(cooperation, number) : consultationPath(cooperation, number);
  if (meeting === null) return cooperationPath(cooperation);

  const place = meetingPath(cooperation, body ?? withoutBody, meeting);
  if (clause !== null) return clausePath(cooperation, body ?? withoutBody, meeting, clause);
  if (item === null) return kind === "source" ? place + fragmentOf(excerpt) : place;
  if (kind === "assignment" && position !== null) return wordsPath(place, fact.assignment(item, position));
  if (kind === "input" && position !== null) return wordsPath(place, fact.input(item, position));
  return `${place}#${item}`;
}

/** Where the browser itself finds the hit on the page: the marked word, with all that it is written together with
 *  and the words before it on its line. */
export function fragmentOf(excerpt: readonly Piece[]): string {
  const hit = excerpt.findIndex(({ marked }) => marked);
  if (hit === -1) return "";
  const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
  const line =
    textOf(excerpt.slice(0, hit))
      .split(/[\n\f\t…]/)
      .at(-1) ?? "";
  const [word = ""] = /^\S*?(?=[.,:;!?)”"]*(?:\s|$))/.exec(textOf(excerpt.slice(hit))) ?? [];
  const written =
    line
      .trimStart()
      .split(/(?<=\s)(?=\S)/)
      .slice(-4)
      .join("") + word;
  return `#:~:text=${encodeURIComponent(written.replace(/\s+/g, " ").trim()).replaceAll("-", "%2D")}`;
}

/** A way to narrow the question, and what it would leave, where all is counted. */
export interface Narrowing<Value> {
  readonly value: Value;
  readonly count?: number;
}

interface Counted {
  readonly kind: FoundKind;
  readonly cooperationId: string;
}

/** How many hits of each kind there are among those counted, in the order of the kinds. */
export function kindCounts(hits: readonly Counted[] | null): Narrowing<FoundKind>[] {
  if (hits === null) return foundKinds.map((value) => ({ value }));
  const counts = foundKinds.map((value) => ({
    value,
    count: hits.filter(({ kind }) => kind === value).length,
  }));
  return counts.filter(({ count }) => count > 0);
}

/** How many hits each cooperation has. */
export function cooperationCounts<Cooperation extends { readonly id: string }>(
  hits: readonly Counted[] | null,
  cooperations: readonly Cooperation[],
): Narrowing<Cooperation>[] {
  if (hits === null) return cooperations.map((value) => ({ value }));
  const counts = cooperations.map((value) => ({
    value,
    count: hits.filter(({ cooperationId }) => cooperationId === value.id).length,
  }));
  return counts.filter(({ count }) => count > 0);
}

/** What they leave together, where all is counted. */
export function countOf(narrowings: readonly Narrowing<unknown>[]): Pick<Narrowing<unknown>, "count"> {
  const counts = narrowings.flatMap(({ count }) => count ?? []);
  return counts.length === narrowings.length ? { count: counts.reduce((sum, count) => sum + count, 0) } : {};
}
