// What a task is while it is read, and what it is read against.
import type { RecordPerson } from "../../record.ts";
import type { Passage } from "../passage.ts";

export interface Task {
  readonly who: Passage;
  readonly what: Passage;
  /** The words that tell when, where they stand apart from the task. */
  readonly when?: Passage;
}

export interface Setting {
  /** The meeting's day, from which days without a year are reckoned. */
  readonly date: string | null;
  readonly people: readonly RecordPerson[];
}
