import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { appliedMigrations, knownMigrations, migrate } from "../db/migrate.ts";
import type { Register } from "../db/register.ts";
import { Refusal } from "../refusal.ts";
import { type Archive, damaged, openArchive } from "./archive.ts";
import { CountedRows } from "./counted-rows.ts";
import { type Manifest, type TableManifest, tableEntry } from "./manifest.ts";
import { copyColumns, makersOf, type Table, tablesOf } from "./tables.ts";
import { counting, type Progress } from "./write.ts";

/** Loads a backup into an empty register: all of it, or, when anything is wrong, nothing. The register is brought
 *  to where it was when the backup was made, filled, and then brought to the newest migration. */
export async function restoreBackup(register: Register, file: string, progress: Progress): Promise<Manifest> {
  const archive = await openArchive(file);
  try {
    await shapeLike(register, archive.manifest, file);
    const client = new pg.Client(register.connection);
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("begin");
      await load(client, archive, file, progress);
      await client.query("commit");
    } finally {
      await client.end();
    }
    await migrate(register.db);
    return archive.manifest;
  } finally {
    archive.close();
  }
}

async function shapeLike({ db }: Register, backup: Manifest, file: string): Promise<void> {
  const known = await knownMigrations();
  if (backup.migrations.some((name) => !known.includes(name))) throw new Refusal("backup-newer", { file });
  const applied = await appliedMigrations(db);
  if (applied.length > backup.migrations.length) throw new Refusal("register-not-empty");
  if (applied.length < backup.migrations.length) await migrate(db, backup.migrations.at(-1));
}

async function load(client: pg.Client, archive: Archive, file: string, progress: Progress): Promise<void> {
  const tables = await tablesOf(client);
  await refuseFilled(client, tables);
  const backedUp = new Map(archive.manifest.tables.map((table) => [table.name, table]));
  const counted = counting(
    progress,
    archive.manifest.tables.reduce((sum, table) => sum + table.rows, 0),
  );
  await setTriggers(client, tables, "disable");
  for (const table of tables) {
    const about = backedUp.get(table.name);
    if (!about || about.columns.join() !== table.columns.join()) throw damaged(file, table.name);
    await loadTable(client, table, about, archive, file, counted);
  }
  if (backedUp.size !== tables.length) throw damaged(file, [...backedUp.keys()].join(", "));
  // References that waited for the rest are checked now that it is there.
  await client.query("set constraints all immediate").catch((error: unknown) => {
    throw isOfTheData(error) ? damaged(file, error) : error;
  });
  await setTriggers(client, tables, "enable");
  for (const maker of await makersOf(client)) await client.query(`select ${pg.escapeIdentifier(maker)}()`);
}

// Every register begins with some audiences; the backup has them, too.
const neverEmpty = new Set(["audiences"]);
// What triggers add to a row is in the backup with it; but these make the words of search, which no backup has.
const awake = new Set(["search_entries"]);

/** Locked while it is asked, so that nobody fills the register in between. */
async function refuseFilled(client: pg.Client, tables: Table[]): Promise<void> {
  const names = tables.map((table) => pg.escapeIdentifier(table.name));
  await client.query(`lock table ${names.join(", ")} in share row exclusive mode`);
  const telling = tables.filter(({ name }) => !neverEmpty.has(name));
  const filled = telling.map(({ name }) => `exists (select from ${pg.escapeIdentifier(name)})`).join(" or ");
  const { rows } = await client.query<{ filled: boolean }>(`select ${filled} as filled`);
  if (rows[0]?.filled) throw new Refusal("register-not-empty");
}

async function setTriggers(client: pg.Client, tables: Table[], state: "enable" | "disable"): Promise<void> {
  for (const { name } of tables.filter((table) => !awake.has(table.name)))
    await client.query(`alter table ${pg.escapeIdentifier(name)} ${state} trigger user`);
}

async function loadTable(
  client: pg.Client,
  table: Table,
  about: TableManifest,
  archive: Archive,
  file: string,
  counted: (rows: number) => void,
): Promise<void> {
  const source = await archive.open(tableEntry(table.name));
  const rows = new CountedRows(counted);
  let unreadable: Error | null = null;
  source.once("error", (error) => (unreadable = error));
  if (neverEmpty.has(table.name)) await client.query(`delete from ${pg.escapeIdentifier(table.name)}`);
  const target = client.query(copyFrom(`copy ${copyColumns(table)} from stdin`));
  await pipeline(source, rows, target).catch((error: unknown) => {
    throw unreadable || isOfTheData(error) ? damaged(file, unreadable ?? error) : error;
  });
  if (rows.rows !== about.rows || rows.sha256() !== about.sha256) throw damaged(file, table.name);
  if (table.numbered) await client.query(goOnNumbering(table.name, table.numbered));
}

/** The classes "data exception" and "integrity constraint violation". */
const isOfTheData = (error: unknown) => error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? "");

function goOnNumbering(table: string, column: string): string {
  const [name, number] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)];
  const sequence = `pg_get_serial_sequence(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(column)})`;
  return `select setval(${sequence}, coalesce(max(${number}), 0) + 1, false) from ${name}`;
}
