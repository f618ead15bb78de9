import type { Db } from "../../../platform/db/schema.ts";

/** Where a document's repairs begin that read this word where that stands. */
export async function repairsReading(
  db: Db,
  document: { readonly id: string; readonly text: string },
  stands: string,
  word: string,
): Promise<Set<number>> {
  const repairs = await db
    .selectFrom("repairs")
    .select(["starts", "ends"])
    .where("document_id", "=", document.id)
    .where("undone_at", "is", null)
    .where("word", "=", word)
    .execute();
  return new Set(
    repairs
      .filter(({ starts, ends }) => document.text.slice(starts, ends) === stands)
      .map(({ starts }) => starts),
  );
}
