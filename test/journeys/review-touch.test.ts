// Words of the source text are chosen with a finger, and corrected, on a phone.
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { june } from "../../src/features/imports/fixtures.ts";
import { correctedOf, documentToReview } from "../../src/features/reviewing/correcting/queries.ts";
import { reviewPath } from "../../src/features/reviewing/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";

const { db } = freshDb();
const browser = realBrowser(() => officeApp(db));
const phone = { width: 360, touch: true };
let document = "";

beforeEach(async () => {
  await loadAccounts(db);
  [document = ""] = await importTexts(db, [{ path: "juni.txt", text: june }]);
});

const idle = (page: Page) =>
  page.waitForFunction(() => window.document.querySelector("[data-busy]") === null);
const spoken = (page: Page) => page.locator("[data-say]").textContent();

async function told(): Promise<string[]> {
  const read = await documentToReview(db, sjoriket.id, document);
  const facts = read === undefined ? [] : correctedOf(read).facts;
  return facts.map(({ fact }) => `${fact.part} ${JSON.stringify(fact.value)}`);
}

/** The middle of a word in the text, brought into sight. */
function place(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.locator(".sheet").evaluate((sheet, sought) => {
    const walker = window.document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = window.document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const box = () => range.getBoundingClientRect();
      if (box().top < 250 || box().bottom > innerHeight - 80) scrollBy(0, box().top - 400);
      const { x, y, width, height } = box();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no ${sought}`);
  }, words);
}

async function tap(page: Page, words: string): Promise<void> {
  const { x, y } = await place(page, words);
  await page.touchscreen.tap(x, y);
}

/** The buttons that say what words are stand where the words are. */
async function say(page: Page, what: string): Promise<void> {
  const button = page.getByRole("button", { name: what });
  const box = await button.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740);
  await button.tap();
  await idle(page);
}

test("the first word is tapped, and then the last, and they become what somebody says", async () => {
  const page = await browser.open(reviewPath(sjoriket.slug, document), phone);
  const hint = page.getByText("Tryck på det första ordet i texten");
  expect(await hint.isVisible()).toBe(true);
  await tap(page, "positiv");
  expect(await hint.isVisible()).toBe(false);
  expect(await spoken(page)).toBe("Markerat: positiv");
  await tap(page, "förslaget");
  expect(await spoken(page)).toBe("Markerat: positiv till förslaget");
  expect(await page.locator(".sheet mark.chosen").allTextContents()).toEqual(["positiv till förslaget"]);
  await expectAccessible(page);
  await say(page, "Inspel");
  expect(await told()).toContainEqual(expect.stringContaining('input {"text":"positiv till förslaget"'));

  // Of what is chosen, one word alone.
  await tap(page, "Kommundirektörsgruppen");
  await tap(page, "förslaget");
  await tap(page, "positiv");
  expect(await spoken(page)).toBe("Markerat: positiv");
});

test("the words of a fact are replaced by others", async () => {
  const page = await browser.open(reviewPath(sjoriket.slug, document), phone);
  await page.locator("[data-fact]", { hasText: "samarbetar med högskolan" }).first().tap();
  await page.getByRole("link", { name: "In i källtexten" }).tap();
  await tap(page, "näringslivsgruppen");
  await tap(page, "högskolan");
  expect(await spoken(page)).toBe("Markerat: näringslivsgruppen samarbetar med högskolan");
  await say(page, "Orden för uppgiften jag står på");
  const inputs = (await told()).filter((fact) => fact.startsWith("input"));
  expect(inputs).toEqual([expect.stringContaining('"näringslivsgruppen samarbetar med högskolan"')]);
});

test("a finger that is held down chooses a word as everywhere else", async () => {
  const page = await browser.open(reviewPath(sjoriket.slug, document), phone);
  const at = await place(page, "förslaget");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await page.waitForTimeout(1200);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => spoken(page)).toBe("Markerat: förslaget");
  await say(page, "Beslut");
  expect(await told()).toContainEqual(expect.stringContaining('decision {"text":"förslaget"'));
});
