import { fork } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import type { Tx } from "../db/schema.ts";
import { type Act, recordAct } from "./record.ts";
import { sealOf } from "./seal.ts";
import { verifyActs } from "./verify.ts";

const { db, connection } = freshDb();
const someone = "00000000-0000-4000-8000-000000000001";
const item = { subjectKind: "item", subjectId: "00000000-0000-4000-8000-000000000002" };

async function record(count: number, act: Partial<Act> = {}): Promise<void> {
  for (let i = 0; i < count; i++)
    await db
      .transaction()
      .execute((tx) =>
        recordAct(tx, { kind: "item.seen", cooperationId: null, accountId: someone, ...item, ...act }),
      );
}

/** What somebody does who owns the database and lifts its guard. */
async function tamper(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table acts disable trigger acts_kept`.execute(tx);
    await work(tx);
    await sql`alter table acts enable trigger acts_kept`.execute(tx);
  });
}

async function lastSeal() {
  const verified = await verifyActs(db);
  if ("brokenAt" in verified || verified.last === null) throw new Error("there is no last seal");
  return verified.last;
}

test("what is recorded fits, whatever its facts are", async () => {
  await record(1, {
    facts: { å: "”ö”", b: [1.5, null, { z: 1, a: -0 }], 10: true, 9: 1e21, at: new Date(0), none: undefined },
  });
  await record(1, { accountId: null, facts: { deep: { b: 1, a: { d: 2, c: 3 } } } });
  expect(await verifyActs(db)).toMatchObject({ count: 2, last: { id: 2 } });
});

test("an empty record is whole", async () => {
  expect(await verifyActs(db)).toEqual({ count: 0, last: null });
});

test("a record longer than what is read at once is read to its end", async () => {
  await record(1);
  const { seal } = await lastSeal();
  // Acts as they are sealed, in one statement: recording 2,500 one by one is not what is tried here.
  let previous = seal;
  const at = new Date("2026-11-22T11:00:00Z");
  const rows = Array.from({ length: 2500 }, (_, i) => {
    const act = { id: i + 2, at, kind: "item.seen", facts: { number: i } };
    previous = sealOf(previous, {
      ...act,
      cooperationId: null,
      accountId: null,
      subjectKind: null,
      subjectId: null,
    });
    return { ...act, facts: JSON.stringify(act.facts), seal: previous };
  });
  await db.insertInto("acts").values(rows).execute();
  expect(await verifyActs(db)).toEqual({ count: 2501, last: { id: 2501, seal: previous } });
  await tamper((tx) => tx.updateTable("acts").set({ facts: "{}" }).where("id", "=", "2400").execute());
  expect(await verifyActs(db)).toEqual({ brokenAt: 2400, what: "changed" });
});

test.for<[string, (tx: Tx) => Promise<unknown>]>([
  ["fact", (tx) => tx.updateTable("acts").set({ facts: '{"a":1}' }).where("id", "=", "3").execute()],
  ["kind", (tx) => tx.updateTable("acts").set({ kind: "item.opened" }).where("id", "=", "3").execute()],
  ["doer", (tx) => tx.updateTable("acts").set({ account_id: null }).where("id", "=", "3").execute()],
  ["moment", (tx) => sql`update acts set at = at + interval '1 millisecond' where id = 3`.execute(tx)],
  [
    "seal",
    (tx) =>
      tx
        .updateTable("acts")
        .set({ seal: Buffer.alloc(32) })
        .where("id", "=", "3")
        .execute(),
  ],
])("a changed %s is found where it is", async ([, change]) => {
  await record(5);
  await tamper(change);
  expect(await verifyActs(db)).toEqual({ brokenAt: 3, what: "changed" });
});

test.for([1, 3])("act %i that is gone is missed", async (id) => {
  await record(5);
  await tamper((tx) => tx.deleteFrom("acts").where("id", "=", String(id)).execute());
  expect(await verifyActs(db)).toEqual({ brokenAt: id, what: "missing" });
});

test("acts that close the gap give themselves away", async () => {
  await record(5);
  await tamper(async (tx) => {
    await tx.deleteFrom("acts").where("id", "=", "3").execute();
    await sql`update acts set id = 3 where id = 4`.execute(tx);
    await sql`update acts set id = 4 where id = 5`.execute(tx);
  });
  expect(await verifyActs(db)).toEqual({ brokenAt: 3, what: "changed" });
});

test("an act put in between does not fit", async () => {
  await record(5);
  await tamper(async (tx) => {
    await sql`update acts set id = 6 where id = 5`.execute(tx);
    await sql`update acts set id = 5 where id = 4`.execute(tx);
    await sql`insert into acts select 4, at, cooperation_id, account_id, kind, subject_kind, subject_id, facts, seal
      from acts where id = 3`.execute(tx);
  });
  expect(await verifyActs(db)).toEqual({ brokenAt: 4, what: "changed" });
});

test("two acts that have changed places do not fit", async () => {
  await record(5);
  await tamper(async (tx) => {
    await sql`update acts set id = 99 where id = 2`.execute(tx);
    await sql`update acts set id = 2 where id = 4`.execute(tx);
    await sql`update acts set id = 4 where id = 99`.execute(tx);
  });
  expect(await verifyActs(db)).toEqual({ brokenAt: 2, what: "changed" });
});

test("a record cut short at its end tells only whoever has kept a seal", async () => {
  await record(5);
  const kept = await lastSeal();
  await tamper((tx) => tx.deleteFrom("acts").where("id", ">", "3").execute());
  expect(await verifyActs(db)).toMatchObject({ count: 3 });
  expect(await verifyActs(db, kept)).toEqual({ brokenAt: 4, what: "missing" });
});

test("a record written anew throughout tells only whoever has kept a seal", async () => {
  await record(3);
  const kept = await lastSeal();
  await tamper((tx) => tx.deleteFrom("acts").execute());
  await record(4, { kind: "item.opened" });
  expect(await verifyActs(db)).toMatchObject({ count: 4 });
  expect(await verifyActs(db, kept)).toEqual({ brokenAt: 3, what: "changed" });
});

test("from a kept seal, only what has come since is read", async () => {
  await record(3);
  const kept = await lastSeal();
  await record(2);
  expect(await verifyActs(db, kept)).toMatchObject({ count: 3, last: { id: 5 } });
  expect(await verifyActs(db, { ...kept, id: 9 })).toEqual({ brokenAt: 8, what: "missing" });
  expect(await verifyActs(db, { ...kept, id: 6 })).toEqual({ brokenAt: 6, what: "missing" });
});

test("an act that is undone leaves no gap", async () => {
  await record(1);
  const undone = db.transaction().execute(async (tx) => {
    await recordAct(tx, { kind: "item.opened", cooperationId: null, accountId: someone });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await record(1);
  expect(await verifyActs(db)).toMatchObject({ count: 2, last: { id: 2 } });
});

test("two processes that record at once write one chain", async () => {
  const program = new URL("../../../test/acts/recording.ts", import.meta.url);
  const processes = [1, 2].map(() => fork(program, [JSON.stringify(connection), "40"]));
  await Promise.all(processes.map((process) => once(process, "message")));
  for (const process of processes) process.send("go");
  const codes = await Promise.all(processes.map((process) => once(process, "exit")));
  expect(codes.map(([code]) => code)).toEqual([0, 0]);
  expect(await verifyActs(db)).toMatchObject({ count: 80 });
  const { rows } = await sql<{ changes: number }>`select count(*)::int as changes from (
    select facts ->> 'process' <> lag(facts ->> 'process') over (order by id) as changed from acts) as steps
    where changed`.execute(db);
  expect(rows[0]?.changes, "they took turns").toBeGreaterThan(1);
});

test("nothing that is recorded is changed or taken away", async () => {
  await record(1);
  await expect(db.updateTable("acts").set({ kind: "item.opened" }).execute()).rejects.toThrow(
    "only added to",
  );
  await expect(db.deleteFrom("acts").execute()).rejects.toThrow("only added to");
});

test.for([
  "select from acts",
  "insert into acts (id, at, kind, seal) values (1, now(), 'x', '')",
  "truncate acts",
])("whoever reads pages may not: %s", async (statement) => {
  const asViewer = db.transaction().execute(async (tx) => {
    await sql`set local role genbo_viewer`.execute(tx);
    await sql.raw(statement).execute(tx);
  });
  await expect(asViewer).rejects.toThrow("permission denied");
});
