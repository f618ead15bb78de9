import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { statementName } from "./prepared.ts";
import type { Db, Schema } from "./schema.ts";

// A date in the minutes is a calendar day, not a moment, so it stays the text the database gave.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** For whoever asks the same few questions all day: each is planned the first time for whatever it is asked about, and
 *  not five times before that. */
const plannedOnce = { options: "-c plan_cache_mode=force_generic_plan" };

/** `connection` is what the launcher gives, or { connectionString } of the user's own server. A pooler in front of
 *  that one may take each statement to another connection, so there they go without names. */
export function openDb(connection: pg.PoolConfig, asked: "anything" | "the same" = "anything"): Db {
  const isOurs = connection.connectionString === undefined;
  const settings = isOurs && asked === "the same" ? plannedOnce : {};
  const Client = isOurs ? NamingClient : pg.Client;
  const pool = new pg.Pool({ max: 10, ...connection, ...settings, types, Client });
  // A connection that breaks fails the query under way and is replaced by the pool, whether it rests or works;
  // without listeners it would end the process besides.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Gives a prepared statement its name: pg then sends its text once, and the server plans it once. */
class NamingClient extends pg.Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- what `query` takes and answers has many forms
  override query(asked: any, values?: any, callback?: any): any {
    const name = typeof asked === "string" ? statementName(asked) : undefined;
    return super.query(name === undefined ? asked : { name, text: asked }, values, callback);
  }
}
