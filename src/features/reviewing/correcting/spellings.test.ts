import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { correct, undo } from "./commands.ts";

const { db } = freshDb();
const written = "Sten Ove Fält";

test("a spelling that a correction brought goes with it, and is found no more", async () => {
  const june = new Reviewing(db, await readIn(db), "juni.txt");
  const before = await spellings();
  const asked = await corrected(june);
  expect(await spellings()).toEqual([...before, written].toSorted());
  expect(await found()).toBe(true);
  expect(await undo(db, asked)).toMatchObject({ ok: true });
  expect(await spellings()).toEqual(before);
  expect(await found()).toBe(false);
});

test("a spelling that other minutes have stays when one correction is undone", async () => {
  const read = await readIn(db);
  const june = new Reviewing(db, read, "juni.txt");
  const asked = await corrected(june);
  await corrected(new Reviewing(db, read, "november.txt"));
  expect(await undo(db, asked)).toMatchObject({ ok: true });
  expect(await spellings()).toContain(written);
});

/** The same person in another spelling. */
async function corrected(minutes: Reviewing) {
  const { key, fact } = await minutes.shown("person", "Sten-Ove Fält");
  const asked = minutes.asked();
  const becomes = [{ ...fact, value: { ...fact.value, name: written } }];
  expect(await correct(db, { ...asked, keys: [key], becomes })).toMatchObject({ ok: true });
  return asked;
}

async function spellings() {
  const rows = await db
    .selectFrom("party_aliases")
    .innerJoin("parties", "parties.id", "party_id")
    .where("name", "=", "Sten-Ove Fält")
    .select("spelling")
    .execute();
  return rows.map(({ spelling }) => spelling).toSorted();
}

async function found() {
  const rows = await db
    .selectFrom("search_entries")
    .select("body")
    .where("title", "=", "Sten-Ove Fält")
    .execute();
  return rows.some(({ body }) => body.includes(written));
}
