import type { Db } from "../../../platform/db/schema.ts";

/** A word that lost letters, and how it is read. */
export interface DamagedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** As they stand, in order. */
export const repairsIn = (db: Db, documentId: string): Promise<DamagedWord[]> =>
  db
    .selectFrom("repairs")
    .select(["starts as start", "ends as end", "word"])
    .where("document_id", "=", documentId)
    .where("undone_at", "is", null)
    .orderBy("starts")
    .execute();

/** Where a document's repairs begin that read this word where that stands; or those of them that were taken back. */
export async function repairsReading(
  db: Db,
  document: { readonly id: string; readonly text: string },
  { stands, word, isUndone }: { readonly stands: string; readonly word: string; readonly isUndone: boolean },
): Promise<Set<number>> {
  const repairs = await db
    .selectFrom("repairs")
    .select(["starts", "ends"])
    .where("document_id", "=", document.id)
    .where("undone_at", isUndone ? "is not" : "is", null)
    .where("word", "=", word)
    .execute();
  return new Set(
    repairs
      .filter(({ starts, ends }) => document.text.slice(starts, ends) === stands)
      .map(({ starts }) => starts),
  );
}
