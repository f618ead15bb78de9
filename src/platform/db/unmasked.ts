import { sql } from "kysely";

/** What stood in a column before words in it were masked. None where nothing is, or where the reader may not know it:
 *  the database says who that is. `row` is what the question calls the table. */
export function unmasked(table: string, column: string, row = table) {
  const shown = sql.ref(`${row}.${column}`);
  return sql<string | null>`case when ${shown} like '%█%' then (
    select kept.text from unmasked_texts as kept where kept.table_name = ${sql.lit(table)}
      and kept.column_name = ${sql.lit(column)} and kept.row_id = ${sql.ref(`${row}.id`)}) end`;
}
