import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { appliedMigrations } from "../db/migrate.ts";
import type { Register } from "../db/register.ts";
import { Refusal } from "../refusal.ts";
import { genboVersion } from "../version.ts";
import { CountedRows } from "./counted-rows.ts";
import { backupFormat, type Manifest, manifestEntry, type TableManifest, tableEntry } from "./manifest.ts";
import { copyColumns, type Table, tablesOf } from "./tables.ts";

export type Progress = (rows: number, total: number) => void;

/** Writes the whole register, as it is at one moment, to a file; nobody has to stop working meanwhile. */
export async function writeBackup(register: Register, file: string, progress: Progress): Promise<Manifest> {
  const part = `${file}.part`;
  const client = new pg.Client(register.connection);
  // A connection that breaks fails the query under way; without a listener it would end the process besides.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local timezone = 'UTC'; set local datestyle = 'ISO'");
    const tables = await tablesOf(client);
    const made: Manifest = {
      kind: "genbo-backup",
      format: backupFormat,
      genbo: await genboVersion(),
      madeAt: new Date().toISOString(),
      migrations: await appliedMigrations(register.db),
      tables: [],
    };
    await writeZip(client, tables, made, part, counting(progress, await countRows(client, tables)));
    await rename(part, file);
    return made;
  } catch (error) {
    await rm(part, { force: true });
    throw refusalOf(error, file);
  } finally {
    await client.end();
  }
}

async function writeZip(
  client: pg.Client,
  tables: Table[],
  made: Manifest,
  part: string,
  counted: (rows: number) => void,
): Promise<void> {
  const zip = new ZipFile();
  const broken = new AbortController();
  zip.on("error", (error) => broken.abort(error));
  for (const table of tables) {
    zip.addReadStreamLazy(tableEntry(table.name), (take) =>
      take(
        null,
        rowsOf(client, table, counted, (written) => made.tables.push(written)),
      ),
    );
  }
  // Last, when every table has been counted.
  zip.addReadStreamLazy(manifestEntry, (take) => take(null, Readable.from([JSON.stringify(made, null, 2)])));
  zip.end();
  const target = createWriteStream(part, { mode: 0o600, flush: true });
  await pipeline(zip.outputStream, target, { signal: broken.signal }).catch((error: unknown) => {
    throw broken.signal.aborted ? broken.signal.reason : error;
  });
}

function rowsOf(
  client: pg.Client,
  table: Table,
  counted: (rows: number) => void,
  written: (about: TableManifest) => void,
): Readable {
  const source = client.query(copyTo(`copy ${copyColumns(table)} to stdout`));
  const rows = new CountedRows(counted);
  source.on("error", (error) => rows.destroy(error));
  // When the file can't be written, the connection ends under the copying, and nobody listens any more.
  rows.on("error", () => undefined);
  rows.once("end", () =>
    written({ name: table.name, columns: table.columns, rows: rows.rows, sha256: rows.sha256() }),
  );
  return source.pipe(rows);
}

async function countRows(client: pg.Client, tables: Table[]): Promise<number> {
  const counts = tables.map((table) => `(select count(*) from ${pg.escapeIdentifier(table.name)})`);
  const { rows } = await client.query<{ rows: string }>(`select ${counts.join(" + ")} as rows`);
  return Number(rows[0]?.rows ?? 0);
}

export function counting(progress: Progress, total: number): (rows: number) => void {
  let done = 0;
  return (rows) => progress((done += rows), total);
}

const fileCalls = new Set(["open", "write", "fsync", "close", "rename"]);

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return error;
  if (error.code === "ENOSPC" || error.code === "EDQUOT") return new Refusal("backup-disk-full", { file });
  const isOfTheFile = fileCalls.has(String(error.syscall));
  return isOfTheFile ? new Refusal("backup-unwritable", { file, detail: String(error.code) }) : error;
}
