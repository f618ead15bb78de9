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

/** Has the server learn what the register holds after much of it was written at once, give back the room of rows that
 *  are no more, and put new words in their places in the search. It comes to that by itself, but until then questions
 *  are answered by plans for what was there before. Not inside a transaction. */
export async function settleRegister(db: Db): Promise<void> {
  await sql`vacuum analyze ${sql.join(register.map((table) => sql.table(table)))}`.execute(db);
}
