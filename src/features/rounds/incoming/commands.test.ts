import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callAll, meetingToCall } from "../../../../test/calling/meeting-to-call.ts";
import { freshDb } from "../../../../test/db.ts";
import { asked, roundToAnswer, said, stallby, stanceAlone } from "../../../../test/rounds/round-to-answer.ts";
import { director, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { type Listening, startMailIn } from "../../../platform/mail-in/listen.ts";
import { reception } from "../../../platform/mail-in/reception.ts";
import { takeCallMail } from "../../calling/index.ts";
import type { RoundForm } from "../form/rules.ts";
import { takeRoundMail } from "./commands.ts";

const { db } = freshDb();
const everybodys = "svar@genbo.example";
const settings = { mailIn: { port: 0, address: everybodys }, host: "127.0.0.1" };
let now = new Date();
let listening: Listening;
beforeEach(async () => {
  now = new Date("2026-11-23T09:00:00Z");
  const takers = [takeCallMail, takeRoundMail];
  listening = await startMailIn({ settings, take: reception(db, { settings, takers, clock: () => now }) });
});
afterEach(() => listening.stop());

const tagged = (answererId: string) => `svar+${answererId.replaceAll("-", "")}@genbo.example`;

interface Letter {
  readonly to: string;
  readonly text: string;
  readonly from?: string;
  readonly headers?: readonly string[];
  readonly id?: string;
  /** Of the envelope. */
  readonly sender?: string;
}

/** Through a mail server of somebody's own. */
async function send({ to, text, from = `Maja Strand <${director.email}>`, headers = [], ...more }: Letter) {
  const { id = crypto.randomUUID(), sender = director.email } = more;
  const head = [`From: ${from}`, `To: <${to}>`, ...(id === "" ? [] : [`Message-ID: <${id}@vikby.example>`])];
  const subject = headers.some((each) => each.startsWith("Subject:")) ? [] : ["Subject: Sv: En fråga"];
  const type = headers.some((each) => each.startsWith("Content-Type:"))
    ? []
    : ["Content-Type: text/plain; charset=utf-8"];
  const raw = [...head, ...subject, ...type, ...headers, "", text].join("\r\n");
  now = new Date(now.getTime() + 1000);
  const at = { host: "127.0.0.1", port: listening.port, secure: false, ignoreTLS: true };
  const transport = createTransport(at);
  await transport.sendMail({ raw, envelope: { from: sender, to } });
  transport.close();
}

const takenAs = async () =>
  (await db.selectFrom("incoming_mails").select("taken_as").orderBy("came_at").execute()).map(
    (mail) => mail.taken_as,
  );
const stance = (answer: string, words = "") => ({ stallning: { stance: answer, words } });
const counted = async () => (await said(db)).map(({ answer }) => answer);

test("what he answers to his own address is his municipality's answer", async () => {
  const { answererId } = await roundToAnswer(db);
  await send({ to: tagged(answererId), text: "Ok för Vikby\r\n\r\nMvh Maja\r\n\r\n> Ja eller nej?" });
  const told = { words: "", isLate: false, standsOutside: false, cameBy: "mail" };
  expect(await said(db)).toEqual([{ ...told, answer: stance("agree") }]);
  const comment = "Bifall, men med tillägget att arkivet följs upp.";
  await send({ to: tagged(answererId), text: comment });
  expect((await counted()).at(-1)).toEqual(stance("agree-with-comment", comment));
  await send({ to: tagged(answererId), text: "Vi står utanför" });
  expect((await said(db)).at(-1)).toEqual({ ...told, answer: {}, standsOutside: true });
  expect(await takenAs()).toEqual(["answer", "answer", "answer"]);
});

test("a mail that comes twice counts once, with or without a name of its own, also at the same time", async () => {
  const { answererId } = await roundToAnswer(db);
  const letter = { to: tagged(answererId), text: "Ja", id: "samma" };
  await Promise.all([send(letter), send(letter), send(letter)]);
  await send(letter);
  const nameless = { to: tagged(answererId), text: "Nej", id: "" };
  const bare = { ...nameless, headers: ["Date: Mon, 23 Nov 2026 09:00:00 +0100"] };
  await send(bare);
  await send(bare);
  expect(await counted()).toEqual([stance("agree"), stance("against")]);
});

test("what is not certain waits for the desk: conditions, questions, papers, another municipality", async () => {
  const { answererId } = await roundToAnswer(db);
  const to = tagged(answererId);
  for (const text of ["Ja, om Stallby är med", "Ja?", "Stallby bifaller", "Bifall för Eslöv"])
    await send({ to, text });
  await send({ to, text: "Bifall", headers: ["Subject: Vidarebefordrat: En fråga"] });
  await send({ to, text: "Ja", headers: ["Subject: Lunch på torsdag"] });
  expect(await said(db)).toEqual([]);
  expect(new Set(await takenAs())).toEqual(new Set(["unsure"]));
  expect(await takenAs()).toHaveLength(6);
});

test("whoever asks is greeted, though a municipality that is asked is called as she is", async () => {
  const { roundId, answererId } = await roundToAnswer(db);
  await asked(db, roundId, { position: 2, organisationId: stallby.id });
  const text = "Hej Stallby!\r\n\r\nBifall";
  await send({ to: tagged(answererId), text });
  expect(await said(db)).toEqual([]);
  await db.updateTable("accounts").set({ name: "Stallby Holm" }).where("id", "=", secretary.id).execute();
  await db.updateTable("rounds").set({ opened_by: secretary.id }).where("id", "=", roundId).execute();
  await send({ to: tagged(answererId), text });
  expect(await counted()).toEqual([stance("agree")]);
});

test("his address vouches for him, also from home; somebody else who has got it is heard by the desk", async () => {
  const { answererId } = await roundToAnswer(db);
  const to = tagged(answererId);
  await send({ to, text: "Ja", from: "Registrator <kommun@vikby.example>", sender: "kommun@vikby.example" });
  await send({ to, text: "Nej", from: "Otto Löv <otto.lov@vikby.example>" });
  expect(await said(db)).toEqual([]);
  await send({ to, text: "Ja", from: "Maja Strand <maja@hemma.example>" });
  expect(await counted()).toEqual([stance("agree")]);
});

test("to everybody's address the sender must be he, and be asked one thing", async () => {
  const at = await roundToAnswer(db);
  await send({ to: everybodys, text: "Ja", from: "Maja Strand <maja@hemma.example>" });
  await send({ to: everybodys, text: "Ja" });
  expect(await counted()).toEqual([stance("agree")]);
  const { answererIds } = await asked(db, at.roundId, { position: 2, organisationId: stallby.id });
  await send({ to: everybodys, text: "Nej" });
  expect(await counted()).toHaveLength(1);
  const mailId = await mailed(at.roundId, answererIds[0] ?? "", "question");
  await send({ to: everybodys, text: "Nej", headers: [`In-Reply-To: <${mailId}@genbo.example>`] });
  expect(await counted()).toEqual([stance("agree"), stance("against")]);
  expect(await takenAs()).toEqual(["unknown", "answer", "unknown", "answer"]);
});

/** A letter of ours, as it was sent. */
async function mailed(
  roundId: string,
  answererId: string,
  kind: "question" | "change",
  at = now,
): Promise<string> {
  const { id } = await db
    .insertInto("mails")
    .values({
      kind: `round-${kind}`,
      recipient: director.email,
      subject: "x",
      text: "x",
      html: "x",
      created_at: at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("round_mails")
    .values({ mail_id: id, round_id: roundId, answerer_id: answererId, kind })
    .execute();
  return id;
}

test("an answer to what has been changed since waits", async () => {
  const { roundId, answererId } = await roundToAnswer(db);
  const to = tagged(answererId);
  const first = await mailed(roundId, answererId, "question", new Date("2026-11-20T08:00:00Z"));
  const changed = await mailed(roundId, answererId, "change", new Date("2026-11-22T08:00:00Z"));
  await send({ to, text: "Ja", headers: [`In-Reply-To: <${first}@genbo.example>`] });
  await send({ to, text: "Ja" });
  expect(await said(db)).toEqual([]);
  await send({ to, text: "Ja", headers: [`In-Reply-To: <${changed}@genbo.example>`] });
  expect(await counted()).toEqual([stance("agree")]);
});

test("late is kept as late; what stands when the day has passed is not changed, and a closed round takes nothing", async () => {
  const at = await roundToAnswer(db);
  now = new Date("2026-11-28T09:00:00Z");
  await send({ to: tagged(at.answererId), text: "Ja" });
  expect(await said(db)).toMatchObject([{ isLate: true, answer: stance("agree") }]);
  await send({ to: tagged(at.deputyId), text: "Nej", from: "Otto Löv <otto.lov@vikby.example>" });
  expect(await counted()).toHaveLength(1);
  expect(await takenAs()).toEqual(["answer", "unsure"]);
});

test("whoever answers no more, and a round in which nobody may stand outside, leave it to the desk", async () => {
  const { answererId } = await roundToAnswer(db, { mayStandOutside: false });
  await send({ to: tagged(answererId), text: "Vi står utanför" });
  await db.updateTable("round_answerers").set({ ended_at: now }).where("id", "=", answererId).execute();
  await send({ to: tagged(answererId), text: "Ja" });
  expect(await said(db)).toEqual([]);
  expect(await takenAs()).toEqual(["unsure", "unsure"]);
});

const report = (action: string, more: string) => ({
  sender: "",
  from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
  headers: ['Content-Type: multipart/report; report-type=delivery-status; boundary="x"', "Subject: Mail"],
  text: `--x\r\n\r\nHej\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${more}\r\n\r\nJa\r\n--x--`,
});

test("a bounce is noted with him, whether it comes to his address or tells which mail came back; a delay is none", async () => {
  const { roundId, answererId, deputyId } = await roundToAnswer(db);
  const bounced = () =>
    db.selectFrom("round_answerers").select("bounced_at").where("bounced_at", "is not", null);
  await send({ to: tagged(answererId), ...report("delayed", "Subject: x") });
  expect(await bounced().execute()).toEqual([]);
  await send({ to: tagged(answererId), ...report("failed", "Subject: x") });
  expect(await bounced().execute()).toEqual([{ bounced_at: now }]);
  const mailId = await mailed(roundId, deputyId, "question");
  await send({ to: everybodys, ...report("failed", `Message-ID: <${mailId}@genbo.example>`) });
  expect(await bounced().execute()).toHaveLength(1);
  await db.updateTable("round_answerers").set({ email: director.email }).where("id", "=", deputyId).execute();
  await send({ to: everybodys, ...report("failed", `Message-ID: <${mailId}@genbo.example>`) });
  expect(await bounced().execute()).toHaveLength(2);
  expect(await said(db)).toEqual([]);
  expect((await takenAs()).toSorted()).toEqual(["auto-reply", "bounce", "bounce", "bounce"]);
});

test("an absence is kept, and counts nowhere", async () => {
  const { answererId, roundId } = await roundToAnswer(db);
  await send({ to: tagged(answererId), text: "Ja", headers: ["Auto-Submitted: auto-replied"] });
  expect(await said(db)).toEqual([]);
  const mails = await db.selectFrom("incoming_mails").select(["taken_as", "subject_id", "facts"]).execute();
  expect(mails).toEqual([{ taken_as: "auto-reply", subject_id: roundId, facts: { answererId } }]);
  const recipients = await db.selectFrom("round_recipients").select("answered_at").execute();
  expect(recipients).toEqual([{ answered_at: null }]);
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
const dates: RoundForm = [
  {
    id: "dagar",
    label: "När?",
    kind: "dates",
    dates: [
      { id: "d1", day: "2027-01-12", starts: null, ends: null },
      { id: "d2", day: "2027-02-03", starts: null, ends: null },
    ],
  },
];
const text: RoundForm = [{ id: "ord", label: "Vad tycker ni?", kind: "text", isLong: true }];

test.each([
  ["a choice by its label", choice, "Hej!\r\n\r\nPå distans\r\n\r\nMvh Maja", { val: { chosen: ["b"] } }],
  ["a choice with more", choice, "På distans, eller i Vikby", undefined],
  ["days", dates, "12 januari och onsdag 3/2", { dagar: { dates: { d1: "yes", d2: "yes" } } }],
  ["a day with more", dates, "12 januari om det inte är för tidigt", undefined],
  ["days that were not asked", dates, "12 januari, 13 januari", undefined],
  [
    "words",
    text,
    "Vi vill gärna dela på en arkivarie.",
    { ord: { text: "Vi vill gärna dela på en arkivarie." } },
  ],
  ["a question", text, "Vad menas med arkivarie?", undefined],
  ["a promise", text, "Tack, vi återkommer.", undefined],
  ["a form of several fields", [...stanceAlone, ...text], "Ja", undefined],
] as const)("other forms: %s", async (_, form, letter, answer) => {
  const { answererId } = await roundToAnswer(db, { form: [...form] });
  await send({ to: tagged(answererId), text: letter });
  expect(await counted()).toEqual(answer === undefined ? [] : [answer]);
  expect(await takenAs()).toEqual([answer === undefined ? "unsure" : "answer"]);
});

test("whoever is both called and asked, and says yes to everybody's address, is read by somebody", async () => {
  const { meeting } = await meetingToCall(db);
  await callAll(db, meeting.id);
  const { id } = await db
    .insertInto("rounds")
    .values({
      cooperation_id: sjoriket.id,
      number: 1,
      kind: "anchoring",
      question: "Ska vi?",
      deadline: "2026-12-01",
      form: JSON.stringify(stanceAlone),
      opened_at: now,
      audience_id: 1,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { organisation_id: organisationId } = await db
    .selectFrom("mandates")
    .select("organisation_id")
    .where("person_id", "=", maja.id)
    .executeTakeFirstOrThrow();
  const own = await asked(db, id, { position: 1, organisationId: organisationId ?? "" });
  await send({ to: everybodys, text: "Ja" });
  expect(await takenAs()).toEqual(["unsure"]);
  await send({ to: tagged(own.answererIds[0] ?? ""), text: "Ja" });
  expect(await counted()).toEqual([stance("agree")]);
  expect(await db.selectFrom("invitee_answers").selectAll().execute()).toEqual([]);
});
