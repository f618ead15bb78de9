import { sql } from "kysely";
import type { Tx } from "./schema.ts";

/** Does not wait until the transaction is on the disk: the next that does wait brings this one with it. For what can
 *  be done again from where it came, should the machine lose its power within the half second between. */
export async function needNotWait(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}
