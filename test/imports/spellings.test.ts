import { expect, test } from "vitest";
import { finishImport, importFile, startImport } from "../../src/features/imports/commands.ts";
import { january, june, november, textFile } from "../../src/features/imports/fixtures.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { keepApart, mergeSuggested, undoAnswer } from "../../src/features/parties/suggestions/commands.ts";
import { openSuggestions } from "../../src/features/parties/suggestions/queries.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const misspelled = november.replaceAll("Nils-Gunnar Sund ", "Nils-Gunnar Sundh ");

test("one person in two spellings is asked about, and contradicts until it is answered", async () => {
  const cooperation = await imported(june, misspelled);
  const [asked, ...more] = await openSuggestions(db, cooperation);
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ kind: "same-party", reasons: ["near-surname", "same-organisation"] });
  const standing = { held_on: "2019-11-26", one: "Nils-Gunnar Sund", other: "Nils-Gunnar Sundh" };
  expect(await spellings()).toEqual([standing]);

  const keep = asked?.left?.name === "Nils-Gunnar Sund" ? "left" : "right";
  expect(await mergeSuggested(db, asked?.id ?? "", keep, null)).toMatchObject({ ok: true });
  expect(await spellings()).toEqual([]);
  expect(await shownAt("2019-11-26")).toContain("Nils-Gunnar Sund");

  expect(await undoAnswer(db, asked?.id ?? "", null)).toMatchObject({ ok: true });
  expect(await spellings()).toEqual([standing]);
  expect(await shownAt("2019-11-26")).toContain("Nils-Gunnar Sundh");
});

test("two who are kept apart are not asked about again, whatever comes in", async () => {
  const cooperation = await imported(june, misspelled);
  const [asked] = await openSuggestions(db, cooperation);
  expect(await keepApart(db, asked?.id ?? "", null)).toMatchObject({ ok: true });
  expect(await spellings()).toEqual([]);
  await imported(january);
  expect(await openSuggestions(db, cooperation)).toEqual([]);
  expect(await spellings()).toEqual([]);
  expect(await mergeSuggested(db, asked?.id ?? "", "left", null)).toEqual({
    ok: false,
    reason: "already-answered",
  });
});

test("later documents in either spelling go to the party that bears it, and show the one that was kept", async () => {
  const cooperation = await imported(june, misspelled);
  const [asked] = await openSuggestions(db, cooperation);
  const keep = asked?.left?.name === "Nils-Gunnar Sund" ? "left" : "right";
  await mergeSuggested(db, asked?.id ?? "", keep, null);
  await imported(january.replaceAll("Nils-Gunnar Sund ", "Nils-Gunnar Sundh "));
  expect(await shownAt("2020-01-30")).toContain("Nils-Gunnar Sund");
  expect(await openSuggestions(db, cooperation)).toEqual([]);
});

async function imported(...texts: string[]): Promise<string> {
  const opened = await openCooperation(db, "sjoriket", "Sjöriket");
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "protokoll", texts.length);
  for (const [i, text] of texts.entries()) await importFile(db, run, textFile(`${i}.txt`, text));
  await finishImport(db, run);
  return opened.value.id;
}

async function spellings() {
  const rows = await db
    .selectFrom("contradictions")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .select(["held_on", "facts"])
    .where("code", "=", "name-in-two-spellings")
    .execute();
  return rows.map(({ held_on, facts }) => ({ held_on, ...facts }));
}

/** Whom the pages show as present. */
async function shownAt(day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("attendances")
    .innerJoin("meetings", "meetings.id", "meeting_id")
    .innerJoin("parties as named", "named.id", "person_id")
    .innerJoin("parties as shown", "shown.id", "named.current_id")
    .select("shown.name")
    .where("held_on", "=", day)
    .execute();
  return rows.map(({ name }) => name);
}
