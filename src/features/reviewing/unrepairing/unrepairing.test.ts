import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { browser } from "../../../../test/browser.ts";
import {
  importTexts,
  loadAccounts,
  officeApp,
  secretary,
  sjoriket,
} from "../../../../test/reviewing/imported.ts";
import { january, misread, november } from "../../imports/fixtures.ts";
import { meetingPath } from "../../meetings/paths.ts";
import { unrepairingPath } from "../paths.ts";

const { db } = freshDb();
const visitor = browser(officeApp(db));
const { slug } = sjoriket;
const meeting = meetingPath(slug, "kommundirektorsgruppen", "2019-06-11");
let document = "";

beforeEach(async () => {
  await loadAccounts(db);
  [, , document = ""] = await importTexts(db, [
    { path: "november.txt", text: november },
    { path: "januari.txt", text: january },
    { path: "juni.txt", text: misread },
  ]);
});

const undo = (stands: string, word: string) =>
  visitor.post(unrepairingPath(slug, document), { star: stands, ord: word });

const redo = (stands: string, word: string) =>
  visitor.post(unrepairingPath(slug, document), { star: stands, ord: word, gor: "igen" });

const attending = async () =>
  (
    await db
      .selectFrom("attendances")
      .innerJoin("documents", "documents.meeting_id", "attendances.meeting_id")
      .select("name")
      .where("documents.id", "=", document)
      .execute()
  ).map(({ name }) => name);

const searched = async () =>
  (
    await db
      .selectFrom("search_entries")
      .select("body")
      .where("kind", "=", "source")
      .where("subject_id", "=", document)
      .executeTakeFirstOrThrow()
  ).body;

test("a word that stands as it should is read as it stands, and the rest as before", async () => {
  expect(await attending()).toContain("Sten-Ove Fält");
  expect(await visitor.get(meeting)).toContain("”Falt” är rätt som det står.");

  expect(await undo("Falt", "Fält")).toMatchObject({ status: 303, to: `${meeting}#kalltext` });
  expect(await attending()).toContain("Sten-Ove Falt");
  expect(await attending()).not.toContain("Sten-Ove Fält");
  const html = await visitor.get(meeting);
  expect(html).not.toContain("<ins>Fält</ins>");
  expect(html).toContain("<ins>Myrås</ins>");
});

test("who took the repair back is kept, and told among the acts", async () => {
  await undo("Falt", "Fält");
  const undone = await db
    .selectFrom("repairs")
    .select(["word", "undone_by"])
    .where("undone_at", "is not", null)
    .execute();
  expect(undone).toEqual([{ word: "Fält", undone_by: secretary.id }]);
  expect(await whoDid(db, "record.read-again")).toEqual([secretary.id]);
});

test("search finds the word as it stands, and no longer what it was read as", async () => {
  expect(await searched()).toContain("Fält");
  await undo("Falt", "Fält");
  expect(await searched()).not.toContain("Fält");
  expect(await searched()).toContain("Falt");
  expect(await searched()).toContain("Myrås");
});

test("whoever searches finds the document by either word", async () => {
  for (const word of ["kommundirektérsmétet", "kommundirektörsmötet"])
    expect(await visitor.get(`/sok?q=${encodeURIComponent(word)}&typ=source`)).toContain("juni.txt");
});

test("a repair that was taken back can be had again, with what was read by it", async () => {
  const before = [await attending(), await searched()];
  await undo("Falt", "Fält");
  const html = await visitor.get(meeting);
  expect(html).toContain("En reparation är tillbakatagen");
  expect(html).toContain("”Falt” ska läsas ”Fält”.");
  expect(await redo("Falt", "Fält")).toMatchObject({ status: 303, to: `${meeting}#kalltext` });
  expect([await attending(), await searched()]).toEqual(before);
  expect(await visitor.get(meeting)).not.toContain("tillbakatagen");
  expect(await redo("Falt", "Fält")).toMatchObject({ status: 409 });
});

test("what was never repaired, or is undone already, is no fault of anybody's", async () => {
  for (const [stands, word] of [
    ["Albro", "Ålbro"],
    ["Falt", "Felt"],
  ] as const)
    expect(await undo(stands, word)).toMatchObject({ status: 409 });
  await undo("Falt", "Fält");
  expect(await undo("Falt", "Fält")).toMatchObject({ status: 409 });
});
