// A PDF some of whose pages are text and some pictures.
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { june } from "../../src/features/imports/fixtures.ts";
import { importFile } from "../../src/features/imports/commands.ts";
import { finishImport, openCooperation, startImport } from "../../src/features/imports/index.ts";
import { importPath } from "../../src/features/imports/paths.ts";
import { recogniseImport, recogniseWaiting } from "../../src/features/imports/recognising/commands.ts";
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
  return { outcome: file.outcome, page: importPath("sjoriket", run.id), run, reviewing };
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

  const again = await readAgain(db, reviewing.asked());
  expect(again).toMatchObject({ ok: true, value: { changes: [], unplaced: [] } });
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
  const { page, run } = await imported([beginning, blank(), third]);
  const { text } = await stored();
  const told: string[] = [];
  const onPage = (path: string, { done }: { done: number }) => void told.push(`${path} ${done}`);
  await recogniseImport(db, run, { isStopped: () => false, onPage });
  expect(told).toEqual(["juni.pdf 1"]);
  expect((await stored()).text).toBe(text);
  expect(await visitor.get(page)).not.toContain("bild");
}, 240_000);

test("keeps the repairs of its text, and those that somebody has taken back", async () => {
  const damaged = (text: string) => text.replaceAll("ö", "6").replace(/[åä]/g, "a").replace(/[ÅÄ]/g, "A");
  const cover = picture("Utsänt till kommunerna för kännedom.");
  await imported([cover, damaged(beginning), picture(second), damaged(third)]);
  const repairs = async () => {
    const { text } = await stored();
    const rows = await db.selectFrom("repairs").selectAll().orderBy("starts").execute();
    return rows.map(({ starts, ends, word, undone_at }) => [text.slice(starts, ends), word, undone_at]);
  };
  const [first] = await db.selectFrom("repairs").select("starts").orderBy("starts").execute();
  const undone_at = new Date("2026-11-20T10:00:00Z");
  await db
    .updateTable("repairs")
    .set({ undone_at })
    .where("starts", "=", first?.starts ?? -1)
    .execute();
  const before = await repairs();
  expect([before.length > 4, before[0]?.[2]]).toEqual([true, undone_at]);
  await waiting();
  expect((await stored()).text).toContain("Aktivitetsplanen godkändes.");
  expect(await repairs()).toEqual(before);
}, 240_000);

test("is kept as it is where words of it are masked, and says so", async () => {
  const { page } = await imported(mixed);
  const { text } = await stored();
  const meeting = await db.selectFrom("meetings").select(["id", "audience_id"]).executeTakeFirstOrThrow();
  await db
    .insertInto("masked_words")
    .values({ meeting_id: meeting.id, words: "Berit Kvarn", kind: "name", audience_id: meeting.audience_id })
    .execute();
  await waiting();
  const { text: now, record } = await stored();
  expect([now, JSON.stringify(record)]).toEqual([text, expect.stringContaining("Sida 2 är en bild")]);
  expect(await visitor.get(page)).toContain("Dess text har behållits");
}, 240_000);

test("from before its pictures were looked for is recognised when it is read again", async () => {
  const { reviewing } = await imported(mixed);
  await db.deleteFrom("scans").execute();
  expect(await readAgain(db, reviewing.asked())).toMatchObject({ ok: true });
  await waiting();
  expect((await stored()).text).toContain("Aktivitetsplanen godkändes.");
}, 240_000);

test("a scan on which a program stamped each page is read by its pictures", async () => {
  const stamp = "Transaktion 09222115557 Signerat MU, SF";
  const { outcome } = await imported([{ picture: picture(june), stamp }]);
  expect(outcome).toBe("waiting");
  await waiting();
  const { text } = await stored();
  expect([text.includes("Aktivitetsplanen godkändes."), text.split(stamp).length]).toEqual([true, 2]);
}, 240_000);

test.each([
  ["1", ["1", "2"]],
  ["3", ["3"]],
])(
  "item %s is as closed as it was, and so is what came to stand in it",
  async (number, closedItems) => {
    const { reviewing } = await imported(mixed);
    const { rows } = await sql<{ id: number }>`
      select audience_of('desk', ${reviewing.read.cooperationId}, body_id) as id from meetings`.execute(db);
    const closed = rows[0]?.id ?? 0;
    await db.updateTable("items").set({ audience_id: closed }).where("number", "=", number).execute();
    await waiting();
    const items = await db
      .selectFrom("items")
      .select(["number", "audience_id"])
      .orderBy("position")
      .execute();
    expect(items.map((item) => item.number)).toEqual(["1", "2", "3"]);
    const kept = items.filter(({ audience_id }) => audience_id === closed);
    expect(kept.map((item) => item.number)).toEqual(closedItems);
  },
  240_000,
);
