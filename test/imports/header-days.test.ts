import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { contradictionsPath } from "../../src/features/contradictions/paths.ts";
import { openContradictions, type Witness } from "../../src/features/contradictions/queries.ts";
import { finishImport, importFile, startImport } from "../../src/features/imports/commands.ts";
import { minutes, sjoriket, textFile } from "../../src/features/imports/fixtures.ts";
import { openCooperation } from "../../src/features/imports/opening/commands.ts";
import { accessToAll, readAs } from "../../src/platform/db/reading.ts";
import { appForAll } from "../app.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() => appForAll(db));

const april = minutes(
  "Mötesdatum\t2019-04-23",
  `1. Budget

Beslut: Budgeten godkändes.

2. Nästa möte

Nästa möte hålls tisdagen den 11 juni 2019.
`,
);
const juneMisdated = minutes(
  "Mötesdatum\t2019-06-13",
  `1. Föregående protokoll

Beslut: Protokollet från den 23 april lades till handlingarna.

2. Väg

Beslut: Vägen lagas.
`,
);
const september = minutes(
  "Mötesdatum\t2019-09-24",
  `1. Föregående protokoll

Beslut: Protokollet från den 11 juni 2019 godkändes.

2. Broar

Beslut: Broarna målas.
`,
);

let cooperation = "";
beforeEach(async () => {
  const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
  if (!opened.ok) throw new Error(opened.reason);
  cooperation = opened.value.id;
  await imported({ "2019-04-23.txt": april, "2019-06-11.txt": juneMisdated, "2019-09-24.txt": september });
});

test("a header that disagrees with all others is one contradiction, with every witness and its words", async () => {
  const found = await disagreeing();
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    meetingSlug: "2019-06-13",
    facts: { date: "2019-06-13", said: "2019-06-11" },
  });
  expect(found[0]?.spans).not.toEqual([]);
  const at = (meeting: string, item: string) => ({ meeting, body: "kommundirektorsmotet", item });
  const body = found[0]?.bodySlug ?? "";
  expect(found[0]?.witnesses).toMatchObject([
    { kind: "header", day: "2019-06-13", words: "2019-06-13", meeting: null },
    { kind: "file-name", day: "2019-06-11", words: "2019-06-11.txt", meeting: null },
    {
      kind: "next-meeting",
      day: "2019-06-11",
      words: "Nästa möte hålls tisdagen den 11 juni 2019.",
      ...at("2019-04-23", "2"),
      body,
    },
    {
      kind: "approved",
      day: "2019-06-11",
      words: "Beslut: Protokollet från den 11 juni 2019 godkändes.",
      ...at("2019-09-24", "1"),
      body,
    },
  ]);
});

test("what speaks against the header is told of there, and not once more where it stands", async () => {
  const codes = (await openContradictions(db, cooperation)).map(({ code }) => code);
  expect(codes).toEqual(["header-date-disagrees"]);
});

test("another witness comes with another document, and the contradiction stays the same", async () => {
  const [before] = await disagreeing();
  const november = minutes(
    "Mötesdatum\t2019-11-26",
    "1. Väg\n\nPå mötet den 13 juni 2019 beslutades att vägen lagas.\n\n2. Övrigt\n\nBeslut: Inget.\n",
  );
  await imported({ "2019-11-26.txt": november });
  const [after, ...more] = await disagreeing();
  expect(more).toEqual([]);
  expect(after?.id).toBe(before?.id);
  const kinds = (witnesses: Witness[] | undefined) => witnesses?.map(({ kind }) => kind);
  expect(kinds(after?.witnesses)).toEqual([...(kinds(before?.witnesses) ?? []), "named"]);
});

test("whoever may not read the minutes that bear witness does not read it from the contradiction", async () => {
  const [before] = await disagreeing();
  await sql`update mentions set audiences = '{987654}' where text like 'Nästa möte%'`.execute(db);
  const reading = await readAs(db, await accessToAll(db));
  const seen = await openContradictions(reading.db, cooperation);
  await reading.end();
  expect(seen.map(({ id }) => id)).toContain(before?.id);
  const told = seen.find(({ id }) => id === before?.id)?.witnesses.map(({ kind }) => kind);
  expect(told).toEqual(["header", "file-name", "approved"]);
});

test("the pages show every witness, in both languages, and anybody can read them", async () => {
  const page = await browser.open(contradictionsPath(sjoriket.slug));
  const shown = await page.locator(".witnesses li").allTextContents();
  expect(shown).toEqual([
    "13 juni 2019 i dokumentets huvud: 2019-06-13",
    "11 juni 2019 i filens namn: 2019-06-11.txt",
    "11 juni 2019 som nästa möte, i protokollet från 23 april 2019: Nästa möte hålls tisdagen den 11 juni 2019.",
    "11 juni 2019 som godkänt protokoll, i protokollet från 24 september 2019: Beslut: Protokollet från den 11 juni 2019 godkändes.",
  ]);
  await expectAccessible(page);
  await page.locator(".meeting-name a").click();
  await page.waitForURL(/2019-06-13/);
  expect(await page.locator(".witnesses li").allTextContents()).toEqual(shown);
  await expectAccessible(page);
  await page.getByRole("link", { name: "som nästa möte" }).click();
  await page.waitForURL(/2019-04-23#2/);
  await page.goto(`${contradictionsPath(sjoriket.slug)}?lang=en`);
  expect(await page.locator(".witnesses").textContent()).toContain("in the file’s name: 2019-06-11.txt");
});

async function disagreeing() {
  const open = await openContradictions(db, cooperation);
  return open.filter(({ code }) => code === "header-date-disagrees");
}

async function imported(files: Record<string, string>): Promise<void> {
  const opened = await openCooperation(db, sjoriket.slug);
  if (!opened.ok) throw new Error(opened.reason);
  const run = await startImport(db, opened.value, "protokoll", Object.keys(files).length);
  for (const [name, text] of Object.entries(files)) await importFile(db, run, textFile(name, text));
  await finishImport(db, run);
}
