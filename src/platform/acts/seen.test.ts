import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import type { Viewer } from "../web/viewer.ts";
import { noteSeen } from "./seen.ts";
import { verifyActs } from "./verify.ts";

const { db } = freshDb();
const cooperationId = "00000000-0000-4000-8000-000000000001";
const item = { cooperationId, kind: "item", id: "00000000-0000-4000-8000-000000000002" };
const other = { cooperationId, kind: "item", id: "00000000-0000-4000-8000-000000000003" };
const maj = viewer("00000000-0000-4000-8000-000000000004");
const bo = viewer("00000000-0000-4000-8000-000000000005");

function viewer(id: string): Pick<Viewer, "account"> {
  const account = {
    id,
    name: "Maj",
    email: "maj@exempel.invalid",
    isAdministrator: false,
    sessionId: id,
    provedAt: new Date(0),
  };
  return { account };
}

const seen = () => db.selectFrom("acts").select(["account_id", "kind", "subject_id"]).orderBy("id").execute();

test("whoever sees a closed item is recorded once a day, for each item and each person", async () => {
  for (const who of [maj, bo, maj]) for (const what of [item, other, item]) await noteSeen(db, who, [what]);
  expect((await seen()).length).toBe(4);
  expect((await seen())[0]).toEqual({
    account_id: maj.account?.id,
    kind: "item.seen",
    subject_id: item.id,
  });
});

test("a day later he is recorded again", async () => {
  await noteSeen(db, maj, [item]);
  await db.transaction().execute(async (tx) => {
    await sql`alter table acts disable trigger acts_kept`.execute(tx);
    await sql`update acts set at = at - interval '1441 minutes'`.execute(tx);
    await sql`alter table acts enable trigger acts_kept`.execute(tx);
  });
  await noteSeen(db, maj, [item]);
  expect((await seen()).length).toBe(2);
});

test("ten tabs opened at once are one", async () => {
  await Promise.all(Array.from({ length: 10 }, () => noteSeen(db, maj, [item])));
  expect((await seen()).length).toBe(1);
  expect(await verifyActs(db)).toMatchObject({ count: 1 });
});

test("what one answer shows is recorded at once, each thing once", async () => {
  await noteSeen(db, maj, [item]);
  await noteSeen(db, maj, [item, other, other]);
  await noteSeen(db, maj, []);
  expect((await seen()).map(({ subject_id }) => subject_id)).toEqual([item.id, other.id]);
});

test("that the public saw something closed is a fault", async () => {
  await expect(noteSeen(db, { account: null }, [item])).rejects.toThrow("the public");
});
