import { expect, test } from "vitest";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { askingDesk, emails, rounds, stina } from "../rounds/asking-desk.ts";

const { db, app, atDesk, opened, deliver } = askingDesk();
const chromium = realBrowser(() => app);

test("a secretary asks every municipality with the keyboard alone, and without a script", async () => {
  const { cookies } = await atDesk();
  const page = await chromium.open(`${rounds}/ny`, { cookies, javaScript: false });
  const press = async (role: "button" | "link", name: string | RegExp) => {
    await page.getByRole(role, { name }).press("Enter");
    await page.waitForLoadState();
  };
  await press("link", "Förankring");
  await page.getByLabel("Fråga", { exact: true }).fill("Ska vi dela på ett kansli?");
  await page.getByLabel("Sista svarsdag").fill("2026-12-04");
  await press("button", "Fritext");
  // The page has come back with all of it, and waits where the next word is to be written.
  expect(await page.getByLabel("Fråga", { exact: true }).inputValue()).toBe("Ska vi dela på ett kansli?");
  await page.locator("#falt-1-etikett").fill("Något mer?");
  await press("button", "Flytta upp 2. Fritext");
  expect(await page.locator("#falt-0-etikett").inputValue()).toBe("Något mer?");
  // Enter in a field saves.
  await page.locator("#falt-0-etikett").press("Enter");
  await page.waitForURL(`**${rounds}/1/andra`);

  await page.getByLabel("Svarar för Lerby: e-post").fill(emails.stina);
  await page.getByLabel("Ersättare för Vikby: e-post", { exact: true }).fill(emails.otto);
  await press("button", "Spara mottagarna");
  await press("link", "Granska och öppna");
  expect(await page.getByText("Ska vi dela på ett kansli? – svar senast 4 december 2026").count()).toBe(1);
  await press("button", "Öppna och skicka 3 mejl");
  await page.waitForURL(`**${rounds}/1`);
  expect((await deliver()).all.map(({ to }) => to)).toEqual([emails.maja, emails.otto, emails.stina]);
  const { form } = await db.selectFrom("rounds").select("form").executeTakeFirstOrThrow();
  expect(form).toMatchObject([{ kind: "text", label: "Något mer?" }, { kind: "stance" }]);
});

test("the pages are for everybody, on a phone and in the dark", async () => {
  const { desk, round } = await opened();
  await desk.post(`${rounds}/ny`, {
    avsandare: "00000000-0000-7000-9000-000000000040",
    slag: "nomination",
    fraga: "Vem vill sitta i beredningen?",
    organ: "00000000-0000-7000-9000-000000000010",
    sista: "2026-12-05",
    "falt-0-slag": "names",
    "falt-0-antal": "2",
  });
  const { cookies } = desk;
  const pages = [
    `${rounds}/ny`,
    `${rounds}/ny?slag=interview`,
    `${rounds}/ny?slag=dates&lang=en`,
    `${round}/andra`,
    `${rounds}/2/andra?lang=sv`,
    `${rounds}/2/oppning`,
  ];
  for (const view of [{ width: 360, scheme: "dark" } as const, { width: 1280 }])
    for (const address of pages) {
      const page = await chromium.open(address, { ...view, cookies });
      await expectAccessible(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${address} at ${view.width}`).toBeLessThanOrEqual(0);
    }
  const refused = await chromium.open(`${round}/andra`, { cookies, refusals: true });
  await refused.getByLabel("Svarar för Lerby: namn").fill(`${stina.name} Ny`);
  await refused.getByRole("button", { name: "Spara, och fråga dem som är nya" }).click();
  await expect.poll(() => refused.getByRole("alert").textContent()).toContain("Adressen är någon annans");
  await expectAccessible(refused);
}, 120_000);
