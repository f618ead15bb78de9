// A document that came before the others is repaired with their words when it is read again.
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { readIn, Reviewing } from "../../../../test/reviewing/read-in.ts";
import { january, misread, november } from "../../imports/fixtures.ts";
import { readAgain } from "./commands.ts";

const { db } = freshDb();

test("words that the register has learnt since repair what they could not before", async () => {
  const june = await readFirst();
  expect(await seats(june)).toContain("Myras");
  const again = await readAgain(db, june.asked());
  expect(again.ok && again.value.words).toBeGreaterThan(0);
  expect(await seats(june)).toContain("Myrås");
  expect(await standing(june)).toContain("Myrås");
  expect(await readAgain(db, june.asked())).toMatchObject({ value: { changes: [], words: 0 } });
});

test("what a person has said stands as it should is not repaired anew", async () => {
  const june = await readFirst();
  await readAgain(db, june.asked());
  await db.updateTable("repairs").set({ undone_at: new Date() }).where("word", "=", "Myrås").execute();
  expect(await readAgain(db, june.asked())).toMatchObject({ ok: true });
  expect(await seats(june)).toContain("Myras");
  expect(await standing(june)).not.toContain("Myrås");
  const undone = await db.selectFrom("repairs").select("word").where("undone_at", "is not", null).execute();
  expect(new Set(undone.map(({ word }) => word))).toEqual(new Set(["Myrås"]));
});

/** When nothing else was there to know words from. */
async function readFirst() {
  const first = { "juni.txt": misread };
  await readIn(db, first);
  const read = await readIn(db, { ...first, "november.txt": november, "januari.txt": january });
  return new Reviewing(db, read, "juni.txt");
}

const seats = async (minutes: Reviewing) =>
  (await minutes.document()).corrected.record.people.map(({ organisation }) => organisation);

const standing = async (minutes: Reviewing) => {
  const rows = await db
    .selectFrom("repairs")
    .select("word")
    .where("document_id", "=", minutes.documentId)
    .where("undone_at", "is", null)
    .execute();
  return rows.map(({ word }) => word);
};
