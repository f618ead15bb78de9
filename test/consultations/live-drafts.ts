// The draft of a response before those who write it at once, in a real browser, with a room behind it.
import { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeEach } from "vitest";
import { createApp } from "../../src/app.ts";
import { maja } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { openRooms, type Rooms } from "../../src/features/room/index.ts";
import type { Cookies } from "../browser.ts";
import { realBrowser } from "../chromium.ts";
import { consultationDesk } from "./consultation-desk.ts";

export function liveDrafts() {
  const { db, connection, clock, atDesk, partsByTitle, write } = consultationDesk();
  let rooms: Rooms;
  let refusesSockets = false;
  const screen = realBrowser(() => {
    rooms = openRooms(connection, clock.now);
    const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, rooms });
    return new Hono().all("*", (c) => {
      const isSocket = c.req.header("Upgrade") !== undefined;
      return isSocket && refusesSockets ? c.text("", 403) : app.fetch(c.req.raw, c.env);
    });
  });
  let here: Awaited<ReturnType<typeof atDesk>>;
  let parts: ReadonlyMap<string, string>;

  /** The summary is the desk's to write, and the costs Maja's too. */
  beforeEach(async () => {
    refusesSockets = false;
    here = await atDesk();
    const { desk, asDesk, address } = here;
    await asDesk(`${address}/steg`, { steg: "drafting" });
    await asDesk(`${address}/utkast/delar`, { slag: "section", titel: "Kostnader" });
    parts = await partsByTitle();
    await write(desk, asDesk, address, partCalled("Kostnader"), { titel: "Kostnader", skriver: maja.id });
  });
  afterAll(() => rooms.stop());

  const partCalled = (title: string): string => parts.get(title) ?? "";
  const summary = () => partCalled("");
  const costs = () => partCalled("Kostnader");

  /** The draft before somebody, where its room has been reached and what is his to write is unfolded. */
  async function page(
    cookies: Cookies,
    view: { width?: number; scheme?: "light" | "dark" } = {},
  ): Promise<Page> {
    const opened = await screen.open(`${here.address}/utkast`, { cookies, ...view });
    await opened.locator(".draft[data-reached]").waitFor();
    await opened
      .locator("details[id^=skriv-]")
      .evaluateAll((folded) => folded.forEach((each) => each.setAttribute("open", "")));
    return opened;
  }

  return {
    db,
    screen,
    get here() {
      return here;
    },
    summary,
    costs,
    atDesk: (view?: Parameters<typeof page>[1]) => page(here.desk.cookies, view),
    majas: (view?: Parameters<typeof page>[1]) => page(here.member.cookies, view),
    open: page,
    field: (at: Page, part: string) => at.locator(`textarea[data-text="${part}"]`),
    section: (at: Page, part: string) => at.locator(`#del-${part}`),
    textOf: async (part: string) => {
      const row = db.selectFrom("consultation_parts").select("text").where("id", "=", part);
      return (await row.executeTakeFirstOrThrow()).text;
    },
    give: (part: string, owner: string) =>
      write(here.desk, here.asDesk, here.address, part, { titel: "Kostnader", skriver: owner }),
    write: (part: string, text: string) => write(here.desk, here.asDesk, here.address, part, { text }),
    refuseSockets: (are: boolean) => void (refusesSockets = are),
  };
}
