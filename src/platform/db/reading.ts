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
  const tx = await db
    .startTransaction()
    .setIsolationLevel(as === "now" ? "repeatable read" : "read committed")
    .setAccessMode("read only")
    .execute();
  try {
    await sql`select set_config('role', 'genbo_viewer', true),
      set_config('genbo.audiences', ${arrayOf(access.audiences)}, true),
      set_config('genbo.cooperations', ${arrayOf(access.cooperations)}, true),
      set_config('genbo.offices', ${arrayOf(access.offices)}, true)`.execute(tx);
  } catch (error) {
    await tx.rollback().execute();
    throw error;
  }
  async function end(): Promise<void> {
    await tx.rollback().execute();
  }
  return { db: tx, end };
}

const arrayOf = (values: readonly (number | string)[]) => `{${values.join(",")}}`;

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
