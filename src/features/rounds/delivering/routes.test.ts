import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { byDesk, roundToClose } from "../../../../test/rounds/round-to-close.ts";
import { deliverNext } from "../../../platform/mail/delivery.ts";
import { from, mailServer } from "../../../platform/mail/fixtures.ts";
import { smtpTo } from "../../../platform/mail/smtp.ts";
import { director, maja, seat, secretary } from "../../accounts/fixtures.ts";
import { roundById } from "../queries.ts";
import { sendRoundMail } from "../sending/commands.ts";

const { db } = freshDb();
let round: Awaited<ReturnType<typeof roundToClose>>;
let sara: string;
beforeEach(async () => {
  round = await roundToClose(db, { kind: "anchoring" });
  sara = round.recipients.stallby.answererIds[0] ?? "";
  await db.deleteFrom("mails").execute();
});

const now = new Date("2026-11-16T09:00:00Z");
async function askSara(): Promise<void> {
  const asked = await roundById(db, round.roundId, "2026-11-16");
  if (asked === undefined) throw new Error("no round");
  const mailing = { origin: "https://genbo.example", replyToOf: () => "svar@genbo.example", now };
  await db
    .transaction()
    .execute((tx) => sendRoundMail(tx, mailing, { round: asked, answererId: sara, kind: "question" }));
}
const mails = () => db.selectFrom("mails").selectAll().orderBy("created_at").orderBy("id").execute();
const linkIn = (text: string | undefined) => /\/runda\/[\w-]+/.exec(text ?? "")?.[0] ?? "";
const again = () => `${round.address}/utskick/${sara}`;

test("the desk, and nobody else, sees what has become of each mail", async () => {
  const { desk, visitorWith, address } = round;
  await askSara();
  const email = "33@kommun.example";
  expect(await desk.get(address)).toContain("Frågan väntar på att skickas");
  await db
    .updateTable("mails")
    .set({ attempts: 2, trouble: "452 4.2.2 mailbox full", next_at: now })
    .execute();
  const tried = await desk.get(address);
  expect(tried).toContain("Frågan har försökt skickas 2 gånger, nästa försök 16 nov. 2026 10.00");
  expect(tried).toContain("Servern svarade: 452 4.2.2 mailbox full");
  expect(tried).not.toContain("Skicka igen");
  await db.updateTable("mails").set({ attempts: 6, given_up_at: now }).execute();
  expect(await desk.get(address)).toContain("Frågan kom inte iväg, försökt 6 gånger");
  await db.updateTable("mails").set({ given_up_at: null, sent_at: now, trouble: null }).execute();
  expect(await desk.get(address)).toContain("Frågan skickades 16 nov. 2026 10.00");
  await db.updateTable("round_answerers").set({ bounced_at: now }).where("id", "=", sara).execute();
  const bounced = await desk.get(address);
  expect(bounced).toContain("Frågan kom tillbaka 16 nov. 2026 10.00");
  expect(bounced).toContain(email);
  await seat(db, { body: "group", person: maja.id, until: null });
  const member = await visitorWith(director.email);
  const seen = await member.get(address);
  for (const secret of ["Frågan kom tillbaka", email, "Skicka igen"]) expect(seen).not.toContain(secret);
  const tries = await member.post(again(), { avsandare: director.id, epost: "jag@annan.example" });
  expect(tries.status).toBe(404);
});

test("after a bounce the question goes to another address, and the old link ends", async () => {
  const { desk, app } = round;
  await askSara();
  await db.updateTable("mails").set({ sent_at: now }).execute();
  await db.updateTable("round_answerers").set({ bounced_at: now }).where("id", "=", sara).execute();
  const [first] = await mails();
  const old = linkIn(first?.text);
  expect((await app.request(old)).status).toBe(200);

  const bad = await desk.post(again(), { ...byDesk, epost: "sara på stallby" });
  expect(bad.status).toBe(400);
  expect(bad.html).toContain("Det som står är ingen e-postadress.");
  expect(bad.html).toContain('value="sara på stallby"');
  const moved = await desk.post(again(), { ...byDesk, epost: "sara.stal@stallby.example" });
  expect([moved.status, moved.to]).toEqual([303, round.address]);
  const [, second] = await mails();
  expect(second).toMatchObject({ recipient: "sara.stal@stallby.example", kind: "round-question" });
  expect((await app.request(old)).status).toBe(410);
  expect((await app.request(linkIn(second?.text))).status).toBe(200);
  expect(await desk.get(round.address)).not.toContain("kom tillbaka");
  expect(await whoDid(db, "round.address-changed")).toEqual([secretary.id]);
});

test("what waits at an address that is given up is never sent", async () => {
  const { desk } = round;
  await askSara();
  await desk.post(again(), { ...byDesk, epost: "sara.stal@stallby.example" });
  const server = await mailServer();
  const send = smtpTo({ url: server.url, from });
  while (await deliverNext(db, send, new Date(Date.now() + 1000)));
  await server.stop();
  expect(server.received.flatMap(({ recipients }) => recipients)).toEqual(["sara.stal@stallby.example"]);
});

test("sent again to the same address, both links hold; and not while one waits", async () => {
  const { desk, app } = round;
  await askSara();
  const early = await desk.post(again(), byDesk);
  expect(early.status).toBe(409);
  expect(early.html).toContain("Ett mejl till samma adress väntar redan");
  await db.updateTable("mails").set({ sent_at: now }).execute();
  expect((await desk.post(again(), byDesk)).status).toBe(303);
  const links = (await mails()).map(({ text }) => linkIn(text));
  expect(links).toHaveLength(2);
  for (const link of links) expect((await app.request(link)).status).toBe(200);
  expect(await whoDid(db, "round.mail-resent")).toEqual([secretary.id]);
});

test("a round that is closed sends nothing again, and one who answers elsewhere is not of this round", async () => {
  const { desk, address } = round;
  await askSara();
  await db.updateTable("mails").set({ sent_at: now }).execute();
  const strange = await desk.post(`${address}/utskick/00000000-0000-4000-8000-000000000000`, byDesk);
  expect(strange.status).toBe(404);
  await db.updateTable("rounds").set({ closed_at: now }).execute();
  const closed = await desk.post(again(), byDesk);
  expect(closed.status).toBe(409);
  expect(closed.html).toContain("Rundan är inte öppen");
});
