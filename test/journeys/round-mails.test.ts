// Answers to a round by mail, at its desk.
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { director, secretary } from "../../src/features/accounts/fixtures.ts";
import { takeRoundMail } from "../../src/features/rounds/index.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import { reception } from "../../src/platform/mail-in/reception.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { mailOf } from "../rounds/mail/wrapping.ts";
import { roundToAnswer, said } from "../rounds/round-to-answer.ts";

const { db } = freshDb();
const today = "2026-11-23";
const now = () => new Date(`${today}T09:00:00Z`);
const mailIn = { port: 0, address: "svar@genbo.example" };
const take = reception(db, { settings: { mailIn }, takers: [takeRoundMail], clock: now });

async function viewer(): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${secretary.id}, ${today})`.execute(db);
  const account = { ...secretary, isAdministrator: false, sessionId: secretary.id, provedAt: now() };
  return { account, access: rows[0] ?? thePublic.access };
}

const desk = realBrowser(() => createApp(db, { now, sessions: viewer }));

test.each([1280, 360])(
  "at %i: what is not sure is read by one press, and the rest told apart",
  async (width) => {
    const { answererId, deputyId, address } = await roundToAnswer(db);
    const letters = [
      [answererId, "Maja Strand", director.email, "outlook", "Nej,\nvi har inte råd i år."],
      [
        deputyId,
        "Otto Löv",
        "otto.lov@vikby.example",
        "absence-exchange",
        "Jag är ledig till den 7 december.",
      ],
      [deputyId, "Registrator", "kommun@vikby.example", "gmail", "Bifall"],
      [deputyId, "Otto Löv", "otto.lov@vikby.example", "bounce-postfix", "User unknown"],
    ] as const;
    for (const [id, name, email, program, text] of letters) {
      const recipient = `svar+${id.replaceAll("-", "")}@genbo.example`;
      await take(mailOf([program, text, ""], { name, email, to: recipient }), { sender: email, recipient });
    }
    const page = await desk.open(address, { width });
    await expectAccessible(page);
    const mails = page.locator("#mejl");
    expect(await mails.innerText()).toContain("Mejlet till Otto Löv (Vikby) kunde inte lämnas fram");
    expect(await mails.innerText()).toContain("Bara Otto Löv har fått den adress");
    await mails.getByText("1 läst mejl").click();
    expect(await mails.innerText()).toContain("Automatiskt svar på mejlet till Otto Löv (Vikby)");
    await expectAccessible(page);
    const refusing = mails.locator("article", { hasText: "inte råd" });
    expect(await refusing.locator("> .letter-text").innerText()).toBe("Nej,\nvi har inte råd i år.");
    await refusing.getByText("Hela mejlet").click();
    expect(await refusing.locator("details .letter-text").innerText()).toContain("Kommundirektör");
    await refusing.getByRole("button", { name: "Avslag", exact: true }).click();
    await expect.poll(() => said(db)).toMatchObject([{ answer: { stallning: { stance: "against" } } }]);
    await page.getByText("2 lästa mejl").click();
    await expectAccessible(page);
  },
);
