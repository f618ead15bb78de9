import type { Db } from "../../../platform/db/schema.ts";

export interface Readable {
  readonly id: string;
  readonly fileName: string;
}

/** The documents of a cooperation that facts are read from, by name. Copies bring none. */
export function readableDocuments(db: Db, cooperationId: string): Promise<Readable[]> {
  return db
    .selectFrom("documents")
    .select(["id", "file_name as fileName"])
    .where("cooperation_id", "=", cooperationId)
    .where("copy_of", "is", null)
    .orderBy("file_name")
    .orderBy("id")
    .execute();
}
