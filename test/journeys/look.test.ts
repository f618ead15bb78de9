// A secretary gives the cooperation's papers their look, in a real browser.
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { loadAccounts, secretary } from "../../src/features/accounts/fixtures.ts";
import { minutesPaper, paperHtml } from "../../src/features/minutes/index.ts";
import { beside, look, record } from "../../src/features/minutes/writing/fixtures.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { viewerFor } from "../minuting/meeting-under-way.ts";

const { db } = freshDb();
const now = new Date("2026-11-23T09:00:00Z");
const browser = realBrowser(() =>
  createApp(db, { sessions: () => viewerFor(db, secretary), now: () => now }),
);

/** A dark square of 8 by 4. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGOokvfDihioJwEAqe8c4UH8negAAAAASUVORK5CYII=",
  "base64",
);

beforeEach(() => loadAccounts(db));

test.each([1280, 360])("a logotype, a colour and a line are chosen at %d pixels", async (width) => {
  const page = await browser.open("/sjoriket/publicering", { width });
  await page.getByRole("link", { name: "Logotyp, färg och sidfot" }).click();
  await page.getByLabel("Logotyp").setInputFiles({ name: "l.png", mimeType: "image/png", buffer: png });
  await page.getByLabel("Färg på rubriker").fill("#7a1f4e");
  await page.getByLabel("Rad i sidfoten").fill("Sjörikets kansli, Box 7, Vikby");
  await page.getByRole("button", { name: "Spara" }).click();
  await page.getByText("Sparat. Öppna ett provblad").waitFor();

  const shown = page.getByRole("img", { name: "Logotyp för Sjöriket" });
  await expect
    .poll(() => shown.evaluate((picture) => ("naturalWidth" in picture ? picture.naturalWidth : 0)))
    .toBe(8);
  expect(await page.getByLabel("Färg på rubriker").inputValue()).toBe("#7a1f4e");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await expectAccessible(page);
});

test.each([1280, 360])(
  "minutes as a page of their own can be read by everybody, at %d pixels",
  async (width) => {
    const page = await browser.open("/", { width });
    await page.goto("about:blank");
    await page.setContent(paperHtml(minutesPaper(record, beside), look));
    await page.getByRole("heading", { level: 1, name: "Protokoll 2/2026" }).waitFor();
    expect(await page.getByRole("columnheader", { name: "Uppdrag" }).count()).toBeGreaterThan(0);
    await expectAccessible(page);
  },
);
