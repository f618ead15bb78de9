import type { Tx } from "./schema.ts";

export interface Event {
  /** Noun and past tense: "parties.merged". */
  kind: string;
  cooperationId: string;
  subjectId: string;
  facts?: Record<string, unknown>;
}

/** Writes down what has happened, in the transaction in which it happens. */
export async function recordEvent(
  tx: Tx,
  { kind, cooperationId, subjectId, facts = {} }: Event,
): Promise<void> {
  await tx
    .insertInto("events")
    .values({ kind, cooperation_id: cooperationId, subject_id: subjectId, facts: JSON.stringify(facts) })
    .execute();
}
