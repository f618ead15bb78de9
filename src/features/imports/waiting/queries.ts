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

/** How many documents nobody has been through. */
export async function unreviewedIn(db: Db, cooperationId: string): Promise<number> {
  const { number } = await db
    .selectFrom("documents as document")
    .leftJoin("reviews as review", "review.document_id", "document.id")
    .where("document.cooperation_id", "=", cooperationId)
    .where("document.copy_of", "is", null)
    .where("review.document_id", "is", null)
    .select(({ fn }) => fn.countAll<string>().as("number"))
    .executeTakeFirstOrThrow();
  return Number(number);
}
