// What is known of a consultation.

export interface Wanted {
  readonly title: string;
  readonly sender: string;
  /** In the sender's register, and in one's own. */
  readonly reference: string;
  readonly ownReference: string;
  readonly background: string;
  /** What it asks or proposes, each to be answered by itself. */
  readonly questions: readonly string[];
  readonly deadline: string;
  readonly bodyId: string;
  readonly adopts: "body" | "per-capsulam";
  readonly askDays: number;
  readonly draftDays: number;
  readonly commentDays: number;
  readonly signDays: number;
  /** For all who work together, or for the body alone. */
  readonly reach: "cooperation" | "body";
}

/** Who changes which consultation. */
export interface Change {
  readonly consultationId: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
}
