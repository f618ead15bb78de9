import { sql } from "kysely";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, otto, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { takeCallMail } from "../../src/features/calling/index.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import { reception } from "../../src/platform/mail-in/reception.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { callAll, emails, guest, meetingToCall, stina } from "../calling/meeting-to-call.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { mailOf } from "../rounds/mail/wrapping.ts";

const { db } = freshDb();
const today = "2026-11-10";
const now = () => new Date(`${today}T09:00:00Z`);

async function viewer(account: { id: string; name: string; email: string }): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${account.id}, ${today})`.execute(db);
  const access = rows[0] ?? thePublic.access;
  return { account: { ...account, isAdministrator: false, sessionId: account.id, provedAt: now() }, access };
}

const desk = realBrowser(() => createApp(db, { now, sessions: () => viewer(secretary) }));
const chair = realBrowser(() => createApp(db, { now, sessions: () => viewer(director) }));
const anybody = realBrowser(() => createApp(db, { now, sessions: async () => thePublic }));

/** Of the last mail to somebody. */
async function linkTo(email: string): Promise<string> {
  const { text } = await db
    .selectFrom("mails")
    .select("text")
    .where("recipient", "=", email)
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return /\/svar\/[\w-]+/.exec(text)?.[0] ?? "";
}

test("a meeting is called, answered by link on a phone and by the chair on the page, and counted", async () => {
  const { meeting } = await meetingToCall(db);
  const address = `/${sjoriket.slug}/moten/part-10/${meeting.slug}/kallelse`;
  const page = await desk.open(address);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Förhandsgranska: Otto Löv" }).click();
  await expect.poll(() => page.locator("#forhandsgranskning").textContent()).toContain("Gemensamt e-arkiv");
  await page.getByLabel(`E-post till ${otto.name}`).fill(emails.otto);
  await page.getByLabel(`E-post till ${guest}`).fill(emails.guest);
  await page.getByLabel("Hälsning").fill("Väl mött!");
  await page.getByRole("button", { name: "Skicka kallelsen till 3" }).click();
  await expect.poll(() => page.locator(".call-sums").textContent()).toBe("3 har inte svarat");
  await expectAccessible(page);

  const phone = await anybody.open(await linkTo(emails.otto));
  await phone.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(phone);
  await phone.getByLabel("Nej, en ersättare kommer i mitt ställe").check();
  await phone.getByLabel("Vem ersätter?").selectOption({ label: `${stina.name}, Vikby` });
  await phone.getByRole("button", { name: "Spara svaret" }).click();
  await expect.poll(() => phone.locator(".notice").textContent()).toContain(`Ersätts av ${stina.name}`);

  const own = await chair.open(`${address}?egen`);
  await expectAccessible(own);
  await own.getByLabel("Ja, jag kommer").check();
  await own.getByRole("button", { name: "Spara svaret" }).click();
  await expect.poll(() => own.locator(".notice").textContent()).toContain("Kommer. Svarat");

  await page.reload();
  expect(await page.locator(".call-sums").textContent()).toBe("1 kommer, 1 ersättare, 1 har inte svarat");
  expect(await page.locator("#andring").textContent()).toContain(stina.name);
});

test("a mail that is not sure is read at the desk by one press, on a phone too", async () => {
  const { meeting } = await meetingToCall(db);
  await callAll(db, meeting.id);
  const { id } = await db
    .selectFrom("invitees")
    .select("id")
    .where("email", "=", emails.otto)
    .executeTakeFirstOrThrow();
  const recipient = `svar+${id.replaceAll("-", "")}@genbo.example`;
  const writer = { name: "Otto Löv", email: emails.otto, to: recipient };
  const raw = mailOf(["outlook", "Jag kommer nog,\nmen tåget är sent."], writer);
  const mailIn = { port: 0, address: "svar@genbo.example" };
  const take = reception(db, { settings: { mailIn }, takers: [takeCallMail], clock: now });
  await take(raw, { sender: emails.otto, recipient });

  const page = await desk.open(`/${sjoriket.slug}/moten/part-10/${meeting.slug}/kallelse`, { width: 360 });
  await expectAccessible(page);
  const mail = page.locator("#mejl");
  expect(await mail.locator("article > .letter-text").innerText()).toBe(
    "Jag kommer nog,\nmen tåget är sent.",
  );
  await mail.getByText("Hela mejlet").click();
  expect(await mail.locator("details .letter-text").innerText()).toContain("Kommundirektör");
  await mail.getByRole("button", { name: "Kommer", exact: true }).click();
  await expect.poll(() => page.locator(".call-sums").textContent()).toBe("1 kommer, 2 har inte svarat");
  await page.getByText("1 läst mejl").click();
  await expectAccessible(page);
});
