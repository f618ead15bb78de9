import { beforeEach, expect, test } from "vitest";
import { appForAll } from "../app.ts";
import { assignmentsPath } from "../../src/features/assignments/paths.ts";
import { contradictionsPath } from "../../src/features/contradictions/paths.ts";
import {
  anna,
  annaMisspelt,
  archiveClause,
  cooperation,
  directorsGroup,
  kvarnby,
  loadRegister,
  planClause,
  september,
} from "../../src/features/decisions/fixtures.ts";
import { clausePath, decisionsPath } from "../../src/features/decisions/paths.ts";
import { importsPath } from "../../src/features/imports/paths.ts";
import { partiesPath, partyPath, suggestionsPath } from "../../src/features/parties/paths.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();
const browser = realBrowser(() => appForAll(db, () => new Date("2026-11-22T09:00:00Z")));
const { slug } = cooperation;

beforeEach(async () => {
  await loadRegister(db);
  await db
    .insertInto("suggestions")
    .values({
      cooperation_id: cooperation.id,
      kind: "same-party",
      left_id: anna.id,
      right_id: annaMisspelt.id,
      fingerprint: `same ${anna.id} ${annaMisspelt.id}`,
      reasons: JSON.stringify(["one-letter", "same-organisation"]),
    })
    .execute();
  await db
    .insertInto("contradictions")
    .values({
      cooperation_id: cooperation.id,
      meeting_id: september.id,
      code: "weekday-mismatch",
      facts: JSON.stringify({ date: "2024-09-24", written: "3", actual: "2" }),
      fingerprint: "weekday",
    })
    .execute();
});

const pages = [
  decisionsPath(slug),
  `${decisionsPath(slug)}?q=kostnaden&utfall=approved&lang=en`,
  clausePath(slug, directorsGroup.slug, september.slug, archiveClause.slug),
  assignmentsPath(slug),
  partiesPath(slug, "person"),
  partyPath(slug, "person", anna.slug),
  `${partyPath(slug, "organisation", kvarnby.slug)}?sla-ihop=ja&lang=sv`,
  partyPath(slug, "body", directorsGroup.slug),
  suggestionsPath(slug),
  contradictionsPath(slug),
  importsPath(slug),
  "/sok",
  "/sok?q=e-arkiv",
  "/sok?q=ingenting",
];

test.for([
  { width: 1280, scheme: "light" },
  { width: 360, scheme: "dark" },
] as const)("every page of the register can be read by anybody at $width px in $scheme", async (view) => {
  const page = await browser.open("/", view);
  for (const path of pages) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("no page of the register is wider than a window of 320 pixels", async () => {
  const page = await browser.open("/", { width: 320 });
  for (const path of pages) {
    await page.goto(path);
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(320);
  }
});

test("without JavaScript, the chart filters the register, and a clause leads to its words", async () => {
  const page = await browser.open(decisionsPath(slug), { javaScript: false });
  await page.getByRole("link", { name: "2024: 3 beslut" }).click();
  await page.waitForURL(/[?&]ar=2024/);
  await page.getByRole("link", { name: /Avslaget/ }).click();
  await page.waitForURL(/utfall=rejected/);
  expect(await page.locator(".register-clause").allTextContents()).toEqual([
    expect.stringContaining(planClause.text),
  ]);
  await page.getByRole("link", { name: /Avslaget/ }).click();
  await page.getByRole("link", { name: archiveClause.text }).click();
  await page.getByRole("link", { name: "Visa i hela protokollet" }).click();
  await page.waitForURL(/ord=/);
  expect(await page.locator("mark").allTextContents()).toEqual([archiveClause.text]);
});

test("by keyboard, two spellings become one person, and two again", async () => {
  const page = await browser.open(suggestionsPath(slug));
  await page.getByRole("button", { name: `Slå ihop som ${anna.name}` }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("är samma.").waitFor();

  await page.goto(partyPath(slug, "person", annaMisspelt.slug));
  expect(page.url()).toContain(partyPath(slug, "person", anna.slug));
  await page.getByRole("button", { name: `Ångra sammanslagningen av ${annaMisspelt.name}` }).press("Enter");
  await page.getByText("Ångrad").waitFor();
  await page.goto(partyPath(slug, "person", annaMisspelt.slug));
  expect(await page.locator("h1").textContent()).toBe(annaMisspelt.name);
});

test("a file is chosen, imported and found", async () => {
  const page = await browser.open(importsPath(slug));
  await page.getByLabel("Filer att läsa in").setInputFiles({
    name: "2025-02-04.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "Styrelsen\n\nProtokoll 4 februari 2025\n\nNärvarande: Åsa Lindell, Kvarnby\n\n1. Cykelvägar\nBeslut: Vägvisningen bekostas gemensamt.\n",
    ),
  });
  await page.getByRole("button", { name: "Läs in" }).click();
  await page.getByText("1 inlästa, 0 fanns redan, 0 misslyckade.").waitFor();
  await expectAccessible(page);

  await page.getByLabel("Sök i allt som lästs in").fill("vägvisning");
  await page.keyboard.press("Enter");
  await page
    .getByRole("link", { name: /bekostas gemensamt/ })
    .first()
    .click();
  expect(await page.locator("blockquote.clause").textContent()).toContain("Vägvisningen bekostas gemensamt.");
});
