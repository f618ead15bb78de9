import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { takeStep } from "../../src/features/meetings/index.ts";
import { recordOf } from "../../src/features/minuting/index.ts";
import { place } from "../../src/features/minuting/paths.ts";
import { openRooms, type Rooms } from "../../src/features/room/index.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import {
  director,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  secretary,
} from "../minuting/meeting-under-way.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";

const { db, connection } = freshDb();
const clock = clockAt("2026-11-26T12:42:00Z");
let app: Hono;
let rooms: Rooms;
const browser = realBrowser(() => {
  rooms = openRooms(connection, clock.now);
  app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, rooms });
  return app;
});
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
});
afterAll(() => rooms.stop());

/** A busy machine takes its time. */
const eventually = <Value>(told: () => Promise<Value>) => expect.poll(told, { timeout: 20_000 });
const inputs = async () => (await recordOf(db, meeting.change.meetingId)).items.map((item) => item.inputs);

/** The page of minutes, where the room has been reached. */
async function desk(email: string): Promise<Page> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  const page = await browser.open(minutes, { cookies: visitor.cookies });
  await isReached(page);
  return page;
}

/** By its key a line comes at once only when the room has been reached. */
const isReached = (page: Page) => page.locator(".minuting[data-reached]").waitFor();

const item = (page: Page, id: string) => page.locator(`#${place.item(id)}`);
const line = (page: Page, id: string, number: number) =>
  item(page, id).locator("textarea[data-is-line]").nth(number);
const selection = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? [field.value, field.selectionStart, field.selectionEnd]
      : null;
  });

/** Nothing of one's own is on its way. */
const isSaved = (page: Page) => page.getByText(/^Sparat \d/).waitFor();

async function goToFirstItem(page: Page): Promise<void> {
  await page.locator(`#${place.item(meeting.plan)}`).focus();
}

test("two write in one line at once, and each sees the other's words without losing his place", async () => {
  const [one, other] = [await desk(secretary.email), await desk(director.email)];
  await goToFirstItem(one);
  await one.keyboard.press("i");
  await one.keyboard.type("mer tid behövs");
  await eventually(() => line(other, meeting.plan, 0).inputValue()).toBe("mer tid behövs");

  await line(other, meeting.plan, 0).focus();
  await other.keyboard.press("Home");
  await one.keyboard.press("End");
  for (const [typed, also] of ["Ma", "j ", "ba", ": r"].map((text, i) => [text, "ust!"[i] ?? ""] as const))
    await Promise.all([other.keyboard.type(typed), one.keyboard.type(also)]);
  const whole = "Maj ba: rmer tid behövsust!";
  await eventually(() => line(one, meeting.plan, 0).inputValue()).toBe(whole);
  await eventually(() => line(other, meeting.plan, 0).inputValue()).toBe(whole);
  expect(await selection(one)).toEqual([whole, whole.length, whole.length]);
  expect(await selection(other)).toEqual([whole, 9, 9]);
  await eventually(inputs).toEqual([[whole], []]);

  await one.keyboard.press("Control+z");
  await eventually(() => line(other, meeting.plan, 0).inputValue()).not.toContain("ust!");
  expect(await line(other, meeting.plan, 0).inputValue()).toContain("Maj ba: r");
  await expectAccessible(one);
}, 120_000);

test("Enter begins the next line, and what others do on the page meanwhile disturbs nobody who writes", async () => {
  const [one, other] = [await desk(secretary.email), await desk(director.email)];
  await goToFirstItem(one);
  await one.keyboard.press("i");
  await one.keyboard.type("första");
  await one.keyboard.press("Enter");
  await one.keyboard.type("and");
  await other.getByText(`${secretary.name} skriver här`).waitFor();

  await item(other, meeting.report).focus();
  await other.keyboard.press("n");
  // Whoever does something is led to it: only then he goes elsewhere.
  for (const page of [one, other])
    await item(page, meeting.report).getByRole("textbox", { name: "Beslut 1", exact: true }).waitFor();
  await isSaved(other);
  await goToFirstItem(other);
  await other.keyboard.press("i");
  await other.keyboard.type("emellan");
  await eventually(() => line(one, meeting.plan, 2).inputValue()).toBe("emellan");
  await one.keyboard.type("ra");
  expect(await selection(one)).toEqual(["andra", 5, 5]);
  await eventually(inputs).toEqual([["första", "andra", "emellan"], []]);
  await isSaved(one);

  await one.keyboard.press("Enter");
  await one.keyboard.press("Escape");
  await one.keyboard.press("i");
  expect(await selection(one)).toEqual(["", 0, 0]);
  expect(await item(one, meeting.plan).locator("textarea[data-is-line]").count()).toBe(4);
}, 120_000);

test("with a cut on one side both go on writing, and all of it is there afterwards, also after a crash", async () => {
  const [one, other] = [await desk(secretary.email), await desk(director.email)];
  await goToFirstItem(one);
  await one.keyboard.press("i");
  await one.keyboard.type("tid");
  await eventually(() => line(other, meeting.plan, 0).inputValue()).toBe("tid");

  one.removeAllListeners("console");
  const context = one.context();
  await context.setOffline(true);
  await one.keyboard.type(" och pengar");
  await one.keyboard.press("Enter");
  await one.keyboard.type("utan nät");
  await one.getByText("Väntar på nätet.").waitFor();
  await line(other, meeting.plan, 0).focus();
  await other.keyboard.press("Home");
  await other.keyboard.type("mer ");
  await eventually(inputs).toEqual([["mer tid"], []]);
  await one.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(minutes);
  await eventually(inputs).toEqual([["mer tid och pengar", "utan nät"], []]);
  for (const page of [again, other]) {
    await eventually(() => line(page, meeting.plan, 0).inputValue()).toBe("mer tid och pengar");
    await eventually(() => line(page, meeting.plan, 1).inputValue()).toBe("utan nät");
  }
  await isSaved(again);
  expect(
    await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("genbo-live"))),
  ).toEqual([]);
}, 120_000);

test("after a cut the page is back within three seconds, without being loaded anew", async () => {
  const page = await desk(secretary.email);
  page.removeAllListeners("console");
  await page.context().setOffline(true);
  await page.getByText("Ingen kontakt med Genbo just nu.").waitFor();
  const cut = Date.now();
  await page.context().setOffline(false);
  await isReached(page);
  expect(Date.now() - cut).toBeLessThan(3000);
  await eventually(() => page.locator("[data-trouble]").textContent()).toBe("");
}, 120_000);

test("words that can no longer be taken are shown until they are thrown away", async () => {
  const page = await desk(secretary.email);
  await goToFirstItem(page);
  await page.keyboard.press("i");
  await page.keyboard.type("tid");
  await eventually(inputs).toEqual([["tid"], []]);
  page.removeAllListeners("console");
  await page.context().setOffline(true);
  await page.keyboard.type(" och pengar");
  for (const step of ["held", "minuting", "approved"] as const)
    await db.transaction().execute((tx) => takeStep(tx, meeting.change, step));
  await page.context().setOffline(false);
  const lost = page.getByRole("alert").filter({ hasText: "tid och pengar" });
  await lost.waitFor();
  await page.reload();
  await lost.waitFor();
  await lost.getByRole("button", { name: "Släng det" }).click();
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await lost.count()).toBe(0);
  expect((await recordOf(db, meeting.change.meetingId)).items[0]?.inputs).toEqual(["tid"]);
}, 120_000);

test("where no connection can be had all works as forms, and those who have one see it", async () => {
  const other = await desk(secretary.email);
  const visitor = newBrowser(app);
  await signIn(db, visitor, director.email);
  const page = await browser.open("/", { cookies: visitor.cookies });
  page.removeAllListeners("console");
  await page.routeWebSocket(/direkt/, (socket) => socket.close({ code: 1006 }));
  await page.goto(minutes);
  await goToFirstItem(page);
  await page.keyboard.press("i");
  await page.keyboard.type("utan uppkoppling");
  await page.keyboard.press("Enter");
  await eventually(() => line(other, meeting.plan, 0).inputValue()).toBe("utan uppkoppling");
  await isSaved(page);
  await line(page, meeting.plan, 0).fill("utan uppkoppling alls");
  await eventually(() => line(other, meeting.plan, 0).inputValue()).toBe("utan uppkoppling alls");
  expect(await page.locator("[data-reached]").count()).toBe(0);
}, 120_000);
