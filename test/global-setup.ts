import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../src/platform/db/launcher/start.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { openDb } from "../src/platform/db/open.ts";

export interface TestServer {
  host: string;
  user: string;
  template: string;
}

/** Data folders to copy: making one takes some seconds each time. */
export interface MadeFolders {
  /** With a database in which nothing stands, not even a table. */
  bare: string;
  /** With an empty register. */
  migrated: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
    madeFolders: MadeFolders;
  }
}

const prefix = "genbo-test-";

/** One server for the whole suite, and one migrated database in it that every test file begins with a copy of. */
export default async function setup(project: TestProject) {
  await sweepLeftovers();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await (await startPostgres({ folder })).stop();
  const bare = copied(folder, "bare");
  const migrating = await startPostgres({ folder });
  const db = openDb(migrating.connection);
  await migrate(db);
  await db.destroy();
  await migrating.stop();
  const migrated = copied(folder, "migrated");
  const postgres = await startPostgres({ folder });
  const { host = "", user = "" } = postgres.connection;
  await forgetDurability(postgres.connection);
  project.provide("testServer", { host, user, template: "genbo" });
  project.provide("madeFolders", { bare, migrated });
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** The database of the folder as it is while nobody has it open, owners and all. */
function copied(folder: string, name: string): string {
  const into = join(folder, name);
  mkdirSync(into);
  const { status } = spawnSync("cp", ["-a", join(folder, "db"), into], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${folder} can't be copied; see above`);
  return into;
}

// What a test has stored need not survive a power cut.
async function forgetDurability(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes"]) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query("select pg_reload_conf()");
  await client.end();
}

// A run that was killed leaves its server behind. Whoever joins it and leaves again is the last, and stops it;
// the server of another run that is under way stays up.
async function sweepLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  // One that another run is sweeping at the same moment is gone before we are there.
  for (const name of names) await sweep(join(tmpdir(), name)).catch(() => undefined);
}

async function sweep(folder: string): Promise<void> {
  const lock = join(folder, "db/postmaster.pid");
  if (!existsSync(lock)) return;
  await (await startPostgres({ folder })).stop();
  if (!existsSync(lock)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
