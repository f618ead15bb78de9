// A scan that the secretary has imported: its pages recognised, and read into the register.
import { finishImport, importFiles, startImport } from "../../src/features/imports/index.ts";
import { recogniseWaiting } from "../../src/features/imports/recognising/commands.ts";
import { openRecogniser } from "../../src/features/scanning/index.ts";
import { ok } from "../../src/lib/result.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { sjoriket } from "./imported.ts";

/** Gives the id of the document. */
export async function importScan(db: Db, path: string, bytes: Buffer): Promise<string> {
  const run = await startImport(db, sjoriket, "skanner", 1);
  for await (const { outcome } of importFiles(db, run, [{ path, open: async () => ok(bytes) }]))
    if (outcome === "failed") throw new Error(`no scan: ${outcome}`);
  await finishImport(db, run);
  const recogniser = openRecogniser();
  try {
    await recogniseWaiting(db, recogniser, { isStopped: () => false });
  } finally {
    recogniser.close();
  }
  const { id } = await db
    .selectFrom("documents")
    .where("file_name", "=", path)
    .select("id")
    .executeTakeFirstOrThrow();
  return id;
}
