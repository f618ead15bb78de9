import type { Db } from "../../../platform/db/schema.ts";
import type { OpenCooperation } from "../registering/commands.ts";

export function cooperationOf(db: Db, id: string): Promise<OpenCooperation> {
  return db
    .selectFrom("cooperations")
    .where("id", "=", id)
    .select(["id", "slug", "name"])
    .executeTakeFirstOrThrow();
}

/** What has become of them. */
export function outcomesOf(db: Db, importId: string, paths: readonly string[]) {
  return db
    .selectFrom("import_files")
    .leftJoin("documents", "documents.id", "document_id")
    .where("import_id", "=", importId)
    .where("path", "in", [...paths])
    .select(["path", "outcome", "reason", "copy_of as copyOf"])
    .execute();
}

/** The files of pictures that an import waits for, and the path of each there. */
export async function scansOf(db: Db, importId: string): Promise<Map<string, string>> {
  const waiting = await db
    .selectFrom("import_files")
    .where("import_id", "=", importId)
    .where("outcome", "=", "waiting")
    .select(["scan_id as scan", "path"])
    .execute();
  return new Map(waiting.flatMap(({ scan, path }) => (scan === null ? [] : [[scan, path]])));
}

/** The documents of an import some of whose pages are pictures and not read yet, and the path of each there. */
export async function picturesOf(db: Db, importId: string): Promise<Map<string, string>> {
  const unread = await db
    .selectFrom("import_files")
    .innerJoin("scans", "scans.document_id", "import_files.document_id")
    .where("import_id", "=", importId)
    .where("outcome", "=", "imported")
    .where("picture_pages", "is not", null)
    .where("finished_at", "is", null)
    .select(["scans.id as scan", "path"])
    .execute();
  return new Map(unread.map(({ scan, path }) => [scan, path]));
}
