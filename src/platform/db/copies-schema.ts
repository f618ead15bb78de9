// The minutes of meetings as they were signed on paper.
import type { Generated } from "kysely";
import type { Audiences, MaybeMoment, Moment } from "./columns.ts";

/** Minutes signed on paper and scanned, as they were sent. The viewer has no right to the bytes here. */
interface SignedCopies {
  id: Generated<string>;
  meeting_id: string;
  file_name: string;
  bytes: Buffer;
  size: number;
  sha256: string;
  audiences: Audiences;
  added_by: string | null;
  added_at: Moment;
  withdrawn_by: string | null;
  withdrawn_at: MaybeMoment;
}

/** A view: the files that the viewer may have. */
interface SignedCopyFiles {
  id: string;
  meeting_id: string;
  file_name: string;
  bytes: Buffer;
}

export interface CopiesSchema {
  signed_copies: SignedCopies;
  signed_copy_files: SignedCopyFiles;
}
