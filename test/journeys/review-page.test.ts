// The page where a document is gone through: without a mouse, without sight, without scripts, on a phone.
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { june, november } from "../../src/features/imports/fixtures.ts";
import { importsPath } from "../../src/features/imports/paths.ts";
import { correctedOf, documentToReview } from "../../src/features/reviewing/correcting/queries.ts";
import { queuePath, reviewPath } from "../../src/features/reviewing/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";

const { db } = freshDb();
const browser = realBrowser(() => officeApp(db));
const { slug } = sjoriket;
let [first, second] = ["", ""];

beforeEach(async () => {
  await loadAccounts(db);
  [first = "", second = ""] = await importTexts(db, [
    { path: "juni.txt", text: june },
    { path: "november.txt", text: november },
  ]);
});

const here = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-fact]")?.textContent ?? "");
const idle = (page: Page) => page.waitForFunction(() => document.querySelector("[data-busy]") === null);
const spoken = (page: Page) => page.locator("[data-say]").textContent();

async function saying(words: string, id = first): Promise<number> {
  const document = await documentToReview(db, sjoriket.id, id);
  const facts = document === undefined ? [] : correctedOf(document).facts;
  return facts.filter(({ fact }) => JSON.stringify(fact.value).includes(words)).length;
}

/** To the row that says something, from the first. */
async function goTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 60 && !(await here(page)).includes(words); i++) await page.keyboard.press("j");
  expect(await here(page)).toContain(words);
}

test("every key is told on the page, and none of them works while somebody writes", async () => {
  const page = await browser.open(reviewPath(slug, first));
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Tangenter" });
  await keys.getByText("Allt säkert stämmer").waitFor();
  await page.keyboard.press("Escape");
  const told = await page.locator("dialog dt").allTextContents();
  const used = await page
    .locator("[data-key]")
    .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute("data-key") ?? ""))]);
  expect(used.filter((key) => !told.includes(key))).toEqual([]);

  await goTo(page, "högskolan");
  await page.keyboard.press("e");
  await page.keyboard.press("End");
  await page.keyboard.type(" axe");
  expect(await page.locator("textarea:focus").inputValue()).toMatch(/ axe$/);
  await page.keyboard.press("Escape");
  await idle(page);
  expect(await saying("högskolan")).toBe(1);
  expect(await saying("axe")).toBe(0);
});

test("one goes on from where one is, hears once what happened, and takes it back with one key", async () => {
  const page = await browser.open(reviewPath(slug, first));
  await goTo(page, "högskolan");
  await page.keyboard.press("e");
  await page.keyboard.press("End");
  await page.keyboard.type(" nu");
  await page.keyboard.press("Enter");
  await idle(page);
  expect(await here(page)).toContain("högskolan. nu");
  expect(await page.evaluate(() => document.activeElement?.matches("[data-fact]"))).toBe(true);
  expect(await spoken(page)).toMatch(/^Senast: rättat: Inspel ”.*högskolan. nu”\.$/);

  await page.keyboard.press("x");
  await idle(page);
  expect(await saying("högskolan")).toBe(0);
  expect(await here(page)).not.toBe("");
  await page.keyboard.press("z");
  await idle(page);
  expect(await saying("högskolan. nu")).toBe(1);
  expect(await here(page)).not.toBe("");
});

test("words of the text are chosen by the keyboard and by the mouse, and become what somebody says", async () => {
  const page = await browser.open(reviewPath(slug, first));
  await goTo(page, "Aktivitetsplan för näringsliv");
  await page.keyboard.press("o");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"])
    await page.keyboard.press(key);
  expect(await spoken(page)).toBe("Markerat: Kommundirektörsgruppen var positiv");
  expect(await page.locator(".sheet mark.chosen").textContent()).toBe("Kommundirektörsgruppen var positiv");
  await page.keyboard.press("i");
  await idle(page);
  expect(await here(page)).toContain("Kommundirektörsgruppen var positiv");

  const word = await page.locator(".sheet").evaluate((sheet) => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("förslaget") ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 9);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return { x: 0, y: 0 };
  });
  await page.mouse.dblclick(word.x, word.y);
  await expect.poll(() => spoken(page)).toBe("Markerat: förslaget");
  await page.getByRole("button", { name: "Beslut d" }).click();
  await idle(page);
  expect(await here(page)).toContain("förslaget");
  expect(await saying('"text":"förslaget","outcome"')).toBe(1);
});

test("a correction is made in the other document too, with one key", async () => {
  const page = await browser.open(reviewPath(slug, first));
  await goTo(page, "Sten-Ove Fält");
  await page.keyboard.press("e");
  await page.keyboard.press("End");
  await page.keyboard.type("man");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Tillämpa på en handling till/ }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("y");
  await idle(page);
  expect(await saying("Sten-Ove Fältman", second)).toBeGreaterThan(0);
});

test("without scripts every deed is a form, and every fact shows its words", async () => {
  const page = await browser.open(reviewPath(slug, first), { javaScript: false });
  const row = page.locator("li", { hasText: "högskolan" });
  await row.getByRole("link", { name: /^Visa orden/ }).click();
  expect(await page.locator("mark").textContent()).toContain("samarbetar med högskolan");
  await row.getByText("Rätta").click();
  await row.getByRole("textbox", { name: "Ord" }).fill("Ett inspel\nEtt till");
  await row.getByRole("button", { name: "Spara" }).click();
  expect(await saying("Ett till")).toBe(1);
  await page.getByText("Eller klistra in ord").click();
  await page.getByLabel("Ord", { exact: true }).last().fill("positiv till förslaget");
  await page.getByRole("button", { name: /^Beslut/ }).click();
  expect(await saying("positiv till förslaget")).toBe(1);
  await page.getByRole("button", { name: /^Granskat, nästa/ }).click();
  expect(page.url()).toContain(second);
});

test("on a phone the queue is short, and tells nothing that there is none of", async () => {
  const page = await browser.open(queuePath(slug), { width: 360 });
  const rows = page.locator(".review-queue tbody tr");
  expect(await rows.count()).toBe(2);
  for (const row of await rows.all()) expect((await row.boundingBox())?.height).toBeLessThan(125);
  expect(await rows.first().innerText()).not.toContain("Rättelser");
  expect(await rows.first().innerText()).toContain("juni.txt");
  await page.goto(`${queuePath(slug)}?visa=granskade`);
  await page.getByText("Ingen handling är granskad än").waitFor();
});

test.for([
  { width: 1280, scheme: "light", lang: "sv" },
  { width: 360, scheme: "dark", lang: "en" },
  { width: 1280, scheme: "dark", lang: "en" },
  { width: 360, scheme: "light", lang: "sv" },
] as const)("it can be used by anybody at $width px, $scheme, $lang", async ({ lang, ...view }) => {
  const page = await browser.open(`${queuePath(slug)}?lang=${lang}`, view);
  await expectAccessible(page);
  await page.goto(importsPath(slug));
  await expectAccessible(page);
  await page.goto(reviewPath(slug, first));
  await page.keyboard.press("e");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expectAccessible(page);
  expect(await page.locator("dialog").isVisible()).toBe(true);
});
