import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { cooperation, loadRegister } from "../../decisions/fixtures.ts";
import { vocabularyOf } from "./queries.ts";
import { Vocabulary } from "./vocabulary.ts";

const { db } = freshDb();

test("words are found by how near they are, the shortest first", () => {
  const vocabulary = new Vocabulary();
  vocabulary.add(["bostäder", "bostadsförsörjning", "bostadsbolag", "förskola", "bostad"]);
  vocabulary.add(["bostad", "vägen", "bostaden", "bostader"]);
  expect(vocabulary.near("bostad")).toEqual({
    exact: ["bostad"],
    inflected: ["bostäder", "bostaden", "bostader"],
    compound: ["bostadsbolag", "bostadsförsörjning"],
    folded: [],
    part: [],
  });
  expect(vocabulary.near("forskolan")).toMatchObject({ exact: ["forskolan"], folded: ["förskola"] });
  expect(vocabulary.near("vag").folded).toEqual(["vägen"]);
});

test("a word scanned as é or 6 is the word with ö", () => {
  const vocabulary = new Vocabulary();
  vocabulary.add(["bjérkdal", "milj6n", "idé"]);
  expect(vocabulary.near("björkdal").folded).toEqual(["bjérkdal"]);
  expect(vocabulary.near("miljö").folded).toEqual(["milj6n"]);
  expect(vocabulary.near("ide").folded).toEqual(["idé"]);
});

test("a word is there as soon as its entry is, however long its transaction took", async () => {
  await loadRegister(db);
  const entry = (title: string) => ({
    cooperation_id: cooperation.id,
    kind: "item" as const,
    subject_id: cooperation.id,
    title,
    body: "",
  });
  const isKnown = async (word: string) => (await vocabularyOf(db)).near(word).inflected.length > 0;

  const slow = await db.startTransaction().execute();
  await slow.insertInto("search_entries").values(entry("Långsamheten")).execute();
  await db.insertInto("search_entries").values(entry("Snabbheten")).execute();
  expect([await isKnown("snabbhet"), await isKnown("långsamhet")]).toEqual([true, false]);
  await slow.commit().execute();
  expect(await isKnown("långsamhet")).toBe(true);
});

test("a changed entry brings its words", async () => {
  await loadRegister(db);
  await db.updateTable("search_entries").set({ title: "Uppdateringen" }).where("kind", "=", "item").execute();
  expect((await vocabularyOf(db)).near("uppdatering").inflected).toEqual(["uppdateringen"]);
});
