import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { openDb } from "../src/platform/db/open.ts";
import type { Db } from "../src/platform/db/schema.ts";

const { host, user, template } = inject("testServer");
const server = { host, user, password: "", ssl: false };
let made = 0;

/** A migrated, empty database of the test file's own: emptied after each test, thrown away at the end. */
export function freshDb(): { db: Db; connection: pg.PoolConfig } {
  const database = `test_${process.pid}_${Date.now()}_${++made}`;
  const connection = { ...server, database };
  const db = openDb(connection);
  beforeAll(() => onServer(`create database ${database} template ${template}`));
  afterEach(() => empty(db));
  afterAll(async () => {
    await db.destroy();
    await onServer(`drop database ${database} with (force)`);
  });
  return { db, connection };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export async function empty(db: Db): Promise<void> {
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView);
  const names = tables.map(({ name }) => sql.table(name));
  await sql`truncate ${sql.join(names)} restart identity cascade`.execute(db);
  // What the migration put there, and belongs to no cooperation.
  await sql`insert into audiences (id, kind) overriding system value values (0, 'nobody'), (1, 'public')`.execute(
    db,
  );
}
