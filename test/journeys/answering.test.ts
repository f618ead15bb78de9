import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, secretary } from "../../src/features/accounts/fixtures.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { thePublic } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { linkOf, roundToAnswer, said } from "../rounds/round-to-answer.ts";
import { newBrowser, signIn } from "../signing-in.ts";

const { db } = freshDb();
const now = () => new Date("2026-11-23T13:05:00Z");
const anybody = realBrowser(() => createApp(db, { now, sessions: async () => thePublic }));
const asSelf = realBrowser(() => createApp(db, { now, sessions: sessionsOf(db, now) }));
const phone = { width: 360 };

const isRead = async () => {
  const { opened_at } = await db.selectFrom("round_recipients").select("opened_at").executeTakeFirstOrThrow();
  return opened_at !== null;
};

test("a director answers on a phone with one tap, and changes his mind with a comment", async () => {
  const { answererId } = await roundToAnswer(db);
  const page = await anybody.open(await linkOf(db, answererId), { ...phone, refusals: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Bifall Vikby: Bifall,/ }).click();
  const recorded = page.locator(".notice.green");
  await expect
    .poll(() => recorded.textContent())
    .toContain("Vikby: Bifall, 23 november 2026 14.05, av Maja Strand");
  await expectAccessible(page);
  expect(await said(db)).toMatchObject([{ answer: { stallning: { stance: "agree", words: "" } } }]);

  await page.getByRole("link", { name: "Ändra svaret" }).click();
  await page.getByText("Bifall med kommentar", { exact: true }).click();
  await page.getByRole("button", { name: "Skicka bifall med kommentar" }).click();
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("Skriv kommentaren");
  await page.getByLabel("Kommentar").fill("Om kostnaden delas.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Skicka bifall med kommentar" }).click();
  await expect.poll(() => recorded.textContent()).toContain("Om kostnaden delas.");
  expect(await said(db)).toHaveLength(2);
});

test("the page tells that it is read when somebody has it before him, and not before", async () => {
  const { answererId } = await roundToAnswer(db);
  const link = await linkOf(db, answererId);
  const asleep = await anybody.open(link, { ...phone, javaScript: false });
  await asleep.mouse.wheel(0, 300);
  expect(await isRead()).toBe(false);
  const page = await anybody.open(link, phone);
  await page.locator("h1").click();
  await expect.poll(isRead).toBe(true);
});

const whole: RoundForm = [
  { id: "stallning", label: "Ställer ni er bakom förslaget?", kind: "stance" },
  {
    id: "dagar",
    label: "När kan ni träffas?",
    kind: "dates",
    dates: [
      { id: "d1", day: "2026-12-01", starts: "09:00", ends: "10:00" },
      { id: "d2", day: "2026-12-02", starts: null, ends: null },
    ],
  },
  { id: "namn", label: "Vem är med i gruppen?", kind: "names", role: "member", bodyId: null, most: 4 },
  {
    id: "tal",
    label: "Vad kostar arkivet i dag?",
    kind: "numbers",
    rows: [{ id: "kr", label: "Kostnad", unit: "tkr", year: 2025 }],
  },
  { id: "text", label: "Något mer?", kind: "text", isLong: true },
  { id: "fil", label: "Budget", kind: "file" },
  {
    id: "dok",
    label: "Förslaget",
    kind: "document",
    paragraphs: [{ id: "s1", text: "Kommunerna delar ett e-arkiv." }],
  },
];

test.each([true, false])(
  "with the keyboard alone every kind of field is answered, with scripts: %s",
  async (javaScript) => {
    const { answererId } = await roundToAnswer(db, { form: whole });
    const page = await anybody.open(await linkOf(db, answererId), {
      ...phone,
      javaScript,
      refusals: true,
      scheme: "dark",
    });
    // axe is a script itself.
    const look = () => (javaScript ? expectAccessible(page) : undefined);
    await look();
    const { keyboard } = page;
    const field = (name: string) => page.getByLabel(name, { exact: true });
    await page.locator('input[name="svar.stallning"]').first().focus();
    await keyboard.press("ArrowDown");
    await keyboard.press("Tab");
    await keyboard.type("Om kostnaden delas.");
    await keyboard.press("Tab");
    await keyboard.press("Space");
    await field("Kostnad 2025 (tkr)").focus();
    await keyboard.type("tolv");
    await keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await expect
      .poll(() => alert.locator("li").allTextContents())
      .toEqual([
        "När kan ni träffas?: Svara ja, om det behövs eller nej för varje dag.",
        "Vem är med i gruppen?: Skriv minst ett namn, eller kryssa för att ni inte har någon att föreslå.",
        "Vad kostar arkivet i dag?: Skriv talet med bara siffror, som 12,5 eller 1 200. Utan punkt mellan tusental.",
      ]);
    await look();
    expect(await field("Kommentar").inputValue()).toBe("Om kostnaden delas.");
    expect(await said(db)).toEqual([]);

    await page.locator('input[name="rad.dagar.d2"][value="if-need-be"]').focus();
    await keyboard.press("Space");
    await field("Namn 1").fill("Otto Löv");
    await field("Kostnad 2025 (tkr)").fill("1 200,5");
    await field("Kommentar till stycke 1").fill("Bra.");
    await page.getByRole("button", { name: "Skicka svaret" }).focus();
    await keyboard.press("Enter");
    const recorded = page.locator(".notice.green");
    await expect.poll(() => recorded.textContent()).toContain("Kostnad 2025: 1\u00a0200,5 tkr");
    await look();
    expect(await said(db)).toMatchObject([
      {
        answer: {
          stallning: { stance: "agree-with-comment", words: "Om kostnaden delas." },
          dagar: { dates: { d1: "yes", d2: "if-need-be" } },
          tal: { rows: { kr: "1200.5" } },
          dok: { paragraphs: { s1: { stance: null, words: "Bra." } } },
        },
      },
    ]);
  },
);

async function cookiesOf(email: string) {
  const visitor = newBrowser(createApp(db, { now, sessions: sessionsOf(db, now) }));
  await signIn(db, visitor, email);
  return visitor.cookies;
}

test("the desk writes down what it was told, and the director sees it where he answers", async () => {
  const { address, recipientId } = await roundToAnswer(db);
  const desk = { ...phone, cookies: await cookiesOf(secretary.email) };
  const page = await asSelf.open(`${address}/svar/${recipientId}`, desk);
  await expectAccessible(page);
  expect(await page.getByLabel("Hur svaret kom").inputValue()).toBe("Enligt telefonsamtal med Maja Strand");
  await page.getByLabel("Avstår", { exact: true }).check();
  await page.getByRole("button", { name: "Anteckna svaret för Vikby" }).click();
  await expect
    .poll(() => page.locator(".notice.green").textContent())
    .toContain("Vikby: Avstår, 23 november");

  const own = await asSelf.open(`${address}/svar`, { cookies: await cookiesOf(director.email) });
  await expectAccessible(own);
  expect(await own.locator(".notice.green").textContent()).toContain("Enligt telefonsamtal med Maja Strand");
  await own.getByRole("link", { name: "Ändra svaret" }).click();
  await expectAccessible(own);
  await own.getByRole("button", { name: /^Avslag Vikby: Avslag,/ }).click();
  await expect.poll(() => own.locator(".notice.green").textContent()).toContain("av Maja Strand");
});
