import { expect, test } from "vitest";
import { sql } from "kysely";
import { createApp } from "../../src/app.ts";
import {
  group,
  loadAccounts,
  maja,
  otto,
  seat,
  secretary,
  sjoriket,
} from "../../src/features/accounts/fixtures.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const today = "2026-11-02";
const now = () => new Date(`${today}T09:00:00Z`);

async function viewer(): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${secretary.id}, ${today})`.execute(db);
  const access = rows[0] ?? { audiences: [], cooperations: [], offices: [] };
  const account = { ...secretary, isAdministrator: false, sessionId: secretary.id, provedAt: now() };
  return { account, access };
}

const desk = realBrowser(() => createApp(db, { now, sessions: viewer }));
const place = `/${sjoriket.slug}`;

async function people() {
  await loadAccounts(db);
  for (const { id } of [maja, otto]) await seat(db, { body: "group", person: id, until: null });
}

test("what there is to say of a day is told while it is typed, and the meeting then planned", async () => {
  await people();
  const page = await desk.open(`${place}/moten/nytt`);
  await expectAccessible(page);
  await page.getByLabel("Dag", { exact: true }).first().pressSequentially("fre 26/11 2026");
  await expect.poll(() => page.locator("[data-told]").textContent()).toContain("ingen fredag");
  await page.getByLabel("Dag", { exact: true }).first().fill("tors 26/11 2026");
  await expect.poll(() => page.locator("[data-told]").textContent()).toContain("Inget att anmärka");
  await page.getByLabel("Börjar").first().fill("13.30");
  await page.getByLabel("Slutar").first().fill("17");
  await page.getByRole("button", { name: "Planera mötet" }).press("Enter");
  await expect
    .poll(() => page.getByRole("heading", { level: 1 }).textContent())
    .toContain("26 november 2026");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ändra mötet" }).click();
  await expectAccessible(page);
});

test("a year is planned without a script as with one, and its days become meetings", async () => {
  await people();
  const page = await desk.open(`${place}/planering`, { javaScript: false, refusals: true });
  await page.getByRole("button", { name: "Gör planen" }).click();
  await page.getByText("Flera dagar på en gång").click();
  await page.locator("#fler-organ").selectOption(group.id);
  await page.locator("#fler-dagar").fill("tors 28/1\ntors 25/3\nons 26/5\nfre 1/10");
  await page.locator("#fler-start").fill("13.30");
  await page.locator("#fler-slut").fill("17");
  await page.getByRole("button", { name: "Spara dagarna" }).click();
  expect(await page.locator(".planning-remarks .grave").allTextContents()).toEqual([
    "Torsdag 25 mars 2027 är skärtorsdagen.",
  ]);
  await page.getByRole("button", { name: "Godkänn: gör dagarna till möten" }).click();
  await page.getByRole("button", { name: "Godkänn ändå" }).click();
  expect(await page.getByRole("heading", { name: "Har blivit möten" }).count()).toBe(1);
  const made = await db.selectFrom("meetings").select("slug").orderBy("slug").execute();
  expect(made.map(({ slug }) => slug)).toEqual(["2027-01-28", "2027-03-25", "2027-05-26", "2027-10-01"]);
});

for (const width of [1280, 360])
  test(`a plan can be read and written at ${width} pixels`, async () => {
    await people();
    const page = await desk.open(`${place}/planering`, { width });
    await expectAccessible(page);
    await page.getByRole("button", { name: "Gör planen" }).click();
    await page.locator('input[name="rad-0-dag"]').fill("tors 31/12");
    await page.locator('select[name="rad-0-organ"]').selectOption(group.id);
    await expect.poll(() => page.locator('[data-told="rad-0-"]').textContent()).toContain("ingen torsdag");
    await page.getByRole("button", { name: "Spara dagarna" }).click();
    await page.waitForURL(/planering/);
    await expectAccessible(page);
  });
