// A PDF some of whose pages are text and some pictures.
import { afterAll, expect, test } from "vitest";
import { june } from "../../src/features/imports/fixtures.ts";
import { importFile } from "../../src/features/imports/commands.ts";
import { finishImport, openCooperation, startImport } from "../../src/features/imports/index.ts";
import { importPath } from "../../src/features/imports/paths.ts";
import { recogniseWaiting } from "../../src/features/imports/recognising/commands.ts";
import { readAgain } from "../../src/features/reviewing/again/commands.ts";
import { correct, markReviewed, undo } from "../../src/features/reviewing/correcting/commands.ts";
import { openRecogniser } from "../../src/features/scanning/index.ts";
import { ok } from "../../src/lib/result.ts";
import { appForAll } from "../app.ts";
import { browser } from "../browser.ts";
import { freshDb } from "../db.ts";
import { Reviewing } from "../reviewing/read-in.ts";
import { blank, type PdfPage, printed, scannedPdf } from "./printed.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const recogniser = openRecogniser();
afterAll(() => recogniser.close());

const [beginning = "", second = "", third = ""] = june.split(/(?=\n[23]\. )/);
const picture = (text: string) => printed(text)[0] ?? blank();
const mixed = [beginning, picture(second), third];
const waiting = () => recogniseWaiting(db, recogniser, { isStopped: () => false });

async function imported(pages: readonly PdfPage[]) {
  const opened = await openCooperation(db, "sjoriket", "Sjöriket");
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "skanner", 1);
  const bytes = scannedPdf(pages);
  const file = await importFile(db, run, { path: "juni.pdf", open: async () => ok(bytes) });
  await finishImport(db, run);
  const documents = { "juni.pdf": file.documentId ?? "" };
  const reviewing = new Reviewing(db, { cooperationId: opened.value.id, documents }, "juni.pdf");
  return { outcome: file.outcome, page: importPath("sjoriket", run.id), reviewing };
}

const clauses = () => db.selectFrom("decisions").select(["id", "slug", "text"]).orderBy("slug").execute();
const stored = () =>
  db.selectFrom("documents").select(["text", "format", "record"]).executeTakeFirstOrThrow();

test("is there with what its text tells, and its pictures come in their place", async () => {
  const { outcome, page } = await imported(mixed);
  expect(outcome).toBe("imported");
  const before = await clauses();
  expect(before.map(({ slug }) => slug)).toEqual(["1-1", "3-1", "3-2"]);
  const own = await stored();
  expect(JSON.stringify(own.record)).toContain("Sida 2 är en bild och är inte läst.");
  expect(await visitor.get(page)).toMatch(/Sida 2 är en bild\. Den läses av[^]*0 av 1 sidor avlästa/);

  await waiting();
  expect((await db.selectFrom("scan_pages").select("number").execute()).map(({ number }) => number)).toEqual([
    2,
  ]);
  const after = await clauses();
  expect(after.map(({ slug, text }) => [slug, text.slice(0, 12)])).toEqual([
    ["1-1", "Protokollet "],
    ["2-1", "Aktivitetspl"],
    ["3-1", "En eller fle"],
    ["3-2", "Maria Udd åt"],
  ]);
  expect(after.filter(({ slug }) => slug !== "2-1")).toEqual(before);
  const { text, format, record } = await stored();
  const sheets = text.split("\n\n\f");
  expect([sheets[0], sheets[2], format]).toEqual([...own.text.split("\n\n\f"), "pdf"]);
  expect(sheets[1]).toContain("Kommundirektörsgruppen var positiv till förslaget");
  expect(JSON.stringify(record)).not.toContain("Sida 2");
  expect(await visitor.get(page)).not.toContain("är en bild");
  const found = await db.selectFrom("search_entries").select("body").where("kind", "=", "source").execute();
  expect(found).toEqual([{ body: text }]);
}, 240_000);

test("keeps what people have said of its text, and asks to be gone through again", async () => {
  const cover = picture("Utsänt till kommunerna för kännedom.");
  const { reviewing } = await imported([cover, ...mixed]);
  const fault = await reviewing.shown("person", "Sten-Ove Fält");
  const named = { ...fault.fact, value: { ...fault.fact.value, name: "Styrbjörn Fält" } };
  const asked = reviewing.asked();
  expect(await correct(db, { ...asked, keys: [fault.key], becomes: [named] })).toMatchObject({ ok: true });
  await markReviewed(db, { ...reviewing.asked(), isReviewed: true, seconds: 40 });
  const seats = () =>
    db.selectFrom("attendances").select(["id", "name", "person_id"]).orderBy("position").execute();
  const before = await seats();

  await waiting();
  expect(await seats()).toEqual(before);
  expect((await clauses()).map(({ text }) => text)).toContain("Aktivitetsplanen godkändes.");
  expect(await db.selectFrom("reviews").select("document_id").execute()).toEqual([]);
  const { text, corrected } = await reviewing.document();
  expect(corrected.unplaced).toEqual([]);
  const now = await reviewing.shown("person", "Styrbjörn Fält");
  expect(now.fact.spans.map(([start, end]) => text.slice(start, end)).join("")).toContain("Sten-Ove Fält");

  expect(await readAgain(db, reviewing.asked())).toEqual({ ok: true, value: { changes: [], unplaced: [] } });
  expect(await undo(db, asked)).toMatchObject({ ok: true });
  expect((await seats()).map(({ name }) => name)).toContain("Sten-Ove Fält");
}, 240_000);

test("waits for its pictures where its text alone tells of no meeting", async () => {
  const cover = `Till kommunerna\n${"Härmed översänds handlingar för kännedom, att läggas till de tidigare. ".repeat(4)}`;
  const { outcome } = await imported([cover.replaceAll(". ", ".\n"), picture(june)]);
  expect(outcome).toBe("waiting");
  await waiting();
  const { text } = await stored();
  expect(text.startsWith("Till kommunerna")).toBe(true);
  const held = await db.selectFrom("meetings").select("held_on").execute();
  expect(held).toEqual([{ held_on: "2019-06-11" }]);
  expect(await db.selectFrom("import_files").select("outcome").execute()).toEqual([{ outcome: "imported" }]);
}, 240_000);

test("whose pictures hold no words says nothing more of them", async () => {
  const { page } = await imported([beginning, blank(), third]);
  const { text } = await stored();
  await waiting();
  expect((await stored()).text).toBe(text);
  expect(await visitor.get(page)).not.toContain("bild");
}, 240_000);
