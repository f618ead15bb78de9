import { sql } from "kysely";
import type { Db } from "./schema.ts";

const register = [
  "meetings",
  "attendances",
  "items",
  "presentations",
  "inputs",
  "proposals",
  "decisions",
  "assignments",
  "mentions",
  "documents",
  "parties",
  "party_aliases",
  "sightings",
  "suggestions",
  "contradictions",
  "search_words",
  "search_entries",
] as const;

/** Has the server learn what the register holds, so that what is asked next is not planned for what was there before. */
export async function learnRegister(db: Db): Promise<void> {
  await sql`analyze ${sql.join(register.map((table) => sql.table(table)))}`.execute(db);
}

/** Has it besides give back the room of rows that are no more, and put new words in their places in the search, after much
 *  was written at once. It comes to that by itself, but not at once. Not inside a transaction. */
export async function settleRegister(db: Db): Promise<void> {
  await sql`vacuum analyze ${sql.join(register.map((table) => sql.table(table)))}`.execute(db);
}
