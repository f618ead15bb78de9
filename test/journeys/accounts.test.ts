import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  administrator,
  group,
  loadAccounts,
  maja,
  secretary,
  sjoriket,
} from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { installedAccountPath, memberPath } from "../../src/features/accounts/paths.ts";
import { foundingPath } from "../../src/features/founding/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { mailedLink } from "../signing-in.ts";

const { db } = freshDb();
const now = () => new Date("2026-11-23T09:00:00Z");
const browser = realBrowser(() => createApp(db, { sessions: sessionsOf(db, now), now }));
const konton = `/${sjoriket.slug}/konton`;

beforeEach(() => loadAccounts(db));

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/logga-in?till=/konto");
  await page.fill("#epost", email);
  await page.click("main form button");
  await page.waitForURL(/skickad/);
  await page.goto(await mailedLink(db, email));
  await page.click("main form button");
  await page.waitForURL(/\/konto$/);
}

test.for([
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
] as const)("the pages of accounts can be read by anybody at $width px in $scheme", async (view) => {
  const page = await browser.open("/logga-in?skickad=1", view);
  await expectAccessible(page);
  await signIn(page, secretary.email);
  await expectAccessible(page);
  await page.goto(konton);
  await page.selectOption("#mandat-organ", group.id);
  await page.selectOption("#mandat-person", maja.id);
  await page.click(`form[action="${konton}/mandat"] button`);
  await page.waitForURL(konton);
  await expectAccessible(page);
  await page.goto(memberPath(sjoriket.slug, secretary.id));
  await expectAccessible(page);
  await signIn(page, administrator.email);
  expect((await page.goto("/installation"))?.status()).toBe(200);
  await expectAccessible(page);
  await page.goto(foundingPath);
  await page.click("details summary");
  await expectAccessible(page);
  await page.goto(installedAccountPath(secretary.id));
  await expectAccessible(page);
  await page.goto("/logga-ut");
  await expectAccessible(page);
});

test("without scripts a secretary signs in, invites, and signs out", async () => {
  const page = await browser.open("/konto", { javaScript: false });
  await signIn(page, secretary.email);
  await page.goto(konton);
  await page.fill("#namn", "Lars Ek");
  await page.fill("#epost", "lars.ek@vikby.example");
  await page.selectOption("#uppgift", "reader");
  await page.click(`form[action="${konton}"] button`);
  expect(await page.textContent("main")).toContain("Lars Ek");
  await page.goto("/konto");
  await page.click('form[action="/logga-ut"] button');
  expect(await page.textContent("h1")).toBe("Du är utloggad");
  await page.goto(konton);
  expect(new URL(page.url()).pathname).toBe("/logga-in");
});

test("an administrator makes the first cooperation without scripts", async () => {
  const page = await browser.open("/konto", { javaScript: false });
  await signIn(page, administrator.email);
  await page.goto(foundingPath);
  await page.fill("#namn", "Ån och ängen");
  await page.click("text=Värmlands län");
  for (const name of ["Säffle", "Eda"]) await page.getByLabel(name, { exact: true }).check();
  await page.fill("#sekreterare", "Lars Ek");
  await page.fill("#epost", "lars.ek@saffle.example");
  await page.click(`form[action="${foundingPath}"] button`);
  await page.waitForURL("/installation");
  expect(await page.textContent("main")).toContain("Ån och ängen");
});
