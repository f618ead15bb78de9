import { expect, test } from "vitest";
import { sql } from "kysely";
import { createApp } from "../../src/app.ts";
import { director, maja, seat, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { agendaOf } from "../../src/features/agenda/index.ts";
import { loadPeople, plannedMeeting, put } from "../agenda/planned.ts";
import { takeStep } from "../../src/features/meetings/index.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const today = "2026-11-02";
const now = () => new Date(`${today}T09:00:00Z`);

async function viewer(account: { id: string; name: string; email: string }): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${account.id}, ${today})`.execute(db);
  const access = rows[0] ?? { audiences: [], cooperations: [], offices: [] };
  return { account: { ...account, isAdministrator: false, sessionId: account.id, provedAt: now() }, access };
}

const desk = realBrowser(() => createApp(db, { now, sessions: () => viewer(secretary) }));
const member = realBrowser(() => createApp(db, { now, sessions: () => viewer(director) }));

const titles = async (id: string) => (await agendaOf(db, id)).map(({ label, title }) => `${label} ${title}`);

async function november() {
  await loadPeople(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  const meeting = await plannedMeeting(db, { stopOn: "2026-11-12" });
  for (const [title, minutes] of [
    ["Verksamhetsplan", 45],
    ["Gemensamt e-arkiv", 30],
    ["Rapport från nätverken", 20],
    ["Elbilar", 15],
  ] as const)
    await put(db, meeting.id, title, {
      minutes,
      kind: "decision",
      presenters: [{ name: "Maja Strand", organisation: "Vikby" }],
      background: "Underlaget finns i bilaga 1.",
      proposals: ["att anta förslaget", "att sekretariatet följer upp det till hösten"],
    });
  return { meeting, agenda: `/${sjoriket.slug}/moten/part-10/${meeting.slug}/dagordning` };
}

test("items are moved by keyboard and by dragging, and what is written stays in its fields", async () => {
  const { meeting, agenda } = await november();
  const page = await desk.open(agenda);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Upp: Elbilar" }).press("Enter");
  await expect.poll(() => titles(meeting.id)).toContain("3 Elbilar");
  await expect.poll(() => page.locator("[data-moved]").textContent()).toContain("Elbilar är nu punkt 3");

  await page.getByRole("link", { name: "Elbilar" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowRight");
  await expect.poll(() => titles(meeting.id)).toContain("1 a Elbilar");
  await page.getByRole("link", { name: "Elbilar" }).focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(() => titles(meeting.id)).toContain("2 Elbilar");

  await page.getByRole("link", { name: "Gemensamt e-arkiv" }).press("Enter");
  await page.getByLabel("Bakgrund").fill("Ännu inte sparat.");
  const rows = page.locator(".agenda-row");
  await page.evaluate("scrollTo(0, 0)");
  const handle = rows.nth(1).locator(".agenda-handle");
  await handle.dragTo(rows.first(), { targetPosition: { x: 200, y: 2 } });
  await expect.poll(() => titles(meeting.id)).toContain("1 Elbilar");
  expect(await page.getByLabel("Bakgrund").inputValue()).toBe("Ännu inte sparat.");
  await page.getByRole("button", { name: "Spara punkten" }).press("Enter");
  await page.getByLabel("Bakgrund").waitFor({ state: "detached" });
  const saved = (await agendaOf(db, meeting.id)).find(({ title }) => title === "Gemensamt e-arkiv");
  expect(saved?.background).toBe("Ännu inte sparat.");
});

test("without scripts the same buttons move, and two who move at once are told", async () => {
  const { meeting, agenda } = await november();
  const one = await desk.open(agenda, { javaScript: false, refusals: true });
  const other = await desk.open(agenda, { javaScript: false, refusals: true });
  await one.getByRole("button", { name: "Ned: Verksamhetsplan" }).press("Enter");
  await one.waitForURL(/#punkt-/);
  expect((await titles(meeting.id))[0]).toBe("1 Gemensamt e-arkiv");
  await other.getByRole("button", { name: "Upp: Elbilar" }).press("Enter");
  await other.getByRole("alert").waitFor();
  expect(await other.getByRole("alert").textContent()).toContain("Någon annan har ändrat dagordningen");
  expect((await titles(meeting.id))[3]).toBe("4 Elbilar");
});

test("a member wishes on a phone, the desk takes it up with its paper, and the agenda is read there", async () => {
  const { meeting, agenda } = await november();
  const phone = await member.open(agenda, { width: 360 });
  await phone.getByRole("link", { name: "Önska en punkt" }).click();
  await phone.getByLabel("Rubrik").fill("Cykelvägar");
  await phone.getByLabel("Förslag till beslut").fill("att bygga dem");
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Önska punkten" }).click();
  await phone.getByText("Väntar på svar").waitFor();
  await expectAccessible(phone);

  const page = await desk.open(agenda);
  await page.getByRole("button", { name: "Ta upp" }).press("Enter");
  await page.getByRole("link", { name: "Cykelvägar" }).press("Enter");
  await page.getByLabel("Lägg till bilagor").setInputFiles({
    name: "Karta.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7"),
  });
  await page.getByRole("button", { name: "Ladda upp" }).press("Enter");
  await page.getByLabel("Rubrik på bilaga 1").waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);

  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  await phone.goto(agenda);
  await expectAccessible(phone);
  const download = phone.waitForEvent("download");
  await phone.getByRole("link", { name: "Karta" }).first().click();
  expect((await download).suggestedFilename()).toBe("Karta.pdf");
});
