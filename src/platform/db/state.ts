import { sql } from "kysely";
import { prepared } from "./prepared.ts";
import type { Db } from "./schema.ts";

export interface State {
  /** The server's own number of the connection that was asked. */
  connection: number;
  /** Which transactions it sees the work of. */
  transactions: string;
}

/** What the database stands at, as one connection sees it. Where the same connection tells the same again, nothing
 *  that can be asked for has changed in between: a snapshot is what decides which rows a question sees. Other
 *  connections are not compared, for after a crash the server may give the number of a lost transaction to another. */
export async function stateOf(db: Db): Promise<State> {
  const [state] = await states(db, {});
  if (state === undefined) throw new Error("The database did not tell its state.");
  return state;
}

const states = prepared((db) =>
  db.selectNoFrom([
    sql<number>`pg_backend_pid()`.as("connection"),
    sql<string>`pg_current_snapshot()::text`.as("transactions"),
  ]),
);
