// Whoever leaves last turns off the light. Every process that uses the server holds one connection with a shared
// lock; the one that, having let go, can take the lock alone is the last, and stops the server while newcomers
// wait for the lock. A process that was killed loses its lock with its connection.
import pg from "pg";
import { troubleIn } from "../trouble.ts";

const lock = "(1734700642, 1)";
/** Null when no server answers. */
export async function takeLease(connection: pg.ClientConfig): Promise<pg.Client | null> {
  const client = new pg.Client({ ...connection, application_name: "genbo-lease", keepAlive: true });
  // Without a listener a broken connection would end the whole process; the queries fail too, and are answered.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared${lock}`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (troubleIn(error) === "gone") return null;
    throw error;
  }
}

/** Lets go of the lease; true when nobody else held one, and then newcomers wait until the connection ends. */
export async function leaveLease(client: pg.Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared${lock}`);
  const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock${lock} as last`);
  return rows[0]?.last === true;
}

/** Two processes may find it missing at the same moment; the second to make it is told so, and all is well. */
export async function makeDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount) return;
  await client.query(`create database ${name}`).catch((error: unknown) => {
    const isMade = error instanceof pg.DatabaseError && (error.code === "42P04" || error.code === "23505");
    if (!isMade) throw error;
  });
}
