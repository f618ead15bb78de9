// A question that 290 municipalities are asked: its page is found through on a telephone, and without scripts.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../db.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { say, stance } from "./round-to-close.ts";
import { askMany, roundToRead } from "./round-to-read.ts";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { clockAt } from "../signing-in.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-16T09:00:00Z");
const screen = realBrowser(() => createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now }));

const form: RoundForm = [
  { id: "stallning", label: "", kind: "stance" },
  {
    id: "tal",
    label: "Kostnader",
    kind: "numbers",
    rows: [{ id: "a", label: "Arkiv", unit: "tkr", year: 2025 }],
  },
  {
    id: "dagar",
    label: "Dagar",
    kind: "dates",
    dates: [{ id: "d", day: "2027-01-14", starts: null, ends: null }],
  },
  { id: "ord", label: "Annat", kind: "text", isLong: true },
];

async function ask287(roundId: string): Promise<void> {
  await askMany(db, roundId, 287);
  await sql`update round_replies set answer = answer
    || '{"tal": {"rows": {"a": "10"}}, "dagar": {"dates": {"d": "yes"}}, "ord": {"text": "Vi återkommer."}}'`.execute(
    db,
  );
}

async function asked290() {
  const at = await roundToRead(db, { kind: "anchoring", form });
  await ask287(at.roundId);
  await say(db, at.recipients.vikby, stance("against", "Nej, inte nu."));
  await say(db, at.recipients.stallby, stance("agree-with-comment", "Om kostnaden delas."));
  return at;
}

const rowsIn = (html: string) => [...html.matchAll(/<tr id="rad-[^]*?<\/tr>/g)].map(([row]) => row);

test("its rows are narrowed by what they have answered and by name, with how many each is", async () => {
  const at = await asked290();
  const html = await at.desk.get(at.address);
  const choices = /<ul class="choices">[^]*?<\/ul>/.exec(html)?.[0].replaceAll(/<[^>]+>/g, " ");
  expect(choices?.trim().split(/\s{2,}/)).toEqual([
    "Alla",
    "290",
    "Har inte svarat",
    "1",
    "Med kommentar",
    "2",
    "Avslag",
    "1",
  ]);
  expect(html).not.toContain("För sent<");
  const unanswered = rowsIn(await at.desk.get(`${at.address}?visa=unanswered`));
  expect(unanswered).toHaveLength(1);
  expect(unanswered[0]).toContain("Lerby");
  expect(rowsIn(await at.desk.get(`${at.address}?visa=with-comment`))).toHaveLength(2);
  expect(rowsIn(await at.desk.get(`${at.address}?visa=against`))[0]).toContain("Nej, inte nu.");
  expect(await at.desk.get(`${at.address}?visa=outside`)).toContain("Ingen rad passar urvalet.");
  const named = await at.desk.get(`${at.address}?namn=KOMMUN+287`);
  expect(rowsIn(named)).toHaveLength(1);
  // What is told of all together is told in the row then.
  expect(rowsIn(named)[0]).toContain("Vi återkommer.");
  expect(rowsIn(await at.desk.get(`${at.address}?namn=maja`))[0]).toContain("Vikby");
  expect(await at.desk.get(`${at.address}?namn=Kommun&visa=against`)).toContain("0 rader visas");
});

test("whoever may not see the answers yet chooses by nothing that they say", async () => {
  const at = await asked290();
  await sql`update rounds set replies_seen = 'after-closing'`.execute(db);
  const html = await at.member.get(at.address);
  expect(html).toContain("Har inte svarat<");
  expect(html).not.toContain("visa=against");
  expect(rowsIn(await at.member.get(`${at.address}?visa=against`))).toEqual([]);
});

test("its page asks the database no more than that of three, and is not heavy", async () => {
  let count = 0;
  const counting = db.withPlugin({
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const at = await roundToRead(db, { kind: "anchoring", form });
  await say(db, at.recipients.vikby, stance("agree"));
  const app = createApp(counting, { sessions: sessionsOf(counting, clock.now), now: clock.now });
  const cookie = [...at.desk.cookies].map((pair) => pair.join("=")).join("; ");
  const shown = async () => {
    count = 0;
    const html = await (await app.request(at.address, { headers: { cookie } })).text();
    return { html, count };
  };
  // What a process keeps for a while it asks for now and then, whatever the page.
  const fewest = async () => Math.min((await shown()).count, (await shown()).count, (await shown()).count);
  const few = await fewest();
  const { length } = (await shown()).html;
  await ask287(at.roundId);
  expect(await fewest()).toBeLessThanOrEqual(few);
  const { html } = await shown();
  expect(rowsIn(html)).toHaveLength(290);
  expect((html.length - length) / 287).toBeLessThan(1000);
});

test("a small round has no filter", async () => {
  const at = await roundToRead(db, { kind: "anchoring" });
  await askMany(db, at.roundId, 26);
  const html = await at.desk.get(`${at.address}?visa=unanswered&namn=x`);
  expect(rowsIn(html)).toHaveLength(29);
  expect(html).not.toContain("Har inte svarat<");
});

test.for([
  [360, "light"],
  [360, "dark"],
  [1280, "light"],
] as const)("at %i pixels, %s, how it stands follows along, without scripts", async ([width, scheme]) => {
  const at = await asked290();
  const cookies = at.desk.cookies;
  const page = await screen.open(at.address, { width, scheme, cookies, javaScript: false });
  const above = page.locator(".round-above");
  await page.locator("#svar tbody tr").nth(200).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await above.boundingBox())?.y).toBeLessThanOrEqual(1);
  expect((await above.boundingBox())?.height).toBeLessThan(80);
  await above.getByRole("link", { name: "Ändra urvalet" }).click();
  await page.getByLabel("Kommun eller namn").fill("kommun 28");
  await page.getByRole("button", { name: "Visa" }).click();
  await page.getByText("9 rader visas").waitFor();
  expect(page.url()).toContain("#svar");
  await page.close();
  const whole = await screen.open(at.address, { width, scheme, cookies });
  await expectAccessible(whole);
});
