import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import {
  loadMinutesToOpen,
  officeOf,
  page as meeting,
  phone,
  visibility,
} from "../publishing/minutes-to-open.ts";
import { publishingPath } from "../../src/features/publishing/paths.ts";
import { cooperation } from "../../src/features/meetings/fixtures.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() => createApp(db, { sessions: () => officeOf(db) }));
const everybody = realBrowser(() =>
  createApp(db, {
    sessions: async () => ({ account: null, access: { audiences: [1], cooperations: [], offices: [] } }),
  }),
);
beforeAll(() => loadMinutesToOpen(db));

test("the secretariat masks a number on a phone, opens all meetings up to a day, and the public reads on", async () => {
  const list = await browser.open(publishingPath(cooperation.slug), { width: 360 });
  await expectAccessible(list);
  await list.getByRole("button", { name: `Maskera ”${phone}”` }).press("Enter");
  await list.getByText("Inget att se över här.").waitFor();
  await list.getByLabel("Hållna före").fill("2025-01-01");
  await list.getByRole("button", { name: "Visa vad som öppnas" }).press("Enter");
  await list.getByText("Regeln öppnar 3 möten.").waitFor();
  await expectAccessible(list);
  await list.getByRole("button", { name: "Öppna för allmänheten" }).press("Enter");
  await list.getByText("3 möten är öppna för alla. 1 är inte det.").waitFor();

  const one = await browser.open(visibility, { width: 1280 });
  await expectAccessible(one);
  expect(await one.getByRole("radio", { name: "Alla", exact: true }).first().isChecked()).toBe(true);
  await one.getByText("Gemensamt e-arkiv").press("Enter");
  await one.getByRole("link", { name: /^Ändra vem som får läsa ”att gemensamt/ }).press("Enter");
  await one.setViewportSize({ width: 360, height: 740 });
  const part = one.locator("li.publishing-part:has(form)");
  await expectAccessible(one);
  await part.getByRole("radio", { name: "Alla i samverkan" }).press("Space");
  await part.getByRole("button", { name: "Spara" }).press("Enter");
  await part.getByText("Nu: Alla i samverkan").waitFor();

  const seen = await everybody.open(meeting);
  const words = await seen.locator("main").textContent();
  expect(words).toContain("███████ ██ ██");
  expect(words).not.toContain(phone);
  expect(words).not.toContain("att gemensamt upphandla");
  const own = await browser.open(meeting, { width: 360 });
  await expectAccessible(own);
  expect(await own.locator(".hidden-words").first().textContent()).toBe(phone);
});
