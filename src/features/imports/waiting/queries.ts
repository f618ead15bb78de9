import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";

export interface Waiting {
  suggestions: number;
  contradictions: number;
}

/** How much of a cooperation's register waits for a person to settle it. */
export function waitingIn(db: Db, cooperationId: string): Promise<Waiting> {
  const open = (table: "suggestions" | "contradictions", column: string) =>
    sql<number>`(select count(*) from ${sql.table(table)}
      where cooperation_id = ${cooperationId} and ${sql.ref(column)} is null)::int`;
  return db
    .selectNoFrom([
      open("suggestions", "answer").as("suggestions"),
      open("contradictions", "settled_at").as("contradictions"),
    ])
    .executeTakeFirstOrThrow();
}
