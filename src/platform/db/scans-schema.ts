// The tables of files of pictures whose words are recognised, page by page.
import type { ColumnType, Generated } from "kysely";
import type { MaybeMoment, Moment } from "./columns.ts";

interface Scans {
  id: Generated<string>;
  cooperation_id: string;
  file_name: string;
  sha256: string;
  original: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  pages: ColumnType<number | null, number | null | undefined, number>;
  document_id: ColumnType<string | null, string | null | undefined, string>;
  added_at: Moment;
  finished_at: MaybeMoment;
  picture_pages: ColumnType<number[] | null, number[] | null | undefined, never>;
  kept_because: ColumnType<string | null, string | null | undefined, string | null>;
}

interface ScanPages {
  scan_id: string;
  number: number;
  page: ColumnType<unknown, string, string>;
}

export interface ScansSchema {
  scans: Scans;
  scan_pages: ScanPages;
}
