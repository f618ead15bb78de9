import { expect, test } from "vitest";
import { anna, both, directorsPhone, ola } from "../../../../../test/rounds/at-home.ts";
import { linkOf } from "../../../../../test/rounds/round-to-answer.ts";
import { newBrowser, signIn } from "../../../../../test/signing-in.ts";
import { reception } from "../../../../platform/mail-in/reception.ts";
import { director, secretary } from "../../../accounts/fixtures.ts";
import { takeRoundMail } from "../../incoming/commands.ts";

const { db, clock, app, atHome, mailsTo, linkTo } = directorsPhone();
const mailIn = { port: 0, address: "svar@genbo.example" };
const take = reception(db, { settings: { mailIn }, takers: [takeRoundMail], clock: clock.now });

/** What comes back by itself on the last mail to somebody. */
async function comesBack(to: string, subject: string, words: string, from = to): Promise<void> {
  clock.pass(1);
  const { id = "" } = (await mailsTo(to)).at(-1) ?? {};
  const head = [
    `From: <${from}>`,
    `Subject: ${subject}`,
    "Auto-Submitted: auto-replied",
    `Message-ID: <${crypto.randomUUID()}@vikby.example>`,
    "Content-Type: text/plain; charset=utf-8",
  ];
  const recipient = `svar+retur-${id.replaceAll("-", "")}@genbo.example`;
  await take(Buffer.from([...head, "", words].join("\r\n")), { sender: "", recipient });
}

test("that a colleague is away stands with those who answer, and nowhere else", async () => {
  const { link, phone, address, deputyId, recipientId } = await atHome();
  await phone.post(`${link}/hem`, both());
  await comesBack(anna.epost, "Automatiskt svar: En fråga", "Jag är sjukskriven. Åter den 30 november.");
  await comesBack(ola.epost, "Ärende 1187 har skapats", "Vi har fått ditt mejl.");
  const told = "Frånvarosvar från Anna Ek kom 23 nov. 2026 14.06: åter 30 november 2026.";
  const own = newBrowser(app);
  await signIn(db, own, director.email);
  for (const page of [
    await phone.get(link),
    await newBrowser(app).get(await linkOf(db, deputyId)),
    await own.get(`${address}/svar`),
  ]) {
    expect(page).toContain(told);
    expect(page).toContain("Jag är sjukskriven.");
    expect(page).toContain("Ett automatiskt svar från Ola Ås kom 23 nov. 2026 14.07.");
  }
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  for (const page of [address, `${address}/svar/${recipientId}`, `${address}/andra`, "/sjoriket/handelser"]) {
    const seen = await desk.get(page);
    for (const secret of ["sjukskriven", "Frånvarosvar", "automatiskt svar från", anna.namn])
      expect(seen, page).not.toContain(secret);
  }
  const colleague = await newBrowser(app).get(await linkTo(ola.epost));
  expect(colleague).not.toContain("sjukskriven");
});

test("the newest is told, servers and receipts tell nothing, and whoever answers is away no more", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, anna);
  await comesBack(anna.epost, "Läst: En fråga", "Meddelandet lästes.");
  await comesBack(anna.epost, "Fördröjd leverans", "Leveransen är försenad.", "postmaster@vikby.example");
  expect(await phone.get(link)).not.toContain("svar från Anna Ek kom");
  await comesBack(anna.epost, "Frånvaro: En fråga", "Jag är ledig. Åter 24/11.");
  await comesBack(anna.epost, "Frånvaro: En fråga", "Jag är ledig. Åter 25/11.");
  const page = await phone.get(link);
  expect(page).toContain("åter 25 november 2026.");
  expect(page).not.toContain("24 november 2026");
  await newBrowser(app).post(await linkTo(anna.epost), { ord: "Vi sparar." });
  expect(await phone.get(link)).not.toContain("Frånvarosvar");
});
