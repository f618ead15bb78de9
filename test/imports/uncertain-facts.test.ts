import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { finishImport, importFile, startImport } from "../../src/features/imports/commands.ts";
import { minutes, sjoriket, textFile } from "../../src/features/imports/fixtures.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { meetingPath } from "../../src/features/meetings/paths.ts";
import { appForAll } from "../app.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() => appForAll(db));

const text = minutes(
  "Mötesdatum\tonsdagen den 11 juni 2019",
  `1. Budget

Beslut: Budgeten godkändes.

2. Väg

Beslut: Vägen lagas.

5. Bro

Beslut: Bron målas.
`,
).replace("Tuva Lind", "Tuva");

let meeting = "";
beforeEach(async () => {
  const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "protokoll", 1);
  await importFile(db, run, textFile("protokoll.txt", text));
  await finishImport(db, run);
  const { slug, body } = await db
    .selectFrom("meetings")
    .innerJoin("parties", "parties.id", "meetings.body_id")
    .select(["meetings.slug", "parties.slug as body"])
    .executeTakeFirstOrThrow();
  meeting = meetingPath(sjoriket.slug, body, slug);
});

test("what the reader is unsure of is marked on the meeting's page, with the reason", async () => {
  const page = await browser.open(meeting);
  const shown = await page.locator(".uncertain").allTextContents();
  expect(shown).toContain("osäkert: veckodagen stämmer inte med datumet");
  expect(shown.filter((words) => words.includes("bara ett namn"))).toHaveLength(1);
  const bro = page.locator("article", { hasText: "Bron målas" });
  expect(await bro.locator(".uncertain").allTextContents()).toEqual([
    "osäkert: ett nummer fattas före punkten",
  ]);
  expect(await page.locator("article", { hasText: "Budgeten godkändes" }).locator(".uncertain").count()).toBe(
    0,
  );
  await expectAccessible(page);
  await page.goto(`${meeting}?lang=en`);
  expect(await page.locator("article", { hasText: "Bron målas" }).locator(".uncertain").textContent()).toBe(
    "uncertain: a number is missing before the item",
  );
});

test("the mark has a sign of its own, which nobody hears", async () => {
  const page = await browser.open(meeting);
  const sign = await page
    .locator(".uncertain")
    .first()
    .evaluate((mark) => getComputedStyle(mark, "::before").content);
  expect(sign).toBe('"(?) " / ""');
});

test("what was read before anybody weighed it is marked nowhere", async () => {
  await sql`update items set doubts = null`.execute(db);
  await sql`update attendances set doubts = null`.execute(db);
  await sql`update decisions set doubts = null`.execute(db);
  await sql`update meetings set header_doubts = '{}'`.execute(db);
  const page = await browser.open(meeting);
  expect(await page.locator("article").count()).toBe(3);
  expect(await page.locator(".uncertain").count()).toBe(0);
});

test("the register keeps why a fact is uncertain, and nothing of what is sure", async () => {
  const items = await db.selectFrom("items").select(["slug", "doubts"]).orderBy("position").execute();
  expect(items).toEqual([
    { slug: "1", doubts: [] },
    { slug: "2", doubts: [] },
    { slug: "5", doubts: ["number-missing"] },
  ]);
  const { header_doubts } = await db.selectFrom("meetings").select("header_doubts").executeTakeFirstOrThrow();
  expect(header_doubts["date"]).toEqual(["wrong-weekday"]);
  expect(Object.keys(header_doubts)).not.toContain("start");
});
