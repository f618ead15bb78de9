import type { CDPSession, Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, loadAccounts } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { accountPath, signInTo, signOutPath } from "../../src/features/accounts/paths.ts";
import { messages } from "../../src/features/passkeys/messages.ts";
import { passkeySignInPath, passkeysPath } from "../../src/features/passkeys/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { clockAt, mailedLink } from "../signing-in.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const browser = realBrowser(() => createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now }));
const words = messages.sv;

beforeEach(async () => {
  clock.set("2026-11-23T09:00:00Z");
  await loadAccounts(db);
});

interface Device {
  page: Page;
  cdp: CDPSession;
  authenticatorId: string;
}

/** A browser with an authenticator built in, at which its owner is. */
async function device(view: { width?: number; refusals?: boolean } = {}): Promise<Device> {
  const page = await browser.open(accountPath, view);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, cdp, authenticatorId };
}

async function signInByLink(page: Page, onward: string): Promise<void> {
  await page.goto(signInTo(onward));
  await page.locator("main input[name=epost]").fill(director.email);
  await page.locator("main form button").first().click();
  await page.waitForURL("**/logga-in?**");
  await page.goto(await mailedLink(db, director.email));
  await page.locator("main form button").click();
  await page.waitForURL(`**${onward}`);
}

async function addKey(page: Page, name = "Jobbtelefonen"): Promise<void> {
  await page.locator("#nyckelnamn").fill(name);
  await page.getByRole("button", { name: words.add }).click();
  await page.getByRole("cell", { name, exact: true }).waitFor();
}

/** With a key added, and out again. */
async function deviceWithKey(): Promise<Device> {
  const made = await device({ refusals: true });
  await signInByLink(made.page, passkeysPath);
  await addKey(made.page);
  await db.updateTable("sessions").set({ ended_at: clock.now() }).execute();
  await made.page.goto(passkeySignInPath);
  return made;
}

/** What the page says in reply, as soon as it does. */
const alertOn = (page: Page) => page.locator("[role=alert]:visible").textContent();
const press = (page: Page) => page.getByRole("button", { name: words.signIn }).click();
const sessions = () =>
  db.selectFrom("sessions").select("means").where("ended_at", "is", null).orderBy("created_at").execute();
const mails = async () =>
  (
    await db
      .selectFrom("mails")
      .select("kind")
      .where("recipient", "=", director.email)
      .where("kind", "like", "passkey%")
      .orderBy("kind")
      .execute()
  ).map(({ kind }) => kind);
const acts = async () =>
  (await db.selectFrom("acts").select("kind").orderBy("id").execute()).map(({ kind }) => kind);

test("a key is added, signs in without a name being typed, gets another name and is removed", async () => {
  const { page } = await device();
  await signInByLink(page, passkeysPath);
  await addKey(page);
  expect(await acts()).toContain("passkey.added");

  await page.goto(accountPath);
  await page.locator(`form[action="${signOutPath}"] button`).first().click();
  await page.waitForURL(`**${signOutPath}`);
  clock.pass(30);
  await page.goto(signInTo(passkeysPath));
  await page.getByRole("link", { name: words.signIn }).click();
  await press(page);
  await page.waitForURL(`**${passkeysPath}`);
  expect(await sessions()).toEqual([{ means: "passkey" }]);

  await page.getByLabel(words.nameOf("Jobbtelefonen")).fill("Gamla telefonen");
  await page.getByRole("button", { name: words.rename }).click();
  await page.getByRole("button", { name: `${words.remove}: Gamla telefonen` }).click();
  await page.getByText(words.none).waitFor();
  expect(await acts()).toContain("passkey.removed");
  expect(await mails()).toEqual(["passkey-added", "passkey-removed"]);
});

test.each([360, 1280])("everybody can use the pages of keys at %i pixels", async (width) => {
  const { page } = await device({ width });
  await signInByLink(page, passkeysPath);
  await addKey(page);
  await expectAccessible(page);
  await page.goto(passkeySignInPath);
  await expectAccessible(page);
  clock.pass(20);
  await page.goto(passkeysPath);
  expect(await page.locator("main h2").first().textContent()).toBe(words.signInAgain);
  await expectAccessible(page);
});

test("one device holds one key to an account", async () => {
  const { page } = await device();
  await signInByLink(page, passkeysPath);
  await addKey(page);
  await page.locator("#nyckelnamn").fill("Igen");
  await page.getByRole("button", { name: words.add }).click();
  expect(await alertOn(page)).toBe(words.failures.known);
});

test("a key whose owner does not prove who he is signs nobody in", async () => {
  const { page, cdp, authenticatorId } = await deviceWithKey();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await press(page);
  expect(await alertOn(page)).toBe(words.failures.cancelled);
  expect(await sessions()).toEqual([]);
});

test("a key that counts backwards may be a copy, and is refused", async () => {
  const { page } = await deviceWithKey();
  await db.updateTable("passkeys").set({ counter: 1000 }).execute();
  await press(page);
  expect(await alertOn(page)).toBe(words.refused.copied);
  expect(await sessions()).toEqual([]);
  expect(await acts()).toContain("passkey.refused");
});

test("a key that has been removed is not known", async () => {
  const { page } = await deviceWithKey();
  await db.deleteFrom("passkeys").execute();
  await press(page);
  expect(await alertOn(page)).toBe(words.refused.unknown);
});

test("keys are not asked for without end", async () => {
  const { page } = await deviceWithKey();
  const far = Array.from({ length: 300 }, () => ({ key: "passkey address 127.0.0.1", at: clock.now() }));
  await db.insertInto("attempts").values(far).execute();
  await press(page);
  expect(await alertOn(page)).toBe(words.failures.often);
  clock.pass(61);
  await press(page);
  await page.waitForURL((url) => url.pathname === "/");
  expect(await sessions()).toEqual([{ means: "passkey" }]);
});

test("a key opens no closed account", async () => {
  const { page } = await deviceWithKey();
  await db.updateTable("accounts").set({ closed_at: clock.now() }).where("id", "=", director.id).execute();
  await press(page);
  expect(await alertOn(page)).toBe(words.refused["account-closed"]);
});

test("a key that another account has got in the register is not its owner's word", async () => {
  const { page } = await deviceWithKey();
  const { id } = await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "<>", director.id)
    .executeTakeFirstOrThrow();
  await db.updateTable("passkeys").set({ account_id: id }).execute();
  await press(page);
  expect(await alertOn(page)).toBe(words.refused["not-verified"]);
});

test("a question is answered within five minutes", async () => {
  const { page } = await deviceWithKey();
  await page.route(`**${passkeySignInPath}`, (route) => {
    clock.pass(5);
    return route.continue();
  });
  await press(page);
  expect(await alertOn(page)).toBe(words.refused["not-asked"]);
  expect(await sessions()).toEqual([]);
});

test("an answer counts once, and only in the browser that was asked", async () => {
  const { page } = await deviceWithKey();
  let answer = "";
  await page.route(`**${passkeySignInPath}`, (route) => {
    answer = route.request().postData() ?? "";
    return route.abort();
  });
  await press(page);
  await expect.poll(() => answer).toContain("svar=");
  await page.unroute(`**${passkeySignInPath}`);
  const send = (from: Page) =>
    from.request.post(passkeySignInPath, {
      data: answer,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      maxRedirects: 0,
    });

  const elsewhere = await send(await browser.open(passkeySignInPath));
  expect([elsewhere.status(), await elsewhere.text()]).toEqual([
    403,
    expect.stringContaining(words.refused["not-asked"]),
  ]);
  expect((await send(page)).status()).toBe(303);
  expect((await send(page)).status()).toBe(403);
  expect(await sessions()).toEqual([{ means: "passkey" }]);
});

test("without scripts the page says what to do", async () => {
  const page = await browser.open(passkeySignInPath, { javaScript: false, refusals: true });
  await press(page);
  expect(await alertOn(page)).toBe(words.refused["no-answer"]);
});

test("who proved himself long ago is asked to sign in again before a key is added", async () => {
  const { page } = await device({ refusals: true });
  await signInByLink(page, passkeysPath);
  clock.pass(20);
  await page.locator("#nyckelnamn").fill("Jobbtelefonen");
  await page.getByRole("button", { name: words.add }).click();
  await page.waitForURL(`**${passkeysPath}`);
  await page.locator(`main a[href="${signInTo(passkeysPath)}"]`).waitFor();
  expect(await db.selectFrom("passkeys").selectAll().execute()).toEqual([]);
});
