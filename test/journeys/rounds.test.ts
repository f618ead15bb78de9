// A round's page and the list of rounds, in a real browser.
import { expect, test } from "vitest";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { day, say, stance } from "../rounds/round-to-close.ts";
import { pastRounds, roundToRead } from "../rounds/round-to-read.ts";

const { db } = freshDb();
const now = () => new Date(day);
const browser = realBrowser(() => createApp(db, { sessions: sessionsOf(db, now), now }));

const everything: RoundForm = [
  { id: "stallning", label: "Ställer ni er bakom förslaget?", kind: "stance" },
  {
    id: "dagar",
    label: "Vilka dagar kan ni träffas?",
    kind: "dates",
    dates: ["2027-01-14", "2027-01-21", "2027-01-28"].map((each, at) => ({
      id: `d${at}`,
      day: each,
      starts: "13:00",
      ends: "15:00",
    })),
  },
  {
    id: "tal",
    label: "Kostnader för arkiv",
    kind: "numbers",
    rows: [2024, 2025].map((year) => ({ id: `a${year}`, label: "Arkiv", unit: "tkr", year })),
  },
  {
    id: "val",
    label: "Hur vill ni göra?",
    kind: "choice",
    isMany: true,
    choices: [
      { id: "a", label: "Gemensamt arkiv" },
      { id: "b", label: "Var för sig" },
    ],
  },
  { id: "ord", label: "Något mer?", kind: "text", isLong: true },
  {
    id: "text",
    label: "Utkast till yttrande",
    kind: "document",
    paragraphs: [
      { id: "p1", text: "Kommunerna tillstyrker förslaget." },
      { id: "p2", text: "Kostnaden bör delas efter folkmängd." },
    ],
  },
];

const answer = (cost: string) => ({
  dagar: { dates: { d0: "no", d1: "yes", d2: "if-need-be" } } as const,
  tal: { rows: { a2024: cost, a2025: "1300.5" } },
  val: { chosen: ["a"] },
  ord: { text: "Vi behöver en gemensam tidplan." },
  text: { paragraphs: { p2: { stance: "agree-with-comment", words: "Gärna med ett golv." } as const } },
});

async function rounds() {
  const at = await roundToRead(db, { kind: "anchoring", form: everything });
  const { vikby, stallby, lerby } = at.recipients;
  await say(db, vikby, { answer: { ...stance("against", "Inte i år.").answer } });
  await say(db, vikby, {
    answer: { ...stance("agree-with-comment", "Om tidplanen håller.").answer, ...answer("1200") },
  });
  await say(db, stallby, { answer: { ...stance("agree").answer, ...answer("850") }, cameBy: "mail" });
  await say(db, lerby, { standsOutside: true });
  await pastRounds(db, 30, everything);
  return at;
}

const looks = [1280, 360].flatMap((width) =>
  (["sv", "en"] as const).map((language) => ({ width, language })),
);

test.each(looks)("a round can be read at $width pixels in $language", async ({ width, language }) => {
  const { address, desk } = await rounds();
  const scheme = language === "sv" ? "light" : "dark";
  const page = await browser.open(`${address}?lang=${language}`, { width, scheme, cookies: desk.cookies });
  await page.locator("summary").first().waitFor();
  for (const summary of await page.locator("main summary").all())
    await summary.evaluate((each) => each.parentElement?.setAttribute("open", ""));
  await expectAccessible(page);
  expect(await page.locator("#svar tbody tr").count()).toBe(3);
  expect(await page.getByText("Om tidplanen håller.").count()).toBe(1);
});

test.each(looks)(
  "the list of rounds can be read at $width pixels in $language",
  async ({ width, language }) => {
    const { desk } = await rounds();
    const page = await browser.open(`/sjoriket/rundor?lang=${language}`, { width, cookies: desk.cookies });
    await expectAccessible(page);
    await page.getByRole("link", { name: language === "sv" ? "Nästa" : "Next" }).click();
    await page.getByText("Fråga 1", { exact: true }).waitFor();
    await expectAccessible(page);
    expect(new URL(page.url()).searchParams.get("sida")).toBe("2");
  },
);

test("without a script the list is narrowed, and a round is opened from it", async () => {
  const { desk } = await rounds();
  const page = await browser.open("/sjoriket/rundor", { javaScript: false, cookies: desk.cookies });
  await page.getByLabel("År", { exact: true }).selectOption("2026");
  await page.getByRole("button", { name: "Visa" }).click();
  expect(await page.locator(".round-listed").count()).toBe(1);
  await page.getByRole("link", { name: "Ska vi dela på ett e-arkiv?" }).click();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ska vi dela på ett e-arkiv?");
});
