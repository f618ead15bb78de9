// A director takes a question home from his phone: two colleagues are asked, one answers, and he answers for them all.
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import { thePublic } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { linkOf, roundToAnswer, said } from "../rounds/round-to-answer.ts";

const { db } = freshDb();
const now = () => new Date("2026-11-23T13:05:00Z");
const anybody = realBrowser(() => createApp(db, { now, sessions: async () => thePublic }));
const form: RoundForm = [
  { id: "stallning", label: "Kan ni ställa er bakom förslaget?", kind: "stance" },
  { id: "varfor", label: "Vad betyder det för er?", kind: "text", isLong: true },
];

async function linkTo(email: string): Promise<string> {
  const { text } = await db
    .selectFrom("mails")
    .select("text")
    .where("recipient", "=", email)
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  return /\/fraga\/[\w-]+/.exec(text)?.[0] ?? "";
}

test("a director asks two colleagues at home, takes in what one says, and answers", async () => {
  const { answererId } = await roundToAnswer(db, { form });
  const link = await linkOf(db, answererId);
  const phone = await anybody.open(link, { width: 360 });
  await expectAccessible(phone);
  await phone.getByText("Fråga kollegor hemma").click();
  await expectAccessible(phone);
  const rows = phone.locator(".round-colleague");
  for (const [place, name] of ["Anna Ek", "Ola Ås"].entries()) {
    await rows.nth(place).getByLabel("Namn").fill(name);
    await rows
      .nth(place)
      .getByLabel("E-post")
      .fill(`${name.slice(0, 3).toLowerCase()}@vikby.example`);
  }
  await phone.getByRole("checkbox", { name: "Vad betyder det för er?" }).check();
  await phone.getByLabel("Hälsning").fill("Vad tror ni?");
  await phone.getByRole("button", { name: "Skicka till kollegorna" }).click();
  await expect.poll(() => phone.getByText("Har inte svarat").count()).toBe(2);

  const colleague = await anybody.open(await linkTo("ann@vikby.example"), { width: 360 });
  await expectAccessible(colleague);
  expect(await colleague.getByText("Kan ni ställa er bakom förslaget?").count()).toBe(0);
  await colleague.getByLabel("Vad betyder det för er?").fill("Vi sparar två tjänster.");
  await colleague.getByRole("button", { name: "Skicka svaret" }).click();
  await expect.poll(() => colleague.locator(".notice").textContent()).toContain("Ditt svar är sparat");
  await expectAccessible(colleague);

  await phone.reload();
  await expectAccessible(phone);
  await phone.getByLabel("Bifall", { exact: true }).check();
  await phone.getByRole("button", { name: "Ta in i svaret" }).click();
  const field = phone.locator("textarea[name='svar.varfor']");
  await expect.poll(() => field.inputValue()).toBe("Vi sparar två tjänster.");
  expect(await phone.getByLabel("Bifall", { exact: true }).isChecked()).toBe(true);
  await expectAccessible(phone);
  await phone.getByRole("button", { name: "Skicka svaret" }).click();
  await expect.poll(() => phone.locator(".notice").first().textContent()).toContain("Svaret är sparat");
  expect(await said(db)).toMatchObject([
    { answer: { stallning: { stance: "agree" }, varfor: { text: "Vi sparar två tjänster." } } },
  ]);
  await colleague.reload();
  expect(await colleague.locator("main").textContent()).toContain("Maja Strand har svarat.");
});
