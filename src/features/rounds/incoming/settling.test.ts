import { expect, test } from "vitest";
import { createApp } from "../../../app.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { linkOf, roundToAnswer } from "../../../../test/rounds/round-to-answer.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { reception } from "../../../platform/mail-in/reception.ts";
import { director, secretary } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import type { RoundForm } from "../form/rules.ts";
import { takeRoundMail } from "./commands.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const mailIn = { port: 0, address: "svar@genbo.example" };
const take = reception(db, { settings: { mailIn }, takers: [takeRoundMail], clock: clock.now });

async function atDesk(asking: Parameters<typeof roundToAnswer>[1] = {}) {
  clock.set("2026-11-23T09:00:00Z");
  const round = await roundToAnswer(db, asking);
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const recipient = `svar+${round.answererId.replaceAll("-", "")}@genbo.example`;
  const write = async (said: string, from = director.email) => {
    clock.pass(1);
    const head = [`From: <${from}>`, "Content-Type: text/plain; charset=utf-8", "Subject: Sv: Frågan"];
    const raw = Buffer.from(
      [...head, `Message-ID: <${crypto.randomUUID()}>`, "", said, "", "> Ja?"].join("\r\n"),
    );
    await take(raw, { sender: from, recipient });
    const { id } = await db
      .selectFrom("incoming_mails")
      .select("id")
      .orderBy("came_at", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    return id;
  };
  const settle = (mailId: string, svar: string, nytt: string = crypto.randomUUID()) =>
    desk.post(`${round.address}/mejl/${mailId}`, { [madeFor]: secretary.id, nytt, svar });
  return { ...round, desk, write, settle };
}

const replies = () =>
  db
    .selectFrom("round_replies")
    .select([
      "answer",
      "stands_outside as isOutside",
      "words",
      "said_at as saidAt",
      "account_id as accountId",
    ])
    .where("set_aside_at", "is", null)
    .orderBy("place")
    .execute();
const stance = (answer: string, words = "") => ({ stallning: { stance: answer, words } });
const answeredAt = async () =>
  (await db.selectFrom("round_recipients").select("answered_at").executeTakeFirstOrThrow()).answered_at;

test("what is not sure is shown with what it probably says and all that stands in it, and one press takes it", async () => {
  const { desk, address, write, settle } = await atDesk();
  const letter = "Nej, vi har inte råd i år.";
  const mailId = await write(letter);
  const came = clock.now();
  const page = await desk.get(address);
  expect(page).toContain("Mejl att ta ställning till");
  expect(page).toContain(letter);
  expect(page).toContain("&gt; Ja?");
  expect(page).toContain("Förslag: Avslag.");
  expect(page).toMatch(/class="button primary"[^>]*value="against"/);
  clock.pass(90);
  expect((await settle(mailId, "against")).status).toBe(303);
  expect(await replies()).toEqual([
    { answer: stance("against", letter), isOutside: false, words: "", saidAt: came, accountId: secretary.id },
  ]);
  expect(await whoDid(db, "round.mail-taken")).toEqual([secretary.id]);
  const after = await desk.get(address);
  expect(after).toContain("1 läst mejl");
  expect(after).not.toContain("Förslag:");
});

test("the desk may think again, and put aside what was counted; what was said before stays in the register", async () => {
  const { address, desk, write, settle } = await atDesk();
  const mailId = await write("Ja");
  expect(await replies()).toMatchObject([{ answer: stance("agree") }]);
  expect((await settle(mailId, "abstain")).status).toBe(303);
  expect(await replies()).toMatchObject([{ answer: stance("abstain", "Ja") }]);
  expect((await settle(mailId, "aside")).status).toBe(303);
  expect(await replies()).toEqual([]);
  expect(await answeredAt()).toBeNull();
  expect(await whoDid(db, "round.mail-set-aside")).toEqual([secretary.id]);
  expect(await desk.get(address)).toContain("1 läst mejl");
  expect((await settle(mailId, "outside")).status).toBe(303);
  expect(await replies()).toMatchObject([{ isOutside: true, words: "Ja" }]);
  expect(await db.selectFrom("round_replies").select("id").execute()).toHaveLength(3);
});

test("pressed twice it is one answer, also at the same time", async () => {
  const { write, settle } = await atDesk();
  const mailId = await write("Ja, kanske");
  const nytt = crypto.randomUUID();
  const pressed = await Promise.all([settle(mailId, "agree", nytt), settle(mailId, "agree", nytt)]);
  expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
  expect(await replies()).toMatchObject([{ answer: stance("agree") }]);
});

test("another answer by the name of the first is refused, and nothing is changed", async () => {
  const { write, settle } = await atDesk();
  const [mailId, other] = [await write("Ja, kanske"), await write("Nej, kanske")];
  const nytt = crypto.randomUUID();
  for (const _ of [1, 2]) expect((await settle(mailId, "agree", nytt)).status).toBe(303);
  for (const [mail, svar] of [
    [mailId, "against"],
    [mailId, "outside"],
    [other, "against"],
  ] as const)
    expect((await settle(mail, svar, nytt)).status, svar).toBe(409);
  expect(await replies()).toMatchObject([{ answer: stance("agree") }]);
});

test("what he has said since by his link stands, and the mail is not counted over it", async () => {
  const { desk, address, write, settle, answererId } = await atDesk();
  const mailId = await write("Ja, kanske");
  clock.pass(5);
  const link = await linkOf(db, answererId);
  const said = await newBrowser(app).post(link, { nytt: crypto.randomUUID(), "svar.stallning": "against" });
  expect(said.status, said.html).toBe(303);
  const page = await desk.get(address);
  expect(page).not.toContain("Mejl att ta ställning till");
  expect(page).toContain("Besvarat därefter");
  expect(page).toContain("Vikby har svarat därefter, 23 nov. 2026 10.06, via länken i mejlet.");
  expect((await settle(mailId, "agree")).status).toBe(409);
  expect(await replies()).toMatchObject([{ answer: stance("against") }]);
  expect((await settle(mailId, "aside")).status).toBe(303);
  expect(await replies()).toHaveLength(1);
});

test("what the desk has written down since stands; the mails before it are filed one by one, and never lost", async () => {
  const { desk, address, recipientId, write, settle } = await atDesk();
  const first = await write("Ja, kanske");
  const second = await write("Ja, om Stallby är med");
  clock.pass(5);
  const told = {
    [madeFor]: secretary.id,
    nytt: crypto.randomUUID(),
    hur: "Per telefon",
    "svar.stallning": "agree",
  };
  const written = await desk.post(`${address}/svar/${recipientId}`, told);
  expect(written.status, written.html).toBe(303);
  const third = await write("Nej, vi har inte råd i år.");

  const page = await desk.get(address);
  const [waiting = "", passed = ""] = page.split("Besvarat därefter");
  expect(waiting).toContain("Nej, vi har inte råd i år.");
  expect(waiting).not.toContain("Ja, kanske");
  for (const letter of ["Ja, kanske", "Ja, om Stallby är med"]) expect(passed).toContain(letter);
  expect(passed.split("antecknat av sekretariatet. Mejlet räknas inte.")).toHaveLength(3);

  expect((await settle(first, "aside")).status).toBe(303);
  const after = await desk.get(address);
  expect(after).toContain("1 läst mejl");
  expect(after).toContain("Ja, kanske");
  expect((await settle(second, "aside")).status).toBe(303);
  expect(await desk.get(address)).not.toContain("<h2>Besvarat därefter");
  expect((await settle(third, "against")).status).toBe(303);
  expect((await replies()).map(({ answer }) => answer)).toEqual([
    stance("agree"),
    stance("against", "Nej, vi har inte råd i år."),
  ]);
});

test("what came too late does not stand in the way of a mail that came in time", async () => {
  const { desk, address, write, settle, answererId } = await atDesk();
  const inTime = await write("Ja, kanske");
  clock.set("2026-11-29T09:00:00Z");
  await signIn(db, desk, secretary.email);
  const late = await write("Nej, nog inte");
  clock.pass(5);
  const link = await linkOf(db, answererId);
  const said = await newBrowser(app).post(link, { nytt: crypto.randomUUID(), "svar.stallning": "against" });
  expect(said.status, said.html).toBe(303);
  const [waiting = "", passed = ""] = (await desk.get(address)).split("Besvarat därefter");
  expect(waiting).toContain("Ja, kanske");
  expect(passed).toContain("Nej, nog inte");
  expect((await settle(late, "against")).status).toBe(409);
  expect((await settle(inTime, "agree")).status).toBe(303);
  const isLate = await db.selectFrom("round_replies").select("is_late").orderBy("place").execute();
  expect(isLate).toEqual([{ is_late: true }, { is_late: false }]);
});

test("it came in time though it is read when the day has passed; when the round is closed it is read no more", async () => {
  const { desk, roundId, write, settle } = await atDesk();
  const mailId = await write("Ja, kanske");
  clock.set("2026-11-29T09:00:00Z");
  await signIn(db, desk, secretary.email);
  expect((await settle(mailId, "agree")).status).toBe(303);
  const isLate = await db.selectFrom("round_replies").select("is_late").execute();
  expect(isLate).toEqual([{ is_late: false }]);
  await db
    .updateTable("rounds")
    .set({ closed_at: clock.now(), outcome: "consensus" })
    .where("id", "=", roundId)
    .execute();
  for (const svar of ["against", "aside"]) expect((await settle(mailId, svar)).status, svar).toBe(409);
  expect(await replies()).toMatchObject([{ answer: stance("agree") }]);
});

test("whose it is, is said where somebody else has written; absences and bounces are told", async () => {
  const { desk, address, write } = await atDesk();
  await write("Bifall", "kommun@vikby.example");
  const page = await desk.get(address);
  expect(page).toContain("Bara Maja Strand har fått den adress");
  expect(page).toContain("kommun@vikby.example, till den adress som Maja Strand (Vikby) har fått");
  expect(page).toContain("Förslag: Bifall.");
  expect(await replies()).toEqual([]);
});

const choice: RoundForm = [
  {
    id: "val",
    label: "Var?",
    kind: "choice",
    isMany: false,
    choices: [
      { id: "a", label: "I Vikby" },
      { id: "b", label: "På distans" },
    ],
  },
];

test("other forms: what was read in it is taken as it is; what was not, is written down", async () => {
  const { desk, address, write, settle } = await atDesk({ form: choice });
  const mailId = await write("På distans\r\nfast helst inte");
  const page = await desk.get(address);
  expect(page).toContain("På distans");
  expect(page).toMatch(/class="button primary"[^>]*value="read"/);
  expect((await settle(mailId, "read")).status).toBe(303);
  expect(await replies()).toMatchObject([{ answer: { val: { chosen: ["b"] } } }]);
  const other = await write("Hos oss");
  expect((await settle(other, "read")).status).toBe(409);
  expect((await settle(other, "agree")).status).toBe(409);
  expect(await desk.get(address)).toContain("Anteckna svaret");
});

test("it is the desk's alone, of its own round", async () => {
  const { write, settle, address } = await atDesk();
  const mailId = await write("Ja, kanske");
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  expect(await member.get(address)).not.toContain("Ja, kanske");
  const byMember = { [madeFor]: director.id, nytt: crypto.randomUUID(), svar: "agree" };
  expect((await member.post(`${address}/mejl/${mailId}`, byMember)).status).toBe(404);
  for (const wrong of [director.id, "x"]) expect((await settle(wrong, "agree")).status).toBe(404);
  for (const wrong of ["", "jo"]) expect((await settle(mailId, wrong)).status).toBe(409);
  expect(await replies()).toEqual([]);
});
