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
  beforeAll(() => onServer(`create database ${database} template ${template} strategy file_copy`));
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

/** Of what stands in it. Whoever was asked last in a test may still be writing when that is over, and stand in the way. */
export async function empty(db: Db): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await emptied(db);
    } catch (error) {
      if (tries === 10 || !(error instanceof pg.DatabaseError) || error.code !== deadlock) throw error;
    }
  }
}

const deadlock = "40P01";

/** Nothing of what the register keeps watch over is asked meanwhile. */
async function emptied(db: Db): Promise<void> {
  await sql`do $$
    declare named regclass; is_filled boolean;
    begin
      set local session_replication_role = replica;
      for named in select oid from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
          -- Where nothing has ever stood there are no pages.
          and pg_relation_size(oid) > 0
      loop
        execute format('select exists (select from %s)', named) into is_filled;
        if is_filled then execute format('delete from %s', named); end if;
      end loop;
      perform setval(seqrelid, seqstart, false) from pg_sequence where pg_sequence_last_value(seqrelid) is not null;
      -- What the migration put there, and belongs to no cooperation.
      insert into audiences (id, kind) overriding system value values (0, 'nobody'), (1, 'public');
    end $$`.execute(db);
}
