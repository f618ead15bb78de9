// A form that minutes are written in.

export interface Form {
  readonly name: string;
  /** As it stands on the page: a document has the form where this is found. */
  readonly written: RegExp;
  /** What reads it, under src/features/minutes/reading. */
  readonly readBy: string;
}

type Row = readonly [name: string, written: RegExp, readBy: string];

export const formsOf = (rows: readonly Row[]): Form[] =>
  rows.map(([name, written, readBy]) => ({ name, written, readBy }));
