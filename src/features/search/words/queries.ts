import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { Vocabulary } from "./vocabulary.ts";

interface Known {
  readonly vocabulary: Vocabulary;
  /** Words of this transaction and later ones have not been fetched, or not for certain. */
  until: string;
}

const known = new WeakMap<Db, Known>();

/** The register's words as of now: what has come since the last question is fetched. */
export async function vocabularyOf(db: Db): Promise<Vocabulary> {
  const mine = known.get(db) ?? { vocabulary: new Vocabulary(), until: "0" };
  known.set(db, mine);
  const { rows } = await sql<{ words: string[] | null; until: string }>`
    select array_agg(word) as words, pg_snapshot_xmin(pg_current_snapshot())::text as until
    from search_words where added_in >= ${mine.until}::xid8`.execute(db);
  for (const { words, until } of rows) {
    mine.vocabulary.add(words ?? []);
    mine.until = until;
  }
  return mine.vocabulary;
}
