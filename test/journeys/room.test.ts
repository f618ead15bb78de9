// A whole meeting in its room: two who write, a director with his phone, another who looks at the wall, and what none of
// the last two may learn of.
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { seat } from "../../src/features/accounts/fixtures.ts";
import { recordOf } from "../../src/features/minuting/index.ts";
import { place } from "../../src/features/minuting/paths.ts";
import { openRooms, type Rooms } from "../../src/features/room/index.ts";
import { screenPath } from "../../src/features/room/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { put } from "../agenda/planned.ts";
import {
  director,
  group,
  heldOn,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  otto,
  proposed,
  secretary,
  sjoriket,
} from "../minuting/meeting-under-way.ts";
import { room } from "../room/open-room.ts";
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
afterAll(() => rooms.stop());

const wall = screenPath(sjoriket.slug, `part-${group.id.slice(-2)}`, heldOn);
const id = (number: number) => `00000000-0000-7000-9000-0000000001${number}`;
const ake = { id: id(10), name: "Åke Frisk" };
const signe = { id: id(11), name: secretary.name };
const ottosAccount = { id: id(20), name: otto.name, email: "otto.lov@vikby.example" };
const akesAccount = { id: id(21), name: ake.name, email: "ake.frisk@vikby.example" };
const secret = { title: "Avtal med tidigare direktör", input: "Avgångsvederlag" };
let meeting: MeetingUnderWay;
let closed: string;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  const within = { cooperation_id: sjoriket.id };
  await db
    .insertInto("parties")
    .values(
      [ake, signe].map((each) => ({
        ...within,
        ...each,
        kind: "person" as const,
        slug: `part-${each.id.slice(-3)}`,
        current_id: each.id,
      })),
    )
    .execute();
  await db.insertInto("accounts").values([ottosAccount, akesAccount]).execute();
  await db
    .insertInto("account_persons")
    .values([
      { account_id: ottosAccount.id, person_id: otto.id },
      { account_id: akesAccount.id, person_id: ake.id },
      { account_id: secretary.id, person_id: signe.id },
    ])
    .execute();
  for (const person of [otto.id, ake.id]) await seat(db, { body: "group", person, until: null });
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  await db
    .insertInto("body_forms")
    .values({ ...within, body_id: group.id, voting: "roll-call" })
    .execute();

  const { id: circle } = await db
    .insertInto("audiences")
    .values({ ...within, kind: "closed" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audience_persons")
    .values([maja.id, signe.id].map((person_id) => ({ audience_id: circle, person_id })))
    .execute();
  const { id: part } = await db
    .insertInto("meeting_parts")
    .values({ meeting_id: meeting.change.meetingId, position: 1, name: "Sluten del", audience_id: circle })
    .returning("id")
    .executeTakeFirstOrThrow();
  closed = (await put(db, meeting.change.meetingId, secret.title, { kind: "decision", partId: part })).id;
});

const patience = 30_000;
const eventually = <Value>(told: () => Promise<Value>, timeout = patience) => expect.poll(told, { timeout });

interface Window {
  readonly page: Page;
  /** All that has come through its socket. */
  readonly frames: string[];
}

async function open(path: string, email: string, width = 1280): Promise<Window> {
  const visitor = newBrowser(app);
  await signIn(db, visitor, email);
  const page = await browser.open("/", { cookies: visitor.cookies, width });
  page.setDefaultTimeout(patience);
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void frames.push(String(payload))),
  );
  await page.goto(path);
  await eventually(async () => frames.some((frame) => frame.includes('"whole"'))).toBe(true);
  return { page, frames };
}

/** What follows from words is told some time after them. */
async function silence(...windows: Window[]): Promise<void> {
  const count = () => windows.reduce((sum, { frames }) => sum + frames.length, 0);
  for (let before = -1; before !== count(); await windows[0]?.page.waitForTimeout(1500)) before = count();
}

const itemOn = (page: Page, item: string) => page.locator(`#${place.item(item)}`);
const lineOn = (page: Page, item: string, number: number) =>
  itemOn(page, item).locator("textarea[data-is-line]").nth(number);

async function key(page: Page, item: string, pressed: string): Promise<void> {
  await itemOn(page, item).focus();
  await page.keyboard.press(pressed);
}

/** A line of who comes and goes, and that it is seen there. */
async function says(page: Page, line: string): Promise<void> {
  await page.locator("#ny-narvaro-rad").fill(line);
  await page.keyboard.press("Enter");
  const [name = ""] = line.split(/,| kom | gick /);
  await page.locator(`#${place.people} strong`, { hasText: name }).waitFor();
}

test("a meeting in its room, from its opening to the record", async () => {
  const signes = await open(minutes, secretary.email);
  await signes.page.getByRole("button", { name: "Öppna rummet" }).click();
  await signes.page.getByRole("link", { name: "Visa på duken" }).waitFor();
  const majas = await open(minutes, director.email);
  const phone = await open(room, ottosAccount.email, 360);
  const screen = await open(wall, akesAccount.email);
  const [desk, chair] = [signes.page, majas.page];

  // ─── Who is here ───────────────────────────────────────────────────────────────────────────────────────────────────
  await says(desk, `${maja.name}, Vikby, ordförande`);
  await says(desk, `${signe.name}, vid protokollet`);
  await says(desk, `${ake.name} kom 9.10`);
  await phone.page.getByRole("button", { name: "Jag är här" }).click();
  await phone.page.getByText("Du är här.").waitFor();
  for (const page of [desk, chair]) await page.locator("strong", { hasText: otto.name }).waitFor();
  await phone.page.locator("summary", { hasText: "I rummet" }).click();
  await phone.page.getByText("kom 09.10").waitFor();

  // ─── An item, on every screen at once ────────────────────────────────────────────────────────────────────────────────
  await key(desk, meeting.plan, "b");
  for (const page of [phone.page, screen.page])
    await page.getByRole("heading", { name: "Skogsplanen" }).first().waitFor();
  await eventually(() => phone.page.locator("[aria-live=polite]").allTextContents()).toContainEqual(
    expect.stringContaining("Nu tas upp: 1 Skogsplanen"),
  );
  await key(desk, meeting.plan, "i");
  await desk.keyboard.type("Maja: skogen växer");
  await eventually(() => lineOn(chair, meeting.plan, 0).inputValue()).toBe("Maja: skogen växer");
  await phone.page.getByText("Maja: skogen växer").first().waitFor();
  await lineOn(chair, meeting.plan, 0).focus();
  await chair.keyboard.press("End");
  await chair.keyboard.type(" fort");
  await eventually(() => lineOn(desk, meeting.plan, 0).inputValue()).toBe("Maja: skogen växer fort");

  // ─── One has a conflict of interest, and the others vote ─────────────────────────────────────────────────────────────
  await key(chair, meeting.plan, "o");
  await chair.locator(`#vem-${meeting.plan}`).selectOption({ label: ake.name });
  await chair.locator(`#skal-${meeting.plan}`).selectOption("conflict");
  await itemOn(chair, meeting.plan).getByRole("button", { name: "Går ut" }).click();
  await screen.page.getByText(`${ake.name} (jäv)`).waitFor();
  await key(desk, meeting.plan, "y");
  const callButton = itemOn(desk, meeting.plan).getByRole("button", { name: "Upprop" });
  await callButton.click();
  const own = phone.page.locator("#min-rost");
  await own.getByRole("button", { name: /^Nej/ }).click();
  await own.getByText("Du har röstat: Nej.").waitFor();
  await expectAccessible(phone.page);
  await itemOn(desk, meeting.plan).getByText("har svarat själv").waitFor();
  await expectAccessible(desk);
  await itemOn(desk, meeting.plan)
    .getByRole("button", { name: new RegExp(`^Ja\\s*: ${maja.name}`) })
    .click();
  await itemOn(desk, meeting.plan).getByText("Alla har svarat.").waitFor();
  await itemOn(desk, meeting.plan)
    .getByRole("button", { name: /Räkna samman/ })
    .click();
  await itemOn(desk, meeting.plan).getByText("Ordföranden, Maja Strand, har utslagsröst.").waitFor();
  await itemOn(desk, meeting.plan)
    .locator(".minuting-vote")
    .getByRole("button", { name: /^Ja/ })
    .last()
    .click();
  await itemOn(desk, meeting.plan).getByText("1 ja, 1 nej, 0 avstår").waitFor();
  await key(desk, meeting.plan, "a");
  await screen.page.getByText(proposed).first().waitFor();
  await phone.page.getByText("Bifall").first().waitFor();

  // ─── Half a minute without a network on one side, and both go on ─────────────────────────────────────────────────────
  chair.removeAllListeners("console");
  await chair.context().setOffline(true);
  const cutAt = Date.now();
  await lineOn(chair, meeting.plan, 0).focus();
  await chair.keyboard.press("Home");
  await chair.keyboard.type("Ja, ");
  await lineOn(desk, meeting.plan, 0).focus();
  await desk.keyboard.press("End");
  await desk.keyboard.type(" och tätt");
  await chair.getByText("Väntar på nätet.").waitFor();
  await says(desk, `${otto.name} gick 14.05`);
  await phone.page.getByText("Du gick 14.05.").waitFor();
  await key(desk, meeting.plan, "u");
  await desk.keyboard.type("@Maja Strand återkommer 21/1 med en plan");
  await itemOn(desk, meeting.plan).getByText("Direktörsgruppen 21 januari 2027").waitFor();
  await desk.keyboard.press("Enter");
  await itemOn(desk, meeting.plan).getByText("tillbaka till Direktörsgruppen 21 januari 2027").waitFor();
  await expectAccessible(phone.page);
  await expectAccessible(screen.page);
  await chair.waitForTimeout(Math.max(0, cutAt + 30_000 - Date.now()));
  await chair.context().setOffline(false);
  const whole = "Ja, Maja: skogen växer fort och tätt";
  for (const page of [desk, chair])
    await eventually(() => lineOn(page, meeting.plan, 0).inputValue()).toBe(whole);
  await phone.page.getByText(whole).first().waitFor();
  await itemOn(chair, meeting.plan).getByText("tillbaka till Direktörsgruppen 21 januari 2027").waitFor();

  // ─── What is closed to others never comes to them ────────────────────────────────────────────────────────────────────
  await key(desk, meeting.plan, "b");
  for (const page of [phone.page, screen.page]) await page.getByText("Ingen punkt pågår").first().waitFor();
  await silence(phone, screen);
  const told = [phone, screen].map(({ frames }) => [...frames]);
  await key(desk, closed, "b");
  await key(desk, closed, "i");
  await desk.keyboard.type(secret.input);
  await eventually(() => lineOn(chair, closed, 0).inputValue()).toBe(secret.input);
  await key(chair, closed, "n");
  await itemOn(desk, closed).getByRole("textbox", { name: "Beslut 1", exact: true }).waitFor();
  await key(desk, closed, "b");
  await silence(phone, screen);
  expect([phone, screen].map(({ frames }) => frames)).toEqual(told);
  for (const { page, frames } of [phone, screen]) {
    await page.reload();
    const all = [...frames, await page.content()].join("\n");
    for (const trace of [secret.title, secret.input, closed, "Sluten del"]) expect(all).not.toContain(trace);
  }

  // ─── The end, and the record ─────────────────────────────────────────────────────────────────────────────────────────
  await key(desk, meeting.report, "b");
  await key(desk, meeting.report, "n");
  await itemOn(desk, meeting.report).getByRole("textbox", { name: "Beslut 1", exact: true }).waitFor();
  await desk.getByText(/^Sparat \d/).waitFor();
  await desk.getByRole("button", { name: "Mötet är slut" }).click();
  await desk.getByRole("button", { name: "Ångra att mötet är slut" }).waitFor();
  await phone.page.reload();
  await phone.page.getByText("Rummet är inte öppet.").waitFor();

  const written = await recordOf(db, meeting.change.meetingId);
  expect(
    written.people.map(({ name, presence, from, until, chair: isChair, minuteTaker }) => [
      name,
      presence,
      from,
      until,
      isChair,
      minuteTaker,
    ]),
  ).toEqual([
    [maja.name, "member", null, null, true, false],
    [signe.name, "other", null, null, false, true],
    [ake.name, "member", "09:10", null, false, false],
    [otto.name, "member", null, "14:05", false, false],
  ]);
  const [plan, report, shut] = written.items;
  expect(plan).toMatchObject({
    title: "Skogsplanen",
    inputs: [whole],
    decisions: [{ text: proposed, outcome: "approved" }],
    absences: [{ name: ake.name, reason: "conflict" }],
    assignments: [{ who: maja.name, due: "2027-01-21" }],
  });
  expect(plan?.votes).toMatchObject([{ yes: 1, no: 1, abstained: 0 }]);
  expect(report?.decisions).toMatchObject([{ outcome: "noted" }]);
  expect(shut).toMatchObject({ title: secret.title, inputs: [secret.input] });
}, 240_000);
