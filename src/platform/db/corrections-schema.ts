// What people say of the records that are read from documents.
import type { Generated } from "kysely";
import type { Json, MaybeMoment, Moment, SpansColumn } from "./columns.ts";

interface Corrections {
  id: Generated<string>;
  cooperation_id: string;
  meeting_id: string;
  document_id: string;
  batch_id: string;
  part: string;
  at: Json<unknown>;
  becomes: Json<unknown>;
  was: Json<unknown>;
  made_at: Moment;
  account_id: string | null;
  replaced_by: string | null;
  undone_at: MaybeMoment;
  undone_by: string | null;
}

interface Reviews {
  document_id: string;
  cooperation_id: string;
  reviewed_at: Moment;
  account_id: string | null;
  seconds: number | null;
}

interface FormerRows {
  row_id: string;
  table_name: string;
  document_id: string;
  spans: SpansColumn;
  slug: string | null;
  audience_id: number | null;
  left_at: Moment;
}

export interface CorrectionsSchema {
  corrections: Corrections;
  reviews: Reviews;
  former_rows: FormerRows;
}
