// A paper laid out, before it is text, a page of the web, Word or PDF: which lines there are, and what each line is.

export interface Paper {
  /** What the file calls itself: "Styrelsen Protokoll 2/2024 2024-03-14". */
  readonly name: string;
  /** The day that it is of. */
  readonly day: string | null;
  readonly organisations: readonly string[];
  readonly title: string;
  /** The head's keys, each with one line a value. */
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly signatures: readonly Signature[];
  /** Lists of what is told above, and what has been told since: they are beside the text, and not of it. */
  readonly appendix: readonly Section[];
}

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface Section {
  /** "§ 12", "3.", "a)"; null where it has no number. */
  readonly label: string | null;
  readonly title: string;
  /** 1 stands under the paper's title, 2 under a section. */
  readonly depth: 1 | 2 | 3;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "line"; readonly label: string | null; readonly text: string }
  | {
      readonly kind: "list";
      readonly label: string;
      readonly mark: "bullet" | "clause";
      readonly entries: readonly string[];
    }
  | Table;

export interface Table {
  readonly kind: "table";
  /** Each with its share of the width. */
  readonly columns: readonly { readonly head: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Signature {
  readonly role: string;
  readonly name: string;
  /** What stands for the hand: "Justerat i Genbo 2026-11-30"; a line to write on where it is null. */
  readonly signed: string | null;
}

export const headingOf = ({ label, title }: Section): string =>
  label === null ? title : `${label} ${title}`;
