import type { Page } from "playwright-core";
import { beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  now,
  proposed,
  secretary,
  viewerFor,
} from "../minuting/meeting-under-way.ts";
import { place } from "../../src/features/minuting/paths.ts";
import { takeStep } from "../../src/features/meetings/index.ts";
import { recordOf } from "../../src/features/minuting/index.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() =>
  createApp(db, { sessions: () => viewerFor(db, secretary), now: () => now }),
);
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
});

/** A busy machine takes its time. */
const patience = 20_000;
const eventually = <Value>(told: () => Promise<Value>) => expect.poll(told, { timeout: patience });

const record = () => recordOf(db, meeting.change.meetingId);
const saved = (page: Page) => page.getByText(/^Sparat \d/).waitFor();

/** Types into the field that a key leads to, and sends it. */
async function line(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("the minutes of a whole meeting are written without a mouse", async () => {
  // A refusal is a part of it: the day that is no meeting's.
  const page = await browser.open(minutes, { refusals: true });
  const at = (id: string) => page.locator(`#${place.item(id)}`);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Tangenter" }).waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("v");
  await page.locator("strong", { hasText: "Maja Strand" }).waitFor();
  await line(page, "p", "Maja Strand, ordförande");
  await eventually(() => page.getByLabel("Ordförande").isChecked()).toBe(true);
  await line(page, "Alt+p", "Otto Löv, Vikby, vid protokollet");
  await page.locator("strong", { hasText: "Otto Löv" }).waitFor();
  await page.keyboard.press("Escape");

  await page.keyboard.press("j");
  await eventually(() => at(meeting.plan).evaluate((item) => item === document.activeElement)).toBe(true);
  await page.keyboard.press("b");
  await eventually(() => at(meeting.plan).getByLabel("Togs upp").inputValue()).toBe("13.42");
  await line(page, "i", "Maja: det behövs mer tid");
  await expect
    .poll(() => at(meeting.plan).getByLabel("Inspel 1").inputValue())
    .toBe("Maja: det behövs mer tid");
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  const clause = at(meeting.plan).getByRole("textbox", { name: "Beslut 1", exact: true });
  await eventually(() => clause.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(" i delar");
  await page.keyboard.press("Escape");
  await at(meeting.plan).getByText("med ändring", { exact: true }).waitFor();

  await page.keyboard.press("u");
  await page.keyboard.type("@Maja Strand återkommer den 24 januari med ett förslag");
  await page.getByText("Direktörsgruppen har inget möte den dagen. Vilket möte menas?").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.getByText("Välj vilket möte som menas.").waitFor();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByText("tillbaka till Direktörsgruppen 21 januari 2027").waitFor();

  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await at(meeting.report).getByRole("textbox", { name: "Beslut 1", exact: true }).waitFor();
  await line(page, "t", "En fråga till");
  await page.getByRole("heading", { name: "3 En fråga till" }).waitFor();
  await page.keyboard.press("l");
  await page.getByText("Inget saknas.").waitFor();
  await saved(page);
  await expectAccessible(page);

  const written = await record();
  expect(written.people.map(({ name, chair, minuteTaker }) => [name, chair, minuteTaker])).toEqual([
    ["Maja Strand", true, false],
    ["Otto Löv", false, true],
  ]);
  expect(written.items.map(({ title, inputs, decisions }) => [title, inputs, decisions])).toEqual([
    ["Skogsplanen", ["Maja: det behövs mer tid"], [{ text: `${proposed} i delar`, outcome: "approved" }]],
    ["Rapport om vattnet", [], [{ text: "att lägga informationen till handlingarna", outcome: "noted" }]],
    ["En fråga till", [], []],
  ]);
  expect(written.items[0]?.assignments.map(({ who, due }) => [who, due])).toEqual([
    ["Maja Strand", "2027-01-21"],
  ]);
}, 120_000);

test("what is written while there is no network is sent when it is back, also after the browser was closed", async () => {
  const page = await browser.open(minutes, { refusals: true });
  const context = page.context();
  await context.route("**/protokoll/**", (route) => route.abort());
  page.removeAllListeners("console");
  await page.locator(`#${place.item(meeting.plan)}`).focus();
  await line(page, "i", "Skrivet utan nät");
  await line(page, "Alt+t", "Punkt utan nät");
  await page.getByLabel("Slutade").fill("16.10");
  await page.getByText("Väntar på nätet. 3 ändringar ligger kvar").waitFor();
  await page.close();
  expect((await record()).items[0]?.inputs).toEqual([]);

  await context.unroute("**/protokoll/**");
  const again = await context.newPage();
  await again.goto(minutes);
  await saved(again);
  await again.getByRole("heading", { name: "3 Punkt utan nät" }).waitFor();
  const written = await record();
  expect(written.items.map(({ inputs }) => inputs)).toEqual([["Skrivet utan nät"], [], []]);
  expect(written.end).toBe("16:10");
});

test("what comes when the minutes have been closed is not lost: it is shown until it is thrown away", async () => {
  const page = await browser.open(minutes, { refusals: true });
  const context = page.context();
  await context.route("**/protokoll/**", (route) => route.abort());
  page.removeAllListeners("console");
  await line(page, "t", "En sen punkt");
  await page.getByText("Väntar på nätet. En ändring ligger kvar").waitFor();
  await page.close();
  for (const step of ["held", "minuting", "approved"] as const)
    await db.transaction().execute((tx) => takeStep(tx, meeting.change, step));
  await context.unroute("**/protokoll/**");
  const late = await context.newPage();
  for (const time of ["first", "again"]) {
    await late.goto(minutes);
    await late.getByText("”En sen punkt”").waitFor();
    expect((await record()).items.length, time).toBe(2);
  }
  await late.getByRole("button", { name: "Släng det" }).press("Enter");
  await late.getByText("”En sen punkt”").waitFor({ state: "hidden" });
  await late.reload();
  await late.getByText("Protokollet är godkänt").waitFor();
  expect(await late.getByText("En sen punkt").count()).toBe(0);
});

test("two windows: nobody's words are written over, and both are shown", async () => {
  const one = await browser.open(minutes, { refusals: true });
  await one.locator(`#${place.item(meeting.plan)}`).focus();
  await line(one, "i", "ett");
  const field = (page: Page) => page.getByLabel("Inspel 1");
  const stands = (text: string) =>
    vi.waitFor(async () => expect((await record()).items[0]?.inputs).toEqual([text]), patience);
  await field(one).waitFor();
  const other = await one.context().newPage();
  await other.goto(minutes);
  await field(other).fill("två");
  await stands("två");
  // The windows of one browser keep what waits in one place: until it is known to be saved, 'tre' goes on from 'två'.
  await other.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("genbo-saving")));
  await field(one).fill("tre");
  await one.getByText("Där står nu: ”två”").waitFor();
  await stands("två");
  await one.getByRole("button", { name: "Skriv mitt" }).press("Enter");
  await stands("tre");
});

test.for([
  { width: 1280, scheme: "light" },
  { width: 360, scheme: "dark" },
] as const)("the page can be used by anybody at $width px in $scheme, also without scripts", async (view) => {
  await expectAccessible(await browser.open(minutes, view));
  const page = await browser.open(minutes, { ...view, javaScript: false });
  await page.getByRole("button", { name: "Som föreslaget" }).click();
  await page.getByRole("textbox", { name: "Beslut 1", exact: true }).waitFor();
  expect((await record()).items[0]?.decisions).toEqual([{ text: proposed, outcome: "approved" }]);
});
