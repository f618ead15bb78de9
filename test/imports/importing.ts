// A process that imports a folder and tells of each file, so that a test can kill it in the middle.
import { finishImport, importFiles, startImport } from "../../src/features/imports/commands.ts";
import { filesUnder } from "../../src/features/imports/finding/files.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { openDb } from "../../src/platform/db/open.ts";

const [connection = "{}", folder = ""] = process.argv.slice(2);
const db = openDb(JSON.parse(connection));
const opened = await openCooperation(db, "sjoriket", "Sjöriket");
if (!opened.ok) throw new Error(opened.reason);
const { files } = await filesUnder([folder]);
const run = await startImport(db, opened.value, folder, files.length);
for await (const { path, outcome } of importFiles(db, run, files))
  process.stdout.write(`${outcome} ${path}\n`);
await finishImport(db, run);
await db.destroy();
