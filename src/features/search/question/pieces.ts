// What is typed in the search box, piece by piece: -field:"words".
import type { FoundKind } from "../forms.ts";

export interface Piece {
  readonly isUnwanted: boolean;
  readonly field: Field | null;
  readonly text: string;
  readonly isQuoted: boolean;
}

export type Field = FoundKind | "person" | "body" | "year";

const fields: Readonly<Record<string, Field>> = {
  beslut: "decision",
  uppdrag: "assignment",
  punkt: "item",
  inspel: "input",
  möte: "meeting",
  runda: "round",
  remiss: "consultation",
  källa: "source",
  person: "person",
  organ: "body",
  år: "year",
};
const otherNames: Readonly<Record<string, Field>> = {
  decision: "decision",
  assignment: "assignment",
  item: "item",
  input: "input",
  meeting: "meeting",
  mote: "meeting",
  source: "source",
  round: "round",
  consultation: "consultation",
  kalla: "source",
  body: "body",
  ar: "year",
  year: "year",
};

// A minus sign, a name before a colon, and words in quotation marks or one alone; a name may stand by itself.
const onePiece =
  /(?<not>-)?(?:(?<name>\p{L}+):(?:(?=\s|$)|["”“](?<named>[^"”“]*)["”“]?|(?<word>[^\s"”“]+))|["”“](?<phrase>[^"”“]*)["”“]?|(?<bare>[^\s"”“]+))/gu;

/** Anything can be typed; a name that is no field's is a word. */
export function piecesOf(typed: string): Piece[] {
  return [...typed.normalize("NFC").matchAll(onePiece)].map(({ groups = {} }) => pieceOf(groups));
}

function pieceOf({ not, name = "", named, word, phrase, bare }: Groups): Piece {
  const field = fields[name.toLowerCase()] ?? otherNames[name.toLowerCase()] ?? null;
  const text = named ?? word ?? phrase ?? bare ?? "";
  return {
    isUnwanted: not !== undefined,
    field,
    text: field === null ? `${name} ${text}` : text,
    isQuoted: (named ?? phrase) !== undefined,
  };
}

type Groups = Partial<Record<"not" | "name" | "named" | "word" | "phrase" | "bare", string>>;
