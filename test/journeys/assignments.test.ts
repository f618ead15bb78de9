import { sql } from "kysely";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  accountOf,
  anna,
  archive,
  cooperation,
  costs,
  directorsGroup,
  kvarnby,
  loadLoop,
  november,
  orjan,
  seatOf,
} from "../assignments/loop.ts";
import { assignmentPath, assignmentsPath, ownAssignmentsPath } from "../../src/features/assignments/paths.ts";
import { assignmentDailyWork } from "../../src/features/assignments/index.ts";
import { doDailyWork } from "../../src/platform/clock/daily.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const today = "2026-11-23";
const now = () => new Date(`${today}T09:00:00Z`);

async function viewer({ name }: { name: string }): Promise<Viewer> {
  const account = await db
    .selectFrom("accounts")
    .where("name", "=", name)
    .select(["id", "name", "email"])
    .executeTakeFirstOrThrow();
  const { rows } = await sql<Access>`select * from access_of(${account.id}, ${today})`.execute(db);
  const access = rows[0] ?? thePublic.access;
  return { account: { ...account, isAdministrator: false, sessionId: account.id, provedAt: now() }, access };
}

const holder = realBrowser(() => createApp(db, { now, sessions: () => viewer(orjan) }));
const chair = realBrowser(() => createApp(db, { now, sessions: () => viewer(anna) }));
const stranger = realBrowser(() => createApp(db, { now, sessions: async () => thePublic }));

async function given() {
  await loadLoop(db);
  await accountOf(db, orjan);
  await accountOf(db, anna);
  await seatOf(db, orjan, directorsGroup, { organisation: kvarnby });
  await seatOf(db, anna, directorsGroup, { role: "chair" });
}

test("on Monday a mail comes, and its link reports on a phone without signing in and without scripts", async () => {
  await given();
  await doDailyWork(db, [assignmentDailyWork("https://genbo.example")], now());
  const { text } = await db.selectFrom("mails").select("text").executeTakeFirstOrThrow();
  const [link = ""] = /\/rapport\/\S+/.exec(text) ?? [];

  const page = await stranger.open(link, { width: 360, javaScript: false });
  await page.getByText("Be om mer tid").first().click();
  await page.getByLabel("Till ett möte").selectOption({ label: "Kommundirektörsgruppen 28 januari 2027" });
  await page.getByLabel("Varför?").fill("Anbuden dröjer till nyår.");
  await page.getByRole("button", { name: "Be om mer tid" }).click();
  await page.getByText("Önskar mötet 28 januari 2027.").waitFor();
  await page.getByLabel("Vad har blivit gjort?").fill("Anbuden kom, och förslaget är klart.");
  await page.getByRole("button", { name: "Redovisa", exact: true }).click();
  await page.getByText("Det här är antecknat").waitFor();
  expect(await page.locator("body").evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(360);
  const kept = await db.selectFrom("assignments").where("id", "=", archive.id).select("state").execute();
  expect(kept).toEqual([{ state: "reported" }]);
});

test("a meeting passes without it, its chair moves it, and its story tells so", async () => {
  await given();
  await db.updateTable("meetings").set({ state: "held" }).where("id", "=", november.id).execute();
  const page = await chair.open(assignmentPath(cooperation.slug, archive.id), { refusals: true });
  await expectAccessible(page);
  await page.getByText("Ett möte har gått utan redovisning.").waitFor();
  await page.getByText("Flytta uppdraget").click();
  await page.getByLabel("Eller till en dag").fill("2027-01-27");
  await page.getByRole("button", { name: "Flytta" }).click();
  await page
    .getByText("Organet möts inte den 27 januari 2027. Närmast: 26 november 2026, 28 januari 2027.")
    .waitFor();
  await page.getByLabel("Till ett möte").selectOption({ label: "Kommundirektörsgruppen 28 januari 2027" });
  await page.getByLabel("Eller till en dag").fill("");
  await page.getByRole("button", { name: "Flytta" }).click();
  await page.getByText("Från mötet 26 november 2026 till mötet 28 januari 2027.").waitFor();
  const [kept] = await db.selectFrom("assignments").where("id", "=", archive.id).select("due_on").execute();
  expect(kept).toEqual({ due_on: "2027-01-28" });
  await expectAccessible(page);
});

test("each finds his own, on a phone as on a desk", async () => {
  await given();
  for (const width of [360, 1280]) {
    const page = await holder.open(ownAssignmentsPath, { width });
    await page.getByRole("link", { name: costs.what }).waitFor();
    await expectAccessible(page);
    expect(await page.locator("body").evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto(assignmentsPath(cooperation.slug));
    await expectAccessible(page);
    await page.goto(assignmentPath(cooperation.slug, costs.id));
    await expectAccessible(page);
    expect(await page.locator("body").evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
