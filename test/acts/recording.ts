// A process of its own that records acts when it is told to, so that a test can let two of them do so at once.
import { once } from "node:events";
import { z } from "zod";
import { recordAct } from "../../src/platform/acts/record.ts";
import { openDb } from "../../src/platform/db/open.ts";

const [connection = "", count = ""] = process.argv.slice(2);
const server = z.object({ host: z.string(), user: z.string(), password: z.string(), database: z.string() });
const db = openDb({ ...server.parse(JSON.parse(connection)), ssl: false });

process.send?.("ready");
await once(process, "message");
for (let i = 0; i < Number(count); i++) {
  const act = {
    kind: "item.seen",
    cooperationId: null,
    accountId: null,
    facts: { process: process.pid },
  };
  await db.transaction().execute((tx) => recordAct(tx, act));
}
await db.destroy();
process.disconnect();
