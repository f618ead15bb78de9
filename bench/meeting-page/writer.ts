// Somebody who works in the register while others read: a small change a hundred times a second, of no page that is
// looked at.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startPostgres } from "../../src/platform/db/launcher/start.ts";

export async function whileWriting<Value>(dataFolder: string, work: () => Promise<Value>): Promise<Value> {
  const server = await startPostgres({ folder: dataFolder });
  const client = new pg.Client(server.connection);
  await client.connect();
  const done = new AbortController();
  const writing = write(client, done.signal);
  try {
    return await work();
  } finally {
    done.abort();
    await writing;
    await client.end();
    await server.stop();
  }
}

async function write(client: pg.Client, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    await client.query("insert into events (kind) values ('bench.written')");
    await pause(10);
  }
}
