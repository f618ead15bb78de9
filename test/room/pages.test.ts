// The pages of the room in a real browser: for everybody, on a phone and on the wall, with little and with much on them.
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { openVote } from "../../src/features/minuting/voting/commands.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { put } from "../agenda/planned.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { director, type MeetingUnderWay, now, viewerFor } from "../minuting/meeting-under-way.ts";
import { openRoom, room } from "./open-room.ts";

const { db } = freshDb();
const browser = realBrowser(() => createApp(db, { sessions: () => viewerFor(db, director), now: () => now }));
const wall = `${room}/duk`;
const long =
  "att ställa sig bakom förslaget till gemensam plan för skogsbruket i de sju kommunerna, och att ge " +
  "kommundirektörerna i uppdrag att före den 1 mars föreslå hur kostnaderna fördelas. ";
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await openRoom(db);
});

const views = [
  { width: 360, scheme: "dark" },
  { width: 360, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 1280, scheme: "light" },
] as const;

test.for(views)("the room can be used by anybody at $width px in $scheme", async (view) => {
  await vote();
  for (const javaScript of [true, false])
    for (const path of [room, wall]) {
      const page = await browser.open(path, { ...view, javaScript, refusals: true });
      if (javaScript) await expectAccessible(page);
      expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toContain("Skogsplanen");
    }
});

test("long names, sixty items and sixty people go into the width of a phone", async () => {
  await crowd(db);
  for (const path of [room, wall]) {
    const page = await browser.open(path, { width: 360, refusals: true });
    expect(await page.locator(".room-agenda li").count()).toBe(path === room ? 60 : 0);
    await page.locator("details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    await expectAccessible(page);
  }
});

test("an empty agenda says so, and no item is under way", async () => {
  await sql`delete from item_turns; delete from proposals; delete from items`.execute(db);
  const page = await browser.open(room, { width: 360, refusals: true });
  await page.getByRole("heading", { name: "Ingen punkt pågår" }).waitFor();
  expect(await page.getByText("Dagordningen är tom.").isVisible()).toBe(true);
  await expectAccessible(page);
});

test("without scripts one votes, leaves and sees it, by keyboard alone", async () => {
  await vote();
  const page = await browser.open(room, { width: 360, javaScript: false });
  await page.getByRole("button", { name: "Nej avslag" }).press("Enter");
  await page.getByText("Du har röstat: Nej.").waitFor();
  await page.getByRole("button", { name: "Jag går nu" }).press("Enter");
  await page.getByText("Du gick 13.42.").waitFor();
  await page.getByRole("link", { name: "Uppdatera" }).press("Enter");
  expect(await page.getByRole("button", { name: "Nej avslag" }).count()).toBe(0);
});

test("on the wall an ordinary decision is large, and a long one is still all in sight", async () => {
  const clause = (text: string) =>
    db
      .insertInto("decisions")
      .values({
        cooperation_id: meeting.change.cooperationId,
        meeting_id: meeting.change.meetingId,
        item_id: meeting.plan,
        slug: `1-${text.length}`,
        position: text.length,
        text,
        outcome: "approved",
        is_draft: true,
        spans: "{}",
      })
      .execute();
  await clause(long);
  const page = await browser.open(wall, { refusals: true });
  const size = () =>
    page
      .locator(".room-clauses li")
      .first()
      .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
  const isInSight = () =>
    page.evaluate("document.documentElement.scrollHeight <= document.documentElement.clientHeight");
  expect(await size()).toBeGreaterThan(30);
  expect(await isInSight()).toBe(true);
  await clause(long.repeat(7));
  await page.reload();
  expect(await isInSight()).toBe(true);
  expect(await size()).toBeGreaterThan(16);
});

const vote = () =>
  openVote(db, meeting.change, {
    id: "00000000-0000-4000-8000-000000000001",
    itemId: meeting.plan,
    form: "roll-call",
    yesMeans: "bifall till förslaget",
    noMeans: "avslag",
  });

async function crowd(register: Db): Promise<void> {
  const { meetingId, cooperationId } = meeting.change;
  const title = "Samverkansöverenskommelsens förlängning och finansieringen av kollektivtrafikförsörjningen";
  await register.updateTable("items").set({ title }).where("id", "=", meeting.plan).execute();
  for (let i = 0; i < 58; i++) await put(register, meetingId, `${title} ${i}`);
  await sql`
    with made as (
      insert into parties (id, current_id, kind, slug, name, cooperation_id)
      select id, id, 'person', 'p' || i, 'Anna-Karin Wilhelmina Oxenhielm-Rosenskiöld ' || i, ${cooperationId}
      from (select gen_random_uuid() as id, i from generate_series(1, 60) as i) as new returning id, name)
    insert into attendances (meeting_id, position, person_id, name, organisation, presence, chair, minute_taker, is_remote,
      left_at, is_draft, spans)
    select ${meetingId}, 100 + row_number() over (), id, name, 'Kommunalförbundet Skogsbygdernas Räddningstjänst', 'member',
      false, false, name like '%3', case when name like '%4' then '11:05' end, true, '{}'
    from made`.execute(register);
}
