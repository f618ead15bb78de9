// Minutes that lost letters, on the page of their meeting: their words are seen as they were read, and what stands in the
// document is at hand.
import { beforeEach, expect, test } from "vitest";
import {
  clauses,
  cooperation,
  group,
  loadMeetings,
  november,
  novemberText,
} from "../../src/features/meetings/fixtures.ts";
import { fact, meetingPath, wordsPath } from "../../src/features/meetings/paths.ts";
import { appForAll } from "../app.ts";
import { browser as visitorOf } from "../browser.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const app = appForAll(db);
const browser = realBrowser(() => appForAll(db));
const meeting = meetingPath(cooperation.slug, group.slug, november.slug);

const damaged = [
  ["Närvarande", "Ndrvarande"],
  ["folkmängd", "folkmdngd"],
  ["förfrågningsunderlag", "férfragningsunderlag"],
] as const;

beforeEach(async () => {
  await loadMeetings(db);
  const text = damaged.reduce((before, [word, stands]) => before.replace(word, stands), novemberText);
  await db.updateTable("documents").set({ text }).where("meeting_id", "=", november.id).execute();
  const { id } = await db
    .selectFrom("documents")
    .select("id")
    .where("meeting_id", "=", november.id)
    .where("copy_of", "is", null)
    .executeTakeFirstOrThrow();
  const repairs = damaged.map(([word, stands]) => {
    const starts = text.indexOf(stands);
    return { document_id: id, starts, ends: starts + stands.length, word };
  });
  await db.insertInto("repairs").values(repairs).execute();
});

test("the page says how many words were repaired, and marks each with what stands in the document", async () => {
  const html = await visitorOf(app).get(meeting);
  expect(html).toContain("3 ord är reparerade");
  expect(html).toContain("<del>folkmdngd</del> <ins>folkmängd</ins>");
  expect(html).toContain("I handlingen står ”folkmdngd”");
  expect(await visitorOf(app).get(`${meeting}?lang=en`)).toContain("3 words have been repaired");
});

test("a repair that was undone is not shown, and of masked words none is", async () => {
  await db.updateTable("repairs").set({ undone_at: new Date() }).where("word", "=", "folkmängd").execute();
  await db.updateTable("repairs").set({ masked: true }).where("word", "=", "Närvarande").execute();
  const html = await visitorOf(app).get(meeting);
  expect(html).toContain("Ett ord är reparerat");
  expect(html).not.toContain("<ins>folkmängd</ins>");
  expect(html).not.toContain("<ins>Närvarande</ins>");
});

test("the words of a fact are lit with the repaired ones among them, by a press and without scripts", async () => {
  const still = await browser.open(wordsPath(meeting, fact.clause(clauses.share.slug)), {
    javaScript: false,
  });
  await expect
    .poll(() => still.locator(".sheet mark").allInnerTexts())
    .toEqual([expect.stringContaining("att kostnaden delas efter"), expect.stringContaining("folkmängd")]);

  const page = await browser.open(meeting);
  const wordsOf = (name: string) => page.locator(`a[data-spans][href*="ord=${name}"]`).first();
  await wordsOf(fact.clause(clauses.share.slug)).click();
  const marks = page.locator(".sheet mark");
  await expect.poll(() => marks.count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator("[aria-live]").first().textContent()).toContain("folkmängd");
  expect(await page.locator(".sheet mark .repair ins").allInnerTexts()).toEqual(["folkmängd"]);
  // What comes after the repaired word is lit as exactly.
  await wordsOf(fact.assignment("2a", 1)).click();
  await expect.poll(() => page.locator(".sheet mark").allInnerTexts()).toEqual(["Åke Frisk tar"]);
  await expectAccessible(page);
});

test("the list of repairs is opened from the keyboard", async () => {
  const page = await browser.open(meeting, { width: 360, scheme: "dark" });
  await page.locator(".repairs summary").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".repairs li").first().isVisible()).toBe(true);
  await expectAccessible(page);
});
