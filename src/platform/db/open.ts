import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db, Schema } from "./schema.ts";

// A date in the minutes is a calendar day, not a moment, so it stays the text the database gave.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** `connection` is what the launcher gives, or { connectionString } of the user's own server. */
export function openDb(connection: pg.PoolConfig): Db {
  const pool = new pg.Pool({ max: 10, ...connection, types });
  // A resting connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
