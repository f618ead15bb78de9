import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { freshDb } from "../../../../test/db.ts";
import { meetingUnderWay } from "../../../../test/minuting/meeting-under-way.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { type Home, itemHome } from "../documents/home.ts";
import { textsOf } from "../queries.ts";
import { enterWords, takeIn } from "./commands.ts";

const { db } = freshDb();
const row = { id: "00000000-0000-4000-8000-0000000000aa", words: "tid" };
let home: Home;

beforeEach(async () => {
  home = itemHome((await meetingUnderWay(db)).plan);
  await db.transaction().execute((tx) => enterWords(tx, home, [row]));
});

async function browser(): Promise<Y.Doc> {
  const document = new Y.Doc();
  const texts = (await textsOf(db, home.of, [home.id])).get(home.id);
  if (texts !== undefined) Y.applyUpdate(document, texts.state);
  return document;
}

async function written(words: string): Promise<Uint8Array> {
  const document = await browser();
  const before = Y.encodeStateVector(document);
  document.getText(row.id).insert(3, words);
  return Y.encodeStateAsUpdate(document, before);
}

const taking = (given: Uint8Array, mayStand = () => Promise.resolve(true)) => ({
  rows: [row],
  given,
  accountId: null,
  mayStand,
});

test("what somebody wrote whose connection broke is nobody else's to store, and his to send again", async () => {
  const [his, theirs] = [await written(" och pengar"), await written(" då")];
  const broken = db.transaction().execute(async (tx) => {
    const pid = await pidOf(tx);
    return takeIn(
      tx,
      home,
      taking(his, async () => {
        await sql`select pg_terminate_backend(${pid})`.execute(db);
        await db.transaction().execute((other) => takeIn(other, home, taking(theirs)));
        return true;
      }),
    );
  });
  await expect(broken).rejects.toThrow(/terminat|connection error/);
  expect((await browser()).getText(row.id).toJSON()).toBe("tid då");
  const again = await db.transaction().execute((tx) => takeIn(tx, home, taking(his)));
  expect(again).toMatchObject({ isNew: true });
  expect((await browser()).getText(row.id).toJSON()).toContain(" och pengar");
});

async function pidOf(tx: Tx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  return rows[0]?.pid ?? 0;
}
