// How often something may be tried: counted by whatever names the one who tries, his address or the account he means.
import { sql } from "kysely";
import type { Db } from "./schema.ts";

export interface Limit {
  /** "sign-in address 192.0.2.7". */
  key: string;
  /** In an hour. */
  most: number;
}

/** Counts one more attempt, or says that there have been too many; what is refused is not counted. */
export function mayTry(db: Db, now: Date, limits: readonly Limit[]): Promise<boolean> {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const keys = limits.map(({ key }) => key).toSorted();
  return db.transaction().execute(async (tx) => {
    // In one order, so that no two wait for each other.
    await sql`select pg_advisory_xact_lock(hashtextextended('attempts ' || key, 0))
      from unnest(${keys}::text[]) with ordinality as asked (key, place) order by place`.execute(tx);
    const { rows } = await sql<{ key: string }>`
      with forgotten as (delete from attempts where at <= ${hourAgo})
      insert into attempts (key, at)
      select key, ${now}::timestamptz from unnest(${keys}::text[]) as asked (key)
      where not exists (
        select from unnest(${keys}::text[], ${mostOf(limits, keys)}::int[]) as limits (key, most)
        where (select count(*) from attempts where attempts.key = limits.key and at > ${hourAgo}) >= most)
      returning key`.execute(tx);
    return rows.length > 0;
  });
}

const mostOf = (limits: readonly Limit[], keys: readonly string[]) =>
  keys.map((key) => limits.find((limit) => limit.key === key)?.most ?? 0);
