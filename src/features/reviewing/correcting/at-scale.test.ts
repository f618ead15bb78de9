// A press costs what it touches: the names that nothing has happened to are not laid beside each other again.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { empty, freshDb } from "../../../../test/db.ts";
import { nearNames } from "../../../../test/reviewing/near-names.ts";
import { readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { settleRegister } from "../../../platform/db/settle.ts";
import { refreshRegister, refreshTouched } from "../../parties/index.ts";
import { correct } from "./commands.ts";

const { db } = freshDb();

test("in a register twice as large what follows a press is at most twice the work", async () => {
  const small = await pressIn(60);
  const large = await pressIn(120);
  expect(large.open).toBeGreaterThan(2 * small.open);
  expect(large.touched).toBeLessThan(2.2 * small.touched);
  expect(large.touched).toBeLessThan(large.whole);
}, 120_000);

/** The rows that are read for what a press has touched, and for the whole register, and how many questions are open. */
async function pressIn(documents: number) {
  await empty(db);
  const read = await readIn(db, nearNames(documents, Math.round(documents * 0.62)));
  await settleRegister(db);
  const minutes = new Reviewing(db, read, "20.txt");
  const who = await minutes.shown("person", "Granbo");
  const fact = { ...who.fact, value: { ...who.fact.value, name: `${who.fact.value.name}a` } };
  expect(await correct(db, { ...minutes.asked(), keys: [who.key], becomes: [fact] })).toMatchObject({
    ok: true,
  });
  const asked = await openPairs();
  const touched = await rowsRead((tx) => refreshTouched(tx, read.cooperationId));
  const after = await openPairs();
  expect(after.length).toBeGreaterThan(asked.length);
  const whole = await rowsRead((tx) => refreshRegister(tx, read.cooperationId));
  expect(await openPairs()).toEqual(after);
  return { touched, whole, open: after.length };
}

async function openPairs() {
  const rows = await db
    .selectFrom("suggestions")
    .select(["fingerprint"])
    .where("answer", "is", null)
    .execute();
  return rows.map(({ fingerprint }) => fingerprint).toSorted();
}

function rowsRead(work: (tx: Tx) => Promise<void>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const before = await count(tx);
    await work(tx);
    return (await count(tx)) - before;
  });
}

async function count(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: string }>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as read
    from pg_stat_xact_user_tables`.execute(tx);
  return Number(rows[0]?.read);
}
