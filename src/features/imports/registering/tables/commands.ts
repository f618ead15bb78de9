import type { Insertable } from "kysely";
import type { Schema, Tx } from "../../../../platform/db/schema.ts";
import type { ItemRows } from "../rows.ts";

export interface Rows {
  readonly attendances: readonly Insertable<Schema["attendances"]>[];
  readonly items: ItemRows;
  readonly mentions: readonly Insertable<Schema["mentions"]>[];
  readonly search: readonly Insertable<Schema["search_entries"]>[];
}

/** Writes a document's rows, a table at a time. */
export async function storeRows(tx: Tx, { attendances, items, mentions, search }: Rows): Promise<void> {
  const under = <Row>(rowsOf: (item: ItemRows[number]) => readonly Row[]) => items.flatMap(rowsOf);

  await inBatches(attendances, (rows) => tx.insertInto("attendances").values(rows).execute());
  await inBatches(
    items.map(({ row }) => row),
    (rows) => tx.insertInto("items").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.presentations),
    (rows) => tx.insertInto("presentations").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.inputs),
    (rows) => tx.insertInto("inputs").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.proposals),
    (rows) => tx.insertInto("proposals").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.decisions),
    (rows) => tx.insertInto("decisions").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.assignments),
    (rows) => tx.insertInto("assignments").values(rows).execute(),
  );
  await inBatches(
    under((item) => item.holders),
    (rows) => tx.insertInto("assignment_holders").values(rows).execute(),
  );
  await inBatches(mentions, (rows) => tx.insertInto("mentions").values(rows).execute());
  await inBatches(search, (rows) => tx.insertInto("search_entries").values(rows).execute());
}

// One statement takes 65,535 values; an ordinary document needs one statement a table.
const batch = 2000;

async function inBatches<Row>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) await insert(rows.slice(start, start + batch));
}
