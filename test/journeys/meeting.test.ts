import { beforeEach, expect, test } from "vitest";
import { appForAll } from "../app.ts";
import {
  clauses,
  cooperation,
  emptyCooperation,
  group,
  loadMeetings,
  november,
} from "../../src/features/meetings/fixtures.ts";
import { fact, meetingPath, meetingsPath, wordsPath } from "../../src/features/meetings/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() => appForAll(db, () => new Date("2024-12-02T09:00:00Z")));
const meeting = meetingPath(cooperation.slug, group.slug, november.slug);
const clause = fact.clause(clauses.share.slug);

beforeEach(() => loadMeetings(db));

test.for([
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
] as const)("every page can be read by anybody at $width px in $scheme", async (view) => {
  const page = await browser.open("/", view);
  for (const path of [
    "/",
    `/${cooperation.slug}`,
    `/${emptyCooperation.slug}`,
    meetingsPath(cooperation.slug),
    `${meetingsPath(cooperation.slug)}?ar=utan-ar&lang=en`,
    wordsPath(meeting, clause),
    `${meeting}?lang=sv`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("no page is wider than a window of 320 pixels", async () => {
  const page = await browser.open("/", { width: 320 });
  for (const path of ["/", `/${cooperation.slug}`, wordsPath(meeting, clause)]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("a fact chosen by keyboard is lit at once, beside the record, without leaving it", async () => {
  const page = await browser.open(meeting);
  const link = page.locator(`#visa-${clause}`);
  await link.focus();
  await page.keyboard.press("Enter");

  expect(await page.locator("mark").allTextContents()).toEqual([clauses.share.text]);
  expect(await link.getAttribute("aria-current")).toBe("true");
  expect(await page.evaluate("document.activeElement.id")).toBe(`visa-${clause}`);
  expect(await page.locator("[aria-live]").textContent()).toContain(clauses.share.text);
  expect(page.url()).toContain(wordsPath(meeting, clause));
});

test("words that a page break cuts are lit on both sides of it, and put out by the next choice", async () => {
  const page = await browser.open(meeting);
  await page.locator(`#visa-${fact.proposal("2a", 1)}`).click();
  expect((await page.locator("mark").allTextContents()).map((words) => words.trim())).toEqual([
    "upphandla ett e-arkiv till",
    "våren",
  ]);
  await page.locator(`#visa-${clause}`).click();
  expect(await page.locator("mark").allTextContents()).toEqual([clauses.share.text]);
});

test("a link to the words shows the fact beside them", async () => {
  const page = await browser.open(wordsPath(meeting, clause));
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => done()))");
  const isSeen = (selector: string) =>
    page.evaluate<boolean>(
      `(() => { const { top, bottom } = document.querySelector("${selector}").getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight; })()`,
    );
  expect(await isSeen(`#visa-${clause}`)).toBe(true);
  expect(await isSeen("mark")).toBe(true);
});

test("on a phone the way back leads to the fact that was chosen", async () => {
  const page = await browser.open(meeting, { width: 360 });
  await page.locator(`#visa-${clause}`).click();
  await expect.poll(() => page.locator("mark").isVisible()).toBe(true);
  await page.locator(".back-to-fact").click();
  expect(page.url()).toContain(`#visa-${clause}`);
});

test("without JavaScript the same link lights the same words", async () => {
  const page = await browser.open(meeting, { javaScript: false });
  await page.locator(`#visa-${clause}`).click();
  await page.waitForURL(`**${wordsPath(meeting, clause)}`);
  expect(await page.locator("mark#ord").textContent()).toBe(clauses.share.text);
});

test("from the front page to the words of a decision with a few presses", async () => {
  const page = await browser.open(`/${cooperation.slug}`);
  await page.getByRole("link", { name: "Direktörsgruppen 21 november 2024" }).click();
  await page.waitForURL(`**${meeting}`);
  await page.getByRole("link", { name: `Visa orden: ${clauses.buy.text}` }).click();
  expect(await page.locator("mark").textContent()).toBe(clauses.buy.text);
});
