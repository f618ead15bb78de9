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
  /** Closes the connections when they have done what they are doing, and stops our own server when no other
   *  process uses it. */
  close(): Promise<void>;
  /** The same at once: work under way is undone. */
  abandon(): Promise<void>;
}

/** The register that the settings name, at the newest migration: on the user's server, or on one of our own. */
export async function openRegister(settings: Settings): Promise<Register> {
  const register = await connectRegister(settings);
  try {
    await migrate(register.db);
    return register;
  } catch (error) {
    await register.close();
    throw error;
  }
}

/** The same as it stands, perhaps without any tables yet. */
export async function connectRegister(settings: Settings): Promise<Register> {
  const server = await serverOf(settings);
  const db = openDb(server.connection);
  return {
    db,
    connection: server.connection,
    abandon: () => server.stop(),
    async close() {
      await db.destroy();
      await server.stop();
    },
  };
}

async function serverOf(settings: Settings) {
  if (settings.databaseUrl === null) return startPostgres({ folder: settings.dataFolder });
  return { connection: await outsideServer(settings.databaseUrl), stop: async () => undefined };
}
