// The register as somebody may see it. Every question of his goes through one transaction, as a role that the rules of
// secrecy bind; whoever he is, is said there once, and nothing can be asked before.
import { sql } from "kysely";
import type { Db } from "./schema.ts";

/** As the database's `access_of` tells. */
export interface Access {
  readonly audiences: readonly number[];
  /** Cooperations in which he has a seat or a role. */
  readonly cooperations: readonly string[];
  /** Cooperations whose secretariat he is. */
  readonly offices: readonly string[];
}

export interface Reading {
  readonly db: Db;
  end(): Promise<void>;
}

/** All questions until `end` see the register as it is now; or as it is when each is asked. */
export async function readAs(db: Db, access: Access, as: "now" | "asked" = "now"): Promise<Reading> {
  const begun = Promise.withResolvers<Db>();
  const over = Promise.withResolvers<null>();
  const done = db.connection().execute(async (connection) => {
    await beginning(access, as).execute(connection);
    begun.resolve(connection);
    await over.promise;
    await sql`rollback`.execute(connection);
  });
  done.catch(begun.reject);
  return {
    db: await begun.promise,
    async end() {
      over.resolve(null);
      await done;
    },
  };
}

/** In one go: whoever waits for a page waits for every question. */
const beginning = (access: Access, as: "now" | "asked") =>
  sql.raw(`begin isolation level ${as === "now" ? "repeatable read" : "read committed"} read only;
    set local role genbo_viewer;
    set local genbo.audiences = ${listOf(access.audiences)};
    set local genbo.cooperations = ${listOf(access.cooperations)};
    set local genbo.offices = ${listOf(access.offices)}`);

/** As an array is written in SQL; of numbers and UUIDs alone. */
function listOf(values: readonly (number | string)[]): string {
  const list = values.join(",");
  if (!/^[\d,a-f-]*$/.test(list)) throw new Error(`there is no audience or cooperation like that: ${list}`);
  return `'{${list}}'`;
}

/** What the keeper of the machine sees, who could read the files themselves. */
export async function accessToAll(db: Db): Promise<Access> {
  const { rows } = await sql<Access>`
    select array(select id from audiences where kind <> 'nobody' order by id) as audiences,
      array(select id from cooperations order by id) as cooperations,
      array(select id from cooperations order by id) as offices`.execute(db);
  const [access] = rows;
  if (access === undefined) throw new Error("The database told no access.");
  return access;
}
