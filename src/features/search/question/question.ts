// What somebody asks for: words and phrases, what must not be there, and what the hit must be or have to do with.
import { type FoundKind, foundKinds } from "../forms.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { tellsNothing } from "./stop-words.ts";
import { wordsOf } from "./words.ts";

export interface Question {
  /** Each must be found, by one of its alternatives. */
  readonly wanted: readonly (readonly Term[])[];
  readonly unwanted: readonly Term[];
  readonly kind: FoundKind | null;
  /** Names of people and of bodies: the hit must have to do with each. */
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly years: Years | null;
}

/** Words that stand after one another; in quotation marks, just as they are. */
export interface Term {
  readonly words: readonly string[];
  readonly isQuoted: boolean;
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

const either = /^(?:or|eller)$/i;

export function questionOf(typed: string): Question {
  const pieces = piecesOf(typed);
  const names = (field: "person" | "body") =>
    pieces.filter((piece) => piece.field === field && isName(piece)).map(({ text }) => text);
  const words = pieces.filter((piece) => !isName(piece) && yearsOf(piece) === null);
  return {
    wanted: telling(alternatives(words.filter(({ isUnwanted }) => !isUnwanted))),
    unwanted: words
      .filter(({ isUnwanted }) => isUnwanted)
      .map(termOf)
      .filter(isSomething),
    kind: foundKinds.find((kind) => pieces.some(({ field }) => field === kind)) ?? null,
    people: names("person"),
    bodies: names("body"),
    years: pieces.map(yearsOf).findLast((years) => years !== null) ?? null,
  };
}

/** Whether there is anything to look for. */
export function asksNothing({ wanted, kind, people, bodies, years }: Question): boolean {
  return wanted.length + people.length + bodies.length === 0 && kind === null && years === null;
}

const termOf = ({ text, isQuoted }: Piece): Term => ({ words: wordsOf(text), isQuoted });
const isSomething = ({ words }: Term) => words.length > 0;

function isName({ field, text, isUnwanted }: Piece): boolean {
  return (field === "person" || field === "body") && !isUnwanted && wordsOf(text).length > 0;
}

function alternatives(pieces: readonly Piece[]): Term[][] {
  const found: Term[][] = [];
  let isAlternative = false;
  for (const piece of pieces) {
    const term = termOf(piece);
    if (!piece.isQuoted && either.test(piece.text.trim()) && found.length > 0) {
      isAlternative = true;
    } else if (isSomething(term)) {
      if (isAlternative) found.at(-1)?.push(term);
      else found.push([term]);
      isAlternative = false;
    }
  }
  return found;
}

function yearsOf({ field, text }: Piece): Years | null {
  const [, from, to] = (field === "year" && /^(\d{4})(?:[-–](\d{4}))?$/.exec(text)) || [];
  return from === undefined ? null : { from: Number(from), to: Number(to ?? from) };
}

// 'Beslut om skolan' is about the school; a question of small words alone means them.
function telling(wanted: Term[][]): Term[][] {
  const some = wanted.filter((terms) =>
    terms.some(({ words, isQuoted }) => isQuoted || !words.every(tellsNothing)),
  );
  return some.length === 0 ? wanted : some;
}
