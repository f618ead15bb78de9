// A meeting to which people are called, as the paper that they are sent tells it. Whoever makes it leaves out what the
// one who gets it may not see.
import type { RecordPresenter } from "../record.ts";

export interface AgendaDocument {
  readonly cooperation: string;
  readonly body: string;
  /** "Studieresa": where it is not just the body's next meeting. */
  readonly name: string | null;
  readonly date: string;
  /** Of a meeting over several days. */
  readonly lastDate: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly link: string | null;
  /** The ordinary one alone, mostly, and without a name. */
  readonly parts: readonly AgendaDocumentPart[];
}

export interface AgendaDocumentPart {
  readonly name: string | null;
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly items: readonly AgendaDocumentItem[];
}

export interface AgendaDocumentItem {
  /** "3", "3 a", "§ 12". */
  readonly label: string | null;
  readonly isSub: boolean;
  readonly title: string;
  readonly kind: "decision" | "discussion" | "information" | null;
  readonly presenters: readonly RecordPresenter[];
  /** When it is planned to begin and to end. */
  readonly start: string | null;
  readonly end: string | null;
  /** Each line is a paragraph. */
  readonly background: string;
  readonly proposal: readonly string[];
  readonly annexes: readonly { readonly number: number; readonly title: string }[];
}
