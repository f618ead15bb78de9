import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { Refusal } from "../refusal.ts";
import type { Db } from "./schema.ts";

const migrationsFolder = fileURLToPath(new URL("../../../migrations", import.meta.url));

/** Brings the database to the newest migration, or to the one named; gives the names of those that were run.
 *  Several processes may do so at once. Refuses a database that a newer Genbo has made. */
export async function migrate(db: Db, last?: string): Promise<string[]> {
  const migrations = await readMigrations();
  const newer = (await appliedMigrations(db)).find((name) => !(name in migrations));
  if (newer !== undefined) throw new Refusal("database-newer", { migration: newer });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest());
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** The migrations that the database has been through, oldest first; none in one that is new. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const { rows: found } = await sql<{ name: string | null }>`
    select to_regclass('kysely_migration') as name`.execute(db);
  if (!found[0]?.name) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/** The migrations that this Genbo knows, oldest first. */
export const knownMigrations = async () => Object.keys(await readMigrations());

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql")).toSorted();
  const entries = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(migrationsFolder, name), "utf8");
    return [name.replace(/\.sql$/, ""), { up: (db) => runStatements(db, text) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

// The simple protocol takes a whole file at once.
async function runStatements(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}
