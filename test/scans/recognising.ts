// A process that recognises what waits and tells of each page, so that a test can kill it in the middle.
import { recogniseWaiting } from "../../src/features/imports/recognising/commands.ts";
import { openRecogniser } from "../../src/features/scanning/index.ts";
import { openDb } from "../../src/platform/db/open.ts";

const [connection = "{}"] = process.argv.slice(2);
const db = openDb(JSON.parse(connection));
const recogniser = openRecogniser();
await recogniseWaiting(db, recogniser, {
  isStopped: () => false,
  onPage: ({ done, pages }) => void process.stdout.write(`${done} ${pages}\n`),
});
recogniser.close();
await db.destroy();
