// A scanned document is brought in a real browser, and its page tells by itself how far it has come.
import { afterAll, beforeEach, expect, test } from "vitest";
import { june } from "../../src/features/imports/fixtures.ts";
import { recogniseWaiting } from "../../src/features/imports/recognising/commands.ts";
import { openRecogniser } from "../../src/features/scanning/index.ts";
import { appForAll } from "../app.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { blank, png, printed } from "./printed.ts";

const { db } = freshDb();
const browser = realBrowser(() => appForAll(db));
const recogniser = openRecogniser();
afterAll(() => recogniser.close());

beforeEach(() => db.insertInto("cooperations").values({ slug: "sjoriket", name: "Sjöriket" }).execute());

const [sheet = blank()] = printed(june);
const scan = { name: "juni.png", mimeType: "image/png", buffer: png(sheet) };

test("a scan comes in while its page is open", async () => {
  const page = await browser.open("/sjoriket/inlasning");
  await page.getByLabel("Filer att läsa in").setInputFiles(scan);
  await page.getByRole("button", { name: "Läs in" }).click();
  await page.getByRole("heading", { name: "Inskannade sidor läses av" }).waitFor();
  await page.getByText("Väntar på sin tur").waitFor();
  await page.getByText("0 inlästa, 0 fanns redan, 0 misslyckade, 1 läses av.").waitFor();

  await recogniseWaiting(db, recogniser, { isStopped: () => false });
  await page.getByText("1 inlästa, 0 fanns redan, 0 misslyckade.").waitFor();
  await page.getByRole("link", { name: /11 juni 2019/ }).waitFor();
  expect(await page.getByRole("heading", { name: "Inskannade sidor läses av" }).count()).toBe(0);
}, 240_000);

test.each([1280, 360])(
  "without scripts the page says it when it is loaded again, at %d pixels",
  async (width) => {
    const page = await browser.open("/sjoriket/inlasning", { width, javaScript: false });
    await page.getByLabel("Filer att läsa in").setInputFiles(scan);
    await page.getByRole("button", { name: "Läs in" }).click();
    await page.getByText("Väntar på sin tur").waitFor();
    await db.updateTable("scans").set({ pages: 4 }).execute();
    await page.reload();
    await page.getByText("0 av 4 sidor avlästa").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  },
);

test("how far it has come can be read by everybody", async () => {
  const page = await browser.open("/sjoriket/inlasning");
  await page.getByLabel("Filer att läsa in").setInputFiles(scan);
  await page.getByRole("button", { name: "Läs in" }).click();
  await db.updateTable("scans").set({ pages: 4 }).execute();
  await page.getByText("0 av 4 sidor avlästa").waitFor();
  expect(await page.getByRole("progressbar").getAttribute("aria-label")).toBe(
    "juni.png: 0 av 4 sidor avlästa",
  );
  await expectAccessible(page);
});
