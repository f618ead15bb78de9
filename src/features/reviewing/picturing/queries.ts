import type { Db } from "../../../platform/db/schema.ts";

/** Where the file as it came may be had by whoever asks: what is masked in its words is seen on its pages. */
export function fileShown(reader: Db, cooperationId: string, documentId: string) {
  return reader
    .selectFrom("documents")
    .innerJoin("original_files", "original_files.id", "documents.id")
    .where("documents.cooperation_id", "=", cooperationId)
    .where("documents.id", "=", documentId)
    .where("original_files.original", "is not", null)
    .select("documents.id")
    .executeTakeFirst();
}

export async function bytesOf(reader: Db, documentId: string): Promise<Buffer | null> {
  const file = await reader
    .selectFrom("original_files")
    .where("id", "=", documentId)
    .select("original")
    .executeTakeFirst();
  return file?.original ?? null;
}
