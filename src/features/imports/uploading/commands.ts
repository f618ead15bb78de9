import { ok } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { finishImport, importFile, startImport } from "../commands.ts";
import { distinctNames, labelOf } from "./rules.ts";

/** Imports files that a form has sent, one after the other; gives the id of the import. */
export async function importUpload(
  db: Db,
  cooperation: { id: string; slug: string; name: string },
  files: readonly File[],
  by: string | null,
): Promise<string> {
  const names = distinctNames(files.map(({ name }) => name));
  const run = await startImport(db, cooperation, labelOf(names), files.length, by);
  for (const [i, file] of files.entries()) {
    const path = names[i] ?? file.name;
    await importFile(db, run, { path, open: async () => ok(Buffer.from(await file.bytes())) });
  }
  await finishImport(db, run);
  return run.id;
}
