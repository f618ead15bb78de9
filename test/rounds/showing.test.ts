// What came of a round, on a telephone: what is wider scrolls by itself, and numbers and heads are there to be read.
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { clockAt } from "../signing-in.ts";
import { say, stance } from "./round-to-close.ts";
import { roundToRead } from "./round-to-read.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-16T09:00:00Z");
const screen = realBrowser(() => createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now }));

const days = ["2027-01-14", "2027-01-21"];
const labels = ["Driftkostnad", "Årsarbetskrafter", "Hyllmeter som inte är inskannade"];
const form: RoundForm = [
  {
    id: "dagar",
    label: "Dagar",
    kind: "dates",
    dates: days.map((day, at) => ({ id: `d${at}`, day, starts: "09:00", ends: "12:00" })),
  },
  {
    id: "tal",
    label: "Kostnader",
    kind: "numbers",
    rows: labels.map((label, at) => ({ id: `r${at}`, label, unit: "tkr", year: 2025 })),
  },
  {
    id: "text",
    label: "Utkast",
    kind: "document",
    paragraphs: ["Vi tillstyrker.", "Men inte nu."].map((text, at) => ({ id: `p${at}`, text })),
  },
];
const answer = {
  dagar: { dates: { d0: "yes" as const, d1: "no" as const } },
  tal: { rows: { r0: "1250.5", r1: "2", r2: "340" } },
  text: { paragraphs: { p1: { stance: "against" as const, words: "Skriv om." } } },
};

test.for(["light", "dark"] as const)("a grid, figures and a document at 360 pixels, %s", async (scheme) => {
  const at = await roundToRead(db, { kind: "dates", form });
  for (const recipient of Object.values(at.recipients)) await say(db, recipient, { answer });
  const page = await screen.open(at.address, { width: 360, scheme, cookies: at.desk.cookies });
  await expectAccessible(page);
  const chart = page.getByRole("region", { name: "Diagram: Driftkostnad 2025 (tkr)" }).first();
  expect(await chart.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
  const paragraphs = page.locator(".round-paragraphs > li");
  expect(await paragraphs.evaluateAll((all) => all.map((each) => getComputedStyle(each).display))).toEqual([
    "list-item",
    "list-item",
  ]);
  // Nobody has said anything besides.
  expect(await page.locator("#svar thead th").allTextContents()).toEqual(["Kommun", "Läge", "Svarande"]);
});

test("a comment has a column where there is one", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await say(db, at.recipients.vikby, stance("agree"));
  expect(await at.desk.get(at.address)).not.toContain('scope="col">Kommentar');
  await say(db, at.recipients.lerby, stance("against", "Nej."));
  expect(await at.desk.get(at.address)).toContain('scope="col">Kommentar');
});
