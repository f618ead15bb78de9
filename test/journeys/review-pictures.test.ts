// A scanned document gone through: the page as it was scanned stands beside the record, and what is chosen is marked on it.
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { june } from "../../src/features/imports/fixtures.ts";
import { pagePath, placesPath, reviewPath } from "../../src/features/reviewing/paths.ts";
import { turned } from "../../src/features/scanning/recogniser/drawn.ts";
import { forester } from "../../src/features/accounts/fixtures.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { viewerFor } from "../minuting/meeting-under-way.ts";
import { day, importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";
import { importScan } from "../reviewing/scanned.ts";
import { blank, png, printed, scannedPdf, tiff } from "../scans/printed.ts";

const { db } = freshDb();
const browser = realBrowser(() => officeApp(db));
const { slug } = sjoriket;
const nobody = { account: null, access: { audiences: [1], cooperations: [], offices: [] } };
const patience = 300_000;

const cut = june.indexOf("3. Rapportörer");
const [sheet = blank()] = printed(june.slice(0, cut));
const [second = blank()] = printed(june.slice(cut));
/** Its second page was put into the scanner on its side. */
const twoPages = tiff([sheet, turned(second, 90)]);

beforeEach(() => loadAccounts(db));

/** How dark the page is under the marks, and beside them in the margin: from 0 to 255. */
function inkUnderMarks(page: Page): Promise<{ under: number; beside: number; marks: number }> {
  return page.evaluate(async () => {
    const [picture, svg] = [
      document.querySelector("[data-picture] img"),
      document.querySelector("[data-picture] svg"),
    ];
    if (!(picture instanceof HTMLImageElement) || !(svg instanceof SVGSVGElement))
      throw new Error("no picture");
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    if (!pen) throw new Error("no canvas");
    pen.drawImage(picture, 0, 0);
    const scale = width / svg.viewBox.baseVal.width;
    const darkness = (x: number, y: number, w: number, h: number) => {
      const { data } = pen.getImageData(x * scale, y * scale, w * scale, h * scale);
      let sum = 0;
      for (let i = 0; i < data.length; i += 4) sum += 255 - (data[i] ?? 0);
      return (sum * 4) / data.length;
    };
    const rects = [...svg.querySelectorAll("rect")];
    const inks = rects.map(({ x, y, width: w, height: h }) => ({
      under: darkness(x.baseVal.value, y.baseVal.value, w.baseVal.value, h.baseVal.value),
      beside: darkness(10, y.baseVal.value, 30, h.baseVal.value),
    }));
    return {
      under: Math.min(...inks.map(({ under }) => under)),
      beside: Math.max(...inks.map(({ beside }) => beside)),
      marks: rects.length,
    };
  });
}

const fact = (page: Page, words: string) => page.locator("[data-fact]", { hasText: words }).first();
const spoken = (page: Page, words: string) =>
  expect.poll(() => page.locator("[data-say]").textContent()).toBe(words);
const marks = (page: Page) => page.locator("[data-picture] rect");
const picture = (page: Page, number: number) =>
  page.getByRole("img", { name: `Sida ${number} i juni.tif, som den är inskannad` });

test(
  "the page follows the fact, its words are marked on it, and the text is a key away",
  async () => {
    const id = await importScan(db, "juni.tif", twoPages);
    const page = await browser.open(reviewPath(slug, id));
    await fact(page, "högskolan").focus();
    await expect.poll(() => marks(page).count()).toBe(1);
    await picture(page, 1).waitFor();
    const first = await inkUnderMarks(page);
    expect(first.under).toBeGreaterThan(25);
    expect(first.beside).toBeLessThan(12);

    await fact(page, "representanter").focus();
    await picture(page, 2).waitFor();
    // It goes on to the next line.
    await expect.poll(() => marks(page).count()).toBe(2);
    const other = await inkUnderMarks(page);
    expect(other.under).toBeGreaterThan(25);
    expect(other.beside).toBeLessThan(12);
    await expectAccessible(page);

    expect(await page.locator(".sheet").isVisible()).toBe(false);
    await page.keyboard.press("q");
    await expect.poll(() => page.locator(".sheet mark").first().isVisible()).toBe(true);
    expect(await page.locator("[data-picture]").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.matches("[data-fact]"))).toBe(true);
    await page.reload();
    expect(await page.locator(".sheet").isVisible()).toBe(true);
    await page.keyboard.press("q");
    await picture(page, 1).waitFor();
    await page.getByRole("link", { name: "Nästa sida" }).click();
    await picture(page, 2).waitFor();
    expect(await page.getByRole("link", { name: "Nästa sida" }).isVisible()).toBe(false);

    // On the page a word is pointed at, and then the last of those that are meant.
    await fact(page, "högskolan").focus();
    await picture(page, 1).waitFor();
    const whole = await marks(page).boundingBox();
    if (whole === null) throw new Error("nothing is marked");
    await page.mouse.click(whole.x + 8, whole.y + whole.height / 2);
    await spoken(page, "Markerat: Det");
    await page.mouse.click(whole.x + whole.width - 8, whole.y + whole.height / 2);
    await spoken(page, "Markerat: Det är viktigt att näringslivsgruppen samarbetar med högskolan.");
    expect((await marks(page).boundingBox())?.width).toBeCloseTo(whole.width, 0);

    // By keys words are chosen in the text.
    await page.keyboard.press("o");
    expect(await page.locator(".sheet").isVisible()).toBe(true);
  },
  patience,
);

test(
  "of a document with a text the text is shown first, and the pages that are pictures when they are asked for",
  async () => {
    const [beginning = "", middle = "", end = ""] = june.split(/(?=\n[23]\. )/);
    const bytes = scannedPdf([beginning, printed(middle)[0] ?? blank(), end]);
    const page = await browser.open(reviewPath(slug, await importScan(db, "juni.pdf", bytes)));
    await fact(page, "högskolan").focus();
    await expect.poll(() => page.locator(".sheet mark").first().isVisible()).toBe(true);
    await page.keyboard.press("q");
    await page.getByRole("img", { name: "Sida 2 i juni.pdf, som den är inskannad" }).waitFor();
    await expect.poll(() => marks(page).count()).toBe(1);
    expect((await inkUnderMarks(page)).under).toBeGreaterThan(25);
    await fact(page, "representanter").focus();
    await page.getByText("Uppgiftens ord finns inte på någon inskannad sida.").waitFor();
    expect(await marks(page).count()).toBe(0);
  },
  patience,
);

test(
  "without scripts the page of the fact is shown, with its words marked, or the text",
  async () => {
    const id = await importScan(db, "juni.tif", twoPages);
    const page = await browser.open(reviewPath(slug, id), { javaScript: false, width: 360 });
    const words = page
      .locator("li", { hasText: "representanter" })
      .getByRole("link", { name: /^Visa orden för Beslut/ });
    await words.click();
    await picture(page, 2).waitFor();
    expect(await marks(page).count()).toBe(2);
    await page.getByRole("link", { name: "Föregående sida" }).click();
    await picture(page, 1).waitFor();
    await page.getByRole("link", { name: "Visa texten" }).click();
    expect(await page.locator(".sheet").isVisible()).toBe(true);
    await page.getByRole("link", { name: "Visa bilden" }).click();
    await picture(page, 2).waitFor();
  },
  patience,
);

test(
  "a page is shown to whoever may have the file, and to nobody else",
  async () => {
    const id = await importScan(db, "juni.png", png(sheet));
    const [text = ""] = await importTexts(db, [
      { path: "annan.txt", text: june.replace("2019-06-11", "2018-06-12") },
    ]);
    const address = pagePath(slug, id, "1");
    const office = officeApp(db);
    const shown = await office.request(address);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(shown.headers.get("cache-control")).toBe("no-store");
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect([bytes.toString("latin1", 0, 4), bytes.toString("latin1", 8, 12)]).toEqual(["RIFF", "WEBP"]);
    expect((await office.request(placesPath(slug, id))).status).toBe(200);

    const absent = [
      pagePath(slug, id, "2"),
      pagePath(slug, id, "01"),
      pagePath(slug, text, "1"),
      placesPath(slug, text),
      pagePath("skogsbygden", id, "1"),
    ];
    for (const each of absent) expect((await office.request(each)).status, each).toBe(404);

    const others = [
      createApp(db, { sessions: () => viewerFor(db, forester), now: () => day }),
      createApp(db, { sessions: async () => nobody, now: () => day }),
    ];
    for (const app of others)
      for (const each of [address, placesPath(slug, id), pagePath("skogsbygden", id, "1")])
        expect((await app.request(each)).status, each).toBe(404);

    // What is masked for her stands on the page.
    const { id: audience } = await db
      .insertInto("audiences")
      .values({ kind: "closed", cooperation_id: sjoriket.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    const { meeting_id } = await db
      .selectFrom("documents")
      .where("id", "=", id)
      .select("meeting_id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("masked_words")
      .values({ meeting_id, words: "högskolan", kind: "name", audience_id: audience })
      .execute();
    for (const each of [address, placesPath(slug, id)])
      expect((await office.request(each)).status, each).toBe(404);
    expect(await (await office.request(reviewPath(slug, id))).text()).not.toContain("<img");
  },
  patience,
);
