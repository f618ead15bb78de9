import pg from "pg";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";

/** While the work goes on, no policy binds the role that reads, and search looks through all entries. */
export async function withoutPolicies<Value>(dataFolder: string, work: () => Promise<Value>): Promise<Value> {
  const server = await startPostgres({ folder: dataFolder });
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ view: string }>("select pg_get_viewdef('found_entries') as view");
    await client.query("alter role genbo_viewer bypassrls");
    await client.query("create or replace view found_entries as select * from search_entries");
    try {
      return await work();
    } finally {
      await client.query(`create or replace view found_entries as ${rows[0]?.view}`);
      await client.query("alter role genbo_viewer nobypassrls");
    }
  } finally {
    await client.end();
    await server.stop();
  }
}
