// The pages of minutes of those who write at once, in a real browser, with a room behind them.
import { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { recordOf } from "../../src/features/minuting/index.ts";
import { place } from "../../src/features/minuting/paths.ts";
import { openRooms, type Rooms } from "../../src/features/room/index.ts";
import { realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { maja, type MeetingUnderWay, meetingUnderWay, minutes } from "../minuting/meeting-under-way.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";

export function desksOfRoom() {
  const { db, connection } = freshDb();
  const clock = clockAt("2026-11-26T12:42:00Z");
  let app: Hono;
  let rooms: Rooms;
  let refusesSockets = false;
  const browser = realBrowser(() => {
    rooms = openRooms(connection, clock.now);
    app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, rooms });
    return new Hono().all("*", (c) => {
      const isSocket = c.req.header("Upgrade") !== undefined;
      return isSocket && refusesSockets ? c.text("", 403) : app.fetch(c.req.raw, c.env);
    });
  });
  let meeting: MeetingUnderWay;

  beforeEach(async () => {
    refusesSockets = false;
    meeting = await meetingUnderWay(db);
    await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  });
  afterAll(() => rooms.stop());

  /** Somebody's browser, on a page that needs no room. */
  async function visitor(email: string): Promise<Page> {
    const own = newBrowser(app);
    await signIn(db, own, email);
    return browser.open("/", { cookies: own.cookies });
  }

  /** The page of minutes, where the room has been reached. */
  async function desk(email: string): Promise<Page> {
    const page = await visitor(email);
    await page.goto(minutes);
    await isReached(page);
    return page;
  }

  const item = (page: Page, id: string) => page.locator(`#${place.item(id)}`);
  return {
    db,
    get meeting() {
      return meeting;
    },
    visitor,
    desk,
    item,
    line: (page: Page, id: string, number: number) =>
      item(page, id).locator("textarea[data-is-line]").nth(number),
    goToFirstItem: (page: Page) => page.locator(`#${place.item(meeting.plan)}`).focus(),
    inputs: async () => (await recordOf(db, meeting.change.meetingId)).items.map(({ inputs }) => inputs),
    /** Something on the way, as a proxy, lets no socket through: from now on, or no longer. */
    refuseSockets: (are: boolean) => void (refusesSockets = are),
  };
}

/** A busy machine takes its time. */
export const eventually = <Value>(told: () => Promise<Value>) => expect.poll(told, { timeout: 20_000 });

/** By its key a line comes at once only when the room has been reached. */
export const isReached = (page: Page) => page.locator(".minuting[data-reached]").waitFor();

/** Nothing of one's own is on its way. */
export const isSaved = (page: Page) => page.getByText(/^Sparat \d/).waitFor();

/** The text, and where the caret stands in it. */
export const selection = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? [field.value, field.selectionStart, field.selectionEnd]
      : null;
  });

/** What the browser keeps until it is acknowledged. */
export const keptIn = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => /^genbo-(?:live|saving)/.test(key)));
