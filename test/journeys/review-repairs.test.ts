// A document that lost letters, gone through: its words are seen as they were read, and chosen as they stand.
import { beforeEach, expect, test } from "vitest";
import { january, june, misread, november } from "../../src/features/imports/fixtures.ts";
import { correctedOf, documentToReview } from "../../src/features/reviewing/correcting/queries.ts";
import { reviewPath } from "../../src/features/reviewing/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { importTexts, loadAccounts, officeApp, sjoriket } from "../reviewing/imported.ts";

const { db } = freshDb();
const browser = realBrowser(() => officeApp(db));
let document = "";

beforeEach(async () => {
  await loadAccounts(db);
  const text = june.replace("positiv till förslaget", "positiv till forslaget");
  [document = ""] = await importTexts(db, [{ path: "juni.txt", text }]);
  await db.deleteFrom("repairs").execute();
  const { text: stored } = await db
    .selectFrom("documents")
    .where("id", "=", document)
    .select("text")
    .executeTakeFirstOrThrow();
  const starts = stored.indexOf("forslaget");
  const repair = { document_id: document, starts, ends: starts + 9, word: "förslaget" };
  await db.insertInto("repairs").values(repair).execute();
});

test("a repaired word is marked in the text, and what stands there is at hand", async () => {
  const page = await browser.open(reviewPath(sjoriket.slug, document));
  const repair = page.locator(".sheet .repair");
  expect(await repair.locator("ins").innerText()).toBe("förslaget");
  expect(await repair.getAttribute("title")).toBe("I handlingen står ”forslaget”");
  await page.getByText("Ett ord är reparerat").click();
  await page.locator(".repairs li", { hasText: "förslaget" }).getByRole("button").waitFor();
  await expectAccessible(page);
});

test("a repair is taken back on the page itself, which then shows the word as it stands", async () => {
  const [, , read = ""] = await importTexts(db, [
    { path: "november.txt", text: november },
    { path: "januari.txt", text: january },
    { path: "misslast.txt", text: misread },
  ]);
  const page = await browser.open(reviewPath(sjoriket.slug, read));
  const repaired = page.locator(".sheet .repair ins", { hasText: /^Fält$/ });
  const before = await repaired.count();
  expect(before).toBeGreaterThan(0);
  await page.locator(".repairs summary").click();
  await page.locator(".repairs li", { hasText: "Falt" }).getByRole("button").click();
  await expect.poll(() => repaired.count(), { timeout: 20_000 }).toBe(0);
  expect(page.url()).toContain(read);
});

test.each([
  { words: "forslaget", by: "mouse" },
  { words: "positiv till forslaget med", by: "keys" },
] as const)("$words is chosen by $by with the letters that it has", async ({ words, by }) => {
  const page = await browser.open(reviewPath(sjoriket.slug, document));
  if (by === "mouse") await page.locator(".sheet .repair ins").dblclick();
  else {
    await page.locator("[data-fact]", { hasText: "Aktivitetsplan för näringsliv" }).first().focus();
    const keys = ["o", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"];
    for (const key of [...keys, "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"])
      await page.keyboard.press(key);
  }
  await expect.poll(() => page.locator("[data-say]").textContent()).toBe(`Markerat: ${words}`);
  await page.keyboard.press("d");
  await page.waitForFunction(() => window.document.querySelector("[data-busy]") === null);
  const read = await documentToReview(db, sjoriket.id, document);
  const facts = read === undefined ? [] : correctedOf(read).facts;
  const spans = facts.filter(({ correctionId }) => correctionId !== null).flatMap(({ fact }) => fact.spans);
  expect(spans.map(([start, end]) => read?.text.slice(start, end))).toEqual([words]);
});
