// What people have said of a record, laid over what the reader reads. The source text never changes, so its offsets are
// anchors for both, and a newer reader's record takes the same corrections.
import type { Result } from "../../../lib/result.ts";
import type { MinutesRecord } from "../record.ts";
import type { Correction, Fact, Shown } from "./facts.ts";

export type { Correction, Fact, HeaderField, Part, Place, Shown } from "./facts.ts";
export { correction, fact, headerFields, parts } from "./facts.ts";

export interface Standing extends Correction {
  readonly id: string;
}

export interface Corrected {
  readonly record: MinutesRecord;
  /** Every fact of it, in the order of the record: header, people, and each item with what stands in it. */
  readonly facts: readonly Shown[];
  /** Ids of corrections for which the record has no place any more. */
  readonly unplaced: readonly string[];
}

/** What a person does on the page: the shown facts of these keys become these facts. No keys add, no facts drop, several
 *  keys join, several facts split, and the same fact again accepts. */
export interface Edit {
  readonly keys: readonly string[];
  readonly becomes: readonly Fact[];
}

export type EditRefusal =
  /** What the page showed is no longer so. */
  | "changed-since"
  /** Something stands under the only heading there is. */
  | "last-heading"
  /** Neither keys nor facts, or facts that are no record: a day that is none, a person without a name. */
  | "not-a-record";

export declare function corrected(record: MinutesRecord, standing: readonly Standing[]): Corrected;

/** The corrections of the reader's record that an edit comes to, and the standing ones that they take the place of. */
export declare function edited(
  record: MinutesRecord,
  standing: readonly Standing[],
  edit: Edit,
): Result<{ corrections: Correction[]; replaces: string[] }, EditRefusal>;
