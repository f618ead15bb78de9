// Rows into the register's tables by PostgreSQL's COPY, with every trigger and constraint in force.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Value = string | number | boolean | null | Buffer | readonly string[];
type Row = Readonly<Record<string, Value>>;

export async function copyRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const target = client.query(
    copyFrom(`copy ${table} (${columns.map((name) => pg.escapeIdentifier(name)).join(", ")}) from stdin`),
  );
  const lines = rows.map((row) => `${columns.map((name) => field(row[name] ?? null)).join("\t")}\n`);
  await pipeline(Readable.from(inPieces(lines)), target);
}

/** The indexes of a table that only make it quicker are made again when the work is done: that is far less of it. */
export async function withoutIndexes(
  client: pg.Client,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = $1::regclass and not indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function field(value: Value): string {
  if (value === null) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  const text = typeof value === "object" ? arrayOf(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

function* inPieces(lines: readonly string[]): Generator<string> {
  const size = 200;
  for (let start = 0; start < lines.length; start += size) yield lines.slice(start, start + size).join("");
}
