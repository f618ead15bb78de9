import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { openDb } from "../src/platform/db/open.ts";
import type { Db } from "../src/platform/db/schema.ts";

const { host, user, template } = inject("testServer");
const server = { host, user, password: "", ssl: false };
const own = "genbo-test";
let made = 0;

/** With its connections, which know it by then. */
interface TestDatabase {
  readonly connection: pg.PoolConfig & { readonly database: string };
  readonly db: Db;
  /** Its tables, rules and functions as they were made; null as long as it is not. */
  shape: string | null;
}

/** What earlier files of this worker have left as they found it. */
const atRest: TestDatabase[] = [];

/** A migrated, empty database of the test file's own: emptied after each test. The worker's next file has it after this
 *  one: files that are made and thrown away by the thousand are dear. `isUnused`: one that nothing remembers, neither its
 *  connections nor what the process keeps of a register. */
export function freshDb({ isUnused = false } = {}): { db: Db; connection: pg.PoolConfig } {
  const taken = (isUnused ? undefined : atRest.pop()) ?? unmade();
  const { db, connection } = taken;
  beforeAll(() => make(taken));
  afterEach(() => empty(db));
  afterAll(async () => {
    if (await isAsMade(taken).catch(() => false)) atRest.push(taken);
    else await throwAway(taken);
  });
  return { db, connection };
}

function unmade(): TestDatabase {
  const database = `test_${process.pid}_${Date.now()}_${++made}`;
  const connection = { ...server, database };
  return { connection, db: openDb({ ...connection, application_name: own }), shape: null };
}

async function make(taken: TestDatabase): Promise<void> {
  if (taken.shape !== null) return;
  await onServer(`create database ${taken.connection.database} template ${template} strategy file_copy`);
  taken.shape = await shapeOf(taken.db);
}

async function throwAway({ connection, db }: TestDatabase): Promise<void> {
  await db.destroy();
  await onServer(`drop database if exists ${connection.database} with (force)`);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Nobody else is left in it, nothing goes on in it, and nothing is other than when it was made. */
async function isAsMade({ db, shape }: TestDatabase): Promise<boolean> {
  if (shape === null || !(await isLeft(db))) return false;
  await empty(db);
  await tidy(db);
  return (await shapeOf(db)) === shape;
}

/** Whoever has just gone may stand there for a moment yet. */
async function isLeft(db: Db): Promise<boolean> {
  for (let looks = 0; looks < 20; looks++, await pause(10)) {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database()
      and backend_type = 'client backend' and pid <> pg_backend_pid()
      and (application_name <> ${own} or state <> 'idle')`.execute(db);
    if (rows.length === 0) return true;
  }
  return false;
}

/** A table that rows have been taken out of is as large as before. */
async function tidy(db: Db): Promise<void> {
  const { rows } = await sql<{ names: string | null }>`select string_agg(relname, ', ') as names from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`.execute(db);
  await sql.raw(`vacuum (index_cleanup on, skip_database_stats) ${rows[0]?.names ?? ""}`).execute(db);
}

async function shapeOf(db: Db): Promise<string> {
  const { rows } = await sql<{ shape: string }>`select sum(hashtext(part::text)::bigint)::text as shape from (
    select tableoid, oid, xmin::text as made_by from pg_proc where oid >= 16384
    union all select tableoid, oid, xmin::text from pg_policy
    union all select tableoid, oid, xmin::text from pg_trigger
    union all select tableoid, oid, xmin::text from pg_constraint where oid >= 16384
    union all select tableoid, oid, xmin::text from pg_rewrite where oid >= 16384
    union all select tableoid, oid, xmin::text from pg_attrdef
    union all select tableoid, oid, xmin::text from pg_type where oid >= 16384
    union all select tableoid, oid, xmin::text from pg_namespace
    union all select tableoid, attrelid, xmin::text from pg_attribute where attrelid >= 16384
    union all select tableoid, setrole, setconfig::text from pg_db_role_setting
    union all select tableoid, oid, concat_ws(' ', relname, relkind, relrowsecurity, relforcerowsecurity, relacl, reloptions)
      from pg_class where oid >= 16384) part`.execute(db);
  return rows[0]?.shape ?? "";
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
