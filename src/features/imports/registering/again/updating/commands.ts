import { sql } from "kysely";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { columns, type Table } from "../../tables/columns.ts";

/** Makes stored rows what they are told to be now; those that are so already are let be. */
export async function updateRows(tx: Tx, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns[table].filter((name) => name !== "id");
  const list = (of: string) => sql.join(names.map((name) => sql.ref(`${of}.${name}`)));
  await sql`
    update ${sql.table(table)} as stored set (${sql.join(names.map((name) => sql.ref(name)))}) = row(${list("now")})
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as now
    where now.id = stored.id and (${list("stored")}) is distinct from (${list("now")})`.execute(tx);
}
