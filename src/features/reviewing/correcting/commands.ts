import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Edit, EditRefusal, Fact, Part } from "../../minutes/correcting/correct.ts";

/** What may stand in the way of storing a document's record anew. */
export type AgainRefusal =
  /** A copy of another file's minutes has no facts of its own. */
  | "copy"
  /** The meeting is run here. */
  | "run-here"
  /** People have worked on what would go: an assignment that is reported on, a clause that is asked about. */
  | "in-use"
  /** Something closed would come to stand where others see it. */
  | "closed";

export interface Asked {
  readonly cooperationId: string;
  readonly documentId: string;
  readonly accountId: string | null;
}

/** Of one press: what it did is undone together. Made by the page (a UUID), so that a form sent twice counts once. */
interface Press extends Asked {
  readonly batchId: string;
}

export interface Done {
  readonly batchId: string;
}

export type CorrectRefusal = EditRefusal | AgainRefusal | "not-found" | "taken-id";

export declare function correct(db: Db, asked: Press & Edit): Promise<Result<Done, CorrectRefusal>>;

/** The shown facts of these keys are right as they stand. */
export declare function accept(
  db: Db,
  asked: Press & { readonly keys: readonly string[] },
): Promise<Result<Done, CorrectRefusal>>;

/** Takes back one press, in all documents that it changed. */
export declare function undo(
  db: Db,
  asked: { readonly cooperationId: string; readonly batchId: string; readonly accountId: string | null },
): Promise<Result<Done, AgainRefusal | "not-found" | "already-undone" | "corrected-since">>;

/** Who has been through a document; `seconds` is how long it was before his eyes. Said again it is the same. */
export declare function markReviewed(
  db: Db,
  asked: Asked & { readonly isReviewed: boolean; readonly seconds: number | null },
): Promise<Result<null, "not-found" | "copy">>;

/** Another document of the same import, in which the same is read alike. */
export interface Alike {
  readonly documentId: string;
  readonly fileName: string;
  readonly meetingId: string;
  /** Keys of its shown facts that the correction would change, and what they would become. */
  readonly keys: readonly string[];
  readonly from: readonly Fact[];
  readonly becomes: readonly Fact[];
}

/** Applies the correction of a press to these documents, as one new press. */
export declare function applyToAlike(
  db: Db,
  asked: {
    readonly cooperationId: string;
    readonly accountId: string | null;
    readonly batchId: string;
    /** The press that is applied. */
    readonly like: string;
    readonly documentIds: readonly string[];
  },
): Promise<Result<{ batchId: string; documents: number; refused: string[] }, "not-found" | "taken-id">>;

/** What reading again with today's reader came to. */
export interface ReadAgain {
  /** What was read and is no longer, what is read now: corrected facts are in neither. */
  readonly changes: readonly { readonly part: Part; readonly was: Fact[]; readonly is: Fact[] }[];
  /** Ids of corrections that have no place in the new record. They stand, and wait. */
  readonly unplaced: readonly string[];
}

export declare function readAgain(
  db: Db,
  asked: Asked,
): Promise<Result<ReadAgain, AgainRefusal | "not-found" | "unreadable">>;
