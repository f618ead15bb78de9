import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Db } from "./schema.ts";

const migrationsFolder = fileURLToPath(new URL("../../../migrations", import.meta.url));

/** Brings the database to the newest migration; gives the names of those that were run. */
export async function migrate(db: Db, folder = migrationsFolder): Promise<string[]> {
  const provider = { getMigrations: () => readMigrations(folder) };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
  const entries = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, name), "utf8");
    return [name.replace(/\.sql$/, ""), { up: (db) => runStatements(db, text) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

// The simple protocol takes a whole file at once.
async function runStatements(db: Kysely<unknown>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}
