import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, loadAccounts } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { accountPath, signInTo } from "../../src/features/accounts/paths.ts";
import { messages } from "../../src/features/providers/messages.ts";
import { providersPath } from "../../src/features/providers/paths.ts";
import type { SignInProvider } from "../../src/platform/sign-in-providers.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { type Municipality, startMunicipality } from "../oidc/municipality.ts";

const { db } = freshDb();
const now = () => new Date();
const providers: SignInProvider[] = [];
const browser = realBrowser(() => createApp(db, { sessions: sessionsOf(db, now), now, providers }));
let vikby: Municipality;

beforeAll(async () => {
  const people = { maja: { email: director.email, email_verified: true } };
  vikby = await startMunicipality({ key: "vikby", genbo: "http://localhost", people, present: "maja" });
  providers.push({ ...vikby.settings, name: "Vikby kommun" });
});
afterAll(() => vikby.stop());
beforeEach(() => loadAccounts(db));

test.each([true, false])(
  "one press leads to the municipality and back, scripts or not: %s",
  async (javaScript) => {
    const page = await browser.open(signInTo(accountPath), { javaScript });
    await page.getByRole("button", { name: messages.sv.signInWith("Vikby kommun") }).click();
    await page.waitForURL(`**${accountPath}`);
    expect(await page.locator("main").textContent()).toContain(director.email);
  },
);

test.each([360, 1280])("everybody can use its pages at %i pixels", async (width) => {
  const page = await browser.open(providersPath, { width, refusals: true });
  await expectAccessible(page);
  await page.goto(`${providersPath}/vikby/svar`);
  await expectAccessible(page);
  expect(await page.locator("h1").textContent()).toBe(messages.sv.trouble["not-begun-here"].title);
});
