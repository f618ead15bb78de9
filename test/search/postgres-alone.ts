// What PostgreSQL's own Swedish configuration finds in the same rows, without anything of ours.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";

/** Ids of rows, best first. Equals come in the order of their words, so that the figure is the same every time. */
export async function postgresAlone(db: Db, q: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry.id
    from search_entries as entry
    cross join to_tsvector('swedish', entry.title || ' ' || entry.body) as vector
    cross join websearch_to_tsquery('swedish', ${withoutFields(q)}) as asked
    where vector @@ asked
    order by ts_rank_cd(vector, asked) desc, entry.kind, entry.title, entry.body
    limit 10
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** It knows no fields, so their words are asked for as words. */
function withoutFields(q: string): string {
  return q.replace(/(?<!\S)(beslut|person|organ|år):\s*/gi, "");
}
