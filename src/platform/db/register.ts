import type pg from "pg";
import type { Settings } from "../settings.ts";
import { startPostgres } from "./launcher/start.ts";
import { migrate } from "./migrate.ts";
import { openDb } from "./open.ts";
import { outsideServer } from "./outside-server.ts";
import type { Db } from "./schema.ts";

export interface Register {
  db: Db;
  connection: pg.PoolConfig;
  /** Closes the connections, and stops our own server when no other process uses it. */
  close(): Promise<void>;
}

/** The register that the settings name, at the newest migration: on the user's server, or on one of our own. */
export async function openRegister(settings: Settings): Promise<Register> {
  const server = await serverOf(settings);
  const db = openDb(server.connection);
  const register = {
    db,
    connection: server.connection,
    async close() {
      await db.destroy();
      await server.stop();
    },
  };
  try {
    await migrate(db);
    return register;
  } catch (error) {
    await register.close();
    throw error;
  }
}

async function serverOf(settings: Settings) {
  if (settings.databaseUrl === null) return startPostgres({ folder: settings.dataFolder });
  return { connection: await outsideServer(settings.databaseUrl), stop: async () => undefined };
}
