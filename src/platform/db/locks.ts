import { sql } from "kysely";
import type { Tx } from "./schema.ts";

/** One writer at a time to a cooperation's register, across all processes, until the transaction ends. */
export async function lockRegister(tx: Tx, cooperationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${cooperationId}`}, 0))`.execute(tx);
}
