import { sql } from "kysely";
import { prepared } from "../../../../platform/db/prepared.ts";
import type { Tx } from "../../../../platform/db/schema.ts";
import { columns, type Rows, type Table } from "./columns.ts";

/** Writes a document's rows for an audience, all tables in one statement: at its end they may refer to each other. */
export async function storeRows(tx: Tx, rows: Rows, audience: number): Promise<void> {
  await store(tx, {
    audiences: `{${audience}}`,
    meetings: JSON.stringify(rows.meetings),
    attendances: JSON.stringify(rows.attendances),
    items: JSON.stringify(rows.items),
    presentations: JSON.stringify(rows.presentations),
    inputs: JSON.stringify(rows.inputs),
    proposals: JSON.stringify(rows.proposals),
    decisions: JSON.stringify(rows.decisions),
    assignments: JSON.stringify(rows.assignments),
    assignment_holders: JSON.stringify(rows.assignment_holders),
    mentions: JSON.stringify(rows.mentions),
    search_entries: JSON.stringify(rows.search_entries),
  });
}

/** Whoever may read a meeting may know of those that it tells of. */
export async function showParties(tx: Tx, meetingId: string): Promise<void> {
  await sql`select sight_in(array[${meetingId}]::uuid[])`.execute(tx);
}

const store = prepared<Table | "audiences", unknown>((db, given) => {
  const plain = (table: Table, names: readonly string[], more = sql``, values = sql``) => {
    const list = sql.join(names.map((name) => sql.ref(name)));
    return sql`${sql.ref(`into_${table}`)} as (insert into ${sql.table(table)} (${list}${more})
      select ${list}${values} from jsonb_populate_recordset(null::${sql.table(table)}, ${given(table)}::jsonb))`;
  };
  const into = (table: Table, names: readonly string[]) =>
    plain(table, names, sql`, audiences`, sql`, ${given("audiences")}::integer[]`);
  const inserts = [
    into("meetings", columns.meetings),
    into("attendances", columns.attendances),
    into("items", columns.items),
    into("presentations", columns.presentations),
    into("inputs", columns.inputs),
    into("proposals", columns.proposals),
    into("decisions", columns.decisions),
    into("assignments", columns.assignments),
    plain("assignment_holders", columns.assignment_holders),
    into("mentions", columns.mentions),
    into("search_entries", columns.search_entries),
  ];
  return { compile: () => sql`with ${sql.join(inserts)} select`.compile(db) };
});
