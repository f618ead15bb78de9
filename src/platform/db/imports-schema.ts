// The tables of what has been read in: the imports, their files, and the documents that came of them.
import type { ColumnType, Generated } from "kysely";
import type { Audiences, MaybeMoment, Moment, OwnAudience } from "./columns.ts";

interface Imports {
  id: Generated<string>;
  cooperation_id: string;
  label: string;
  total: number;
  started_at: Moment;
  finished_at: MaybeMoment;
}

interface Documents {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  copy_of: string | null;
  sha256: string;
  file_name: string;
  format: "pdf" | "docx" | "text" | "scan";
  text: string;
  record: ColumnType<unknown, string, string>;
  /** What the reader read, where corrections have made the record another. */
  read_record: ColumnType<unknown, string | null | undefined, string | null>;
  original: Buffer;
  certainty: ColumnType<unknown, string | null | undefined, string | null>;
  imported_at: Moment;
  /** Facts that the reader was unsure of, as the database counts them. */
  doubtful: ColumnType<number, never, never>;
  audience_id: OwnAudience;
  audiences: Audiences;
}

interface ImportFiles {
  import_id: string;
  path: string;
  outcome: "imported" | "known" | "failed" | "waiting";
  reason: string | null;
  detail: string | null;
  document_id: string | null;
  scan_id: ColumnType<string | null, string | null | undefined, string | null>;
  at: Moment;
}

interface Repairs {
  document_id: string;
  starts: number;
  ends: number;
  word: string;
  masked: Generated<boolean>;
  undone_at: MaybeMoment;
  undone_by: string | null;
}

export interface ImportsSchema {
  imports: Imports;
  documents: Documents;
  repairs: Repairs;
  import_files: ImportFiles;
}
