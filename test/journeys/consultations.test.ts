// A consultation on a screen and on a phone: written by the desk, commented on by a director, submitted, read by all.
import { expect, test } from "vitest";
import { sjoriket } from "../../src/features/accounts/fixtures.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { consultationDesk } from "../consultations/consultation-desk.ts";
import { write } from "../consultations/draft-pages.ts";

const { db, app, clock, atDesk } = consultationDesk();
const screen = realBrowser(() => app);

test("a response is written, commented on from a phone, adopted, submitted and read by everybody", async () => {
  const { desk, member, asDesk, meeting, address } = await atDesk();
  const page = await screen.open(address, { cookies: desk.cookies });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Börja skriva" }).click();
  await page.getByRole("link", { name: "Skriv och läs utkastet" }).click();
  await write(page, "Sammanfattning", { text: "Vi är för förslaget.\nMen fristen är för kort." });
  await write(page, "Stödet söks av kommunen", {
    text: "Flera kommuner ska kunna söka tillsammans.",
    stance: "Tillstyrker med synpunkter",
  });
  await expectAccessible(page);
  expect((await asDesk(`${address}/steg`, { steg: "commenting" })).status).toBe(303);

  const phone = await screen.open(`${address}/utkast`, {
    cookies: member.cookies,
    width: 360,
    scheme: "dark",
  });
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const ask = phone.getByText("Lämna en synpunkt på stycket").nth(1);
  await ask.click();
  await phone.getByLabel("Synpunkt", { exact: true }).nth(1).fill("Säg hur lång den bör vara.");
  await phone.getByLabel("Förslag till ny lydelse").nth(1).fill("Men fristen bör vara tre månader.");
  await phone.getByRole("button", { name: "Skicka" }).click();
  await phone.getByText("Väntar på svar").waitFor();

  await page.reload();
  await page.getByText("Säg hur lång den bör vara.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ta över lydelsen" }).click();
  await page.getByText("Tas in", { exact: true }).waitFor();
  await db.updateTable("meetings").set({ held_on: "2026-11-01" }).where("id", "=", meeting.id).execute();
  expect((await asDesk(`${address}/steg`, { steg: "adopted", mote: meeting.id })).status).toBe(303);
  await page.getByRole("link", { name: "Till remissen" }).click();
  await page.getByRole("button", { name: "Anteckna som inlämnat" }).click();
  await page.getByText("Filen precis som den skickades").waitFor();
  await expectAccessible(page);

  await db
    .updateTable("cooperations")
    .set({ opened_at: clock.now() })
    .where("id", "=", sjoriket.id)
    .execute();
  const stranger = await screen.open(address, { width: 360 });
  await stranger.getByText("Men fristen bör vara tre månader.").waitFor();
  await stranger.getByText("Flera kommuner ska kunna söka tillsammans.").waitFor();
  expect(await stranger.getByText("Säg hur lång den bör vara.").count()).toBe(0);
  await expectAccessible(stranger);
  expect(await stranger.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}, 120_000);
