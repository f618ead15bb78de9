import type { Db } from "../../../platform/db/schema.ts";
import type { Corrected, Standing } from "../../minutes/correcting/correct.ts";
import type { Alike } from "./commands.ts";

/** A correction that was made, whether it stands or not. */
export interface MadeCorrection extends Standing {
  readonly batchId: string;
  readonly madeAt: Date;
  /** Of the account; none is the terminal. */
  readonly madeBy: string | null;
  readonly undoneAt: Date | null;
  /** A later one has taken its place. */
  readonly isReplaced: boolean;
}

export interface DocumentToReview {
  readonly id: string;
  readonly meetingId: string;
  readonly fileName: string;
  readonly format: "pdf" | "docx" | "text" | "scan";
  readonly text: string;
  /** The record that the register holds, its facts and what has no place in it. */
  readonly corrected: Corrected;
  /** The latest first. */
  readonly corrections: readonly MadeCorrection[];
  readonly review: { readonly by: string | null; readonly at: Date; readonly seconds: number | null } | null;
}

/** As the viewer may see it; of a copy, its original. */
export declare function documentToReview(
  db: Db,
  cooperationId: string,
  documentId: string,
): Promise<DocumentToReview | undefined>;

/** Documents of the same import in which the same is read alike as what a press corrected: the preview. */
export declare function alikeOf(db: Db, cooperationId: string, batchId: string): Promise<Alike[]>;
