// A decision between meetings, from the answers to where it is found, and to the agenda that tells of it.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { secretary } from "../../src/features/accounts/fixtures.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import { plannedMeeting } from "../agenda/planned.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { roundToClose, say, stance } from "../rounds/round-to-close.ts";

const { db } = freshDb();
const today = "2026-11-16";
const now = () => new Date(`${today}T09:00:00Z`);

async function theSecretary(): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${secretary.id}, ${today})`.execute(db);
  const access = rows[0] ?? { audiences: [], cooperations: [], offices: [] };
  return {
    account: { ...secretary, isAdministrator: false, sessionId: secretary.id, provedAt: now() },
    access,
  };
}
const desk = realBrowser(() => createApp(db, { now, sessions: theSecretary }));

test("a decision per capsulam is closed upon what is shown, found in the register and by search, and reported on the next agenda", async () => {
  const { address, recipients } = await roundToClose(db, {
    kind: "per-capsulam",
    question: "Avtal om gemensamt e-arkiv",
  });
  await db
    .updateTable("rounds")
    .set({ background: "Avtalet är granskat.\natt teckna avtalet om e-arkiv" })
    .execute();
  const meeting = await plannedMeeting(db);
  await say(db, recipients.vikby, stance("agree"));
  await say(db, recipients.lerby, stance("agree"));

  const page = await desk.open(address, { refusals: true });
  await expectAccessible(page);
  const closing = page.getByRole("region", { name: "Avsluta rundan" });
  await closing.getByText("2 av 3 har svarat.").waitFor();
  await closing.getByLabel("Några ord").fill("Tack för snabba svar.");
  // Meanwhile the third one answers.
  await say(db, recipients.stallby, stance("agree-with-comment", "Kostnaden redovisas först."));
  await closing.getByRole("button", { name: "Avsluta rundan" }).click();
  await page.getByRole("alert").getByText("Ett svar har kommit in").waitFor();
  await closing.getByText("3 av 3 har svarat.").waitFor();
  expect(await closing.getByLabel("Några ord").inputValue()).toBe("Tack för snabba svar.");
  await closing.getByText("att teckna avtalet om e-arkiv").waitFor();
  await closing.getByRole("button", { name: "Avsluta rundan" }).click();

  await page.getByRole("link", { name: "Till beslutet PC 2026-1" }).click();
  await page.getByText("Stallby: bifall med kommentar. Kostnaden redovisas först.").waitFor();
  await expectAccessible(page);

  await page.goto(new URL("/sjoriket/beslut", page.url()).href);
  await page.getByText("att teckna avtalet om e-arkiv").first().waitFor();
  await page.goto(new URL("/sok?q=gemensamt+e-arkiv", page.url()).href);
  expect(await page.locator('main a[href*="pc-2026-1"]').count()).toBeGreaterThan(0);

  await page.goto(new URL(`/sjoriket/moten/part-10/${meeting.slug}/dagordning`, page.url()).href);
  await page
    .getByText("Anmälan av beslut per capsulam PC 2026-1: Avtal om gemensamt e-arkiv")
    .first()
    .waitFor();

  await page.goto(new URL(address, page.url()).href);
  await page.getByText("Ångra avslutet").first().click();
  await page.getByRole("button", { name: "Ångra avslutet" }).click();
  await page.getByRole("alert").getByText("Ta bort punkten där först.").waitFor();
});
