import { readFileSync } from "node:fs";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { meetingToCall, callAll, emails } from "../../../../test/calling/meeting-to-call.ts";
import { freshDb } from "../../../../test/db.ts";
import { type Listening, startMailIn } from "../../../platform/mail-in/listen.ts";
import { reception } from "../../../platform/mail-in/reception.ts";
import { takeCallMail } from "./commands.ts";

const { db } = freshDb();
const mailIn = { port: 0, address: "svar@genbo.example" };
const settings = { mailIn, host: "127.0.0.1" };
let now = new Date("2026-11-11T09:00:00Z");
let listening: Listening;
beforeEach(async () => {
  now = new Date("2026-11-11T09:00:00Z");
  const take = reception(db, { settings, takers: [takeCallMail], clock: () => now });
  listening = await startMailIn({ settings, take });
});
afterEach(() => listening.stop());

const shapes = { outlook: "yes", google: "no", apple: "maybe" } as const;

async function called() {
  const made = await meetingToCall(db);
  await callAll(db, made.meeting.id);
  const { id } = await db
    .selectFrom("invitees")
    .select("id")
    .where("email", "=", emails.otto)
    .executeTakeFirstOrThrow();
  const recipient = `svar+${id.replaceAll("-", "")}@genbo.example`;
  return { ...made, recipient, inviteeId: id };
}

interface Letter {
  readonly recipient: string;
  readonly meeting: { readonly id: string };
  readonly attendee?: string;
  readonly sender?: string;
  readonly sequence?: number;
  readonly uid?: string;
}

/** As the calendar of somebody would write it. */
function letterFrom(shape: keyof typeof shapes, about: Letter): string {
  const { recipient, meeting, attendee = emails.otto, sequence = 0, uid = `${meeting.id}@genbo` } = about;
  const text = readFileSync(new URL(`fixtures/${shape}.eml`, import.meta.url), "utf8");
  return text
    .replaceAll("RECIPIENT", recipient)
    .replaceAll(/(?<=[:<"=]|^From: |^Reply-To: )ATTENDEE(?=[>"\r\n]|$)/gm, attendee)
    .replaceAll("SEQUENCE_OF_IT", String(sequence))
    .replaceAll("UID_OF_IT", uid)
    .replaceAll(/\r?\n/g, "\r\n");
}

/** Through a mail server of somebody's own. */
async function send(raw: string, recipient: string, sender: string = emails.otto): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: listening.port,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({ raw, envelope: { from: sender, to: recipient } });
  transport.close();
}

const answers = () =>
  db
    .selectFrom("invitee_answers")
    .select(["invitee_id", "part_id", "answer", "came_by", "words"])
    .orderBy("answered_at")
    .execute();
const takenAs = async () =>
  (await db.selectFrom("incoming_mails").select("taken_as").orderBy("came_at").execute()).map(
    (mail) => mail.taken_as,
  );

test.each(Object.entries(shapes))("what %s answers is recorded", async (name, answer) => {
  const at = await called();
  const shape = name === "outlook" || name === "google" ? name : "apple";
  await send(letterFrom(shape, at), at.recipient);
  const words = shape === "outlook" ? "Kommer med tåget." : "";
  expect(await answers()).toEqual([
    { invitee_id: at.inviteeId, part_id: null, answer, came_by: "mail", words },
  ]);
  expect(await takenAs()).toEqual(["calendar-answer"]);
});

test("a mail that is sent twice is one answer", async () => {
  const at = await called();
  await send(letterFrom("apple", at), at.recipient);
  await send(letterFrom("apple", at), at.recipient);
  expect(await answers()).toHaveLength(1);
});

test("the newest answer counts, and the older ones stay", async () => {
  const at = await called();
  await send(letterFrom("apple", at), at.recipient);
  now = new Date("2026-11-12T09:00:00Z");
  await send(letterFrom("google", at), at.recipient);
  expect((await answers()).map(({ answer }) => answer)).toEqual(["maybe", "no"]);
});

test("an answer of somebody else's, or to another meeting, waits for the desk", async () => {
  const at = await called();
  const attendee = "nagon.annan@vikby.example";
  await send(letterFrom("outlook", { ...at, attendee }), at.recipient, attendee);
  const uid = "00000000-0000-7000-9000-0000000000ff@genbo";
  await send(letterFrom("google", { ...at, uid }), at.recipient);
  expect(await answers()).toEqual([]);
  expect(await takenAs()).toEqual(["unsure", "auto-reply"]);
});

test("without the address that he alone was given, the sender must be he", async () => {
  const at = await called();
  const recipient = "svar@genbo.example";
  await send(
    letterFrom("apple", { ...at, recipient }).replace(`<${emails.otto}>`, "<elak@annan.example>"),
    recipient,
  );
  expect(await answers()).toEqual([]);
  await send(letterFrom("outlook", { ...at, recipient }), recipient);
  expect((await answers()).map(({ answer }) => answer)).toEqual(["yes"]);
});

test("an answer to a day that has been changed since is none to the new one", async () => {
  const at = await called();
  await db
    .insertInto("calls")
    .values({
      meeting_id: at.meeting.id,
      kind: "change",
      sequence: 3,
      sent_at: new Date("2026-11-11T08:00:00Z"),
      facts: JSON.stringify({ asksAgain: true }),
    })
    .execute();
  await send(letterFrom("outlook", { ...at, sequence: 2 }), at.recipient);
  expect(await answers()).toEqual([]);
  await send(letterFrom("apple", { ...at, sequence: 3 }), at.recipient);
  expect(await answers()).toHaveLength(1);
});

test("an answer that comes when the meeting has been held changes nothing", async () => {
  const at = await called();
  now = new Date("2026-11-27T09:00:00Z");
  await send(letterFrom("outlook", at), at.recipient);
  expect(await answers()).toEqual([]);
});

const plain = (recipient: string, headers: readonly string[], text: string) =>
  [
    `From: Otto <${emails.otto}>`,
    `To: ${recipient}`,
    "Subject: Sv: Kallelse",
    `Message-ID: <${Math.random()}@vikby.example>`,
    ...headers,
    "",
    text,
  ].join("\r\n");

test("a person's words, a machine's answer and a mail that bounced are told apart", async () => {
  const at = await called();
  const { recipient } = at;
  await send(plain(recipient, [], "Jag kommer nog, men sent."), recipient);
  now = new Date("2026-11-11T09:01:00Z");
  await send(plain(recipient, ["Auto-Submitted: auto-replied"], "Jag har semester."), recipient);
  now = new Date("2026-11-11T09:02:00Z");
  const report = 'Content-Type: multipart/report; report-type=delivery-status; boundary="x"';
  await send(plain(recipient, [report], "--x\r\n\r\nNo such user\r\n--x--"), recipient, "");
  now = new Date("2026-11-11T09:03:00Z");
  const stranger = plain("svar@genbo.example", [], "Vem är ni?").replaceAll(
    emails.otto,
    "okand@annan.example",
  );
  await send(stranger, "svar@genbo.example", "okand@annan.example");
  expect(await takenAs()).toEqual(["unsure", "auto-reply", "bounce", "unknown"]);
  expect(await answers()).toEqual([]);
});

test("words that say one thing alone are an answer, with the words", async () => {
  const at = await called();
  await send(plain(at.recipient, [], "Ja, jag kommer.\r\n\r\nMvh Otto\r\n\r\n> Kommer du?"), at.recipient);
  expect(await answers()).toEqual([
    { invitee_id: at.inviteeId, part_id: null, answer: "yes", came_by: "mail", words: "Ja, jag kommer." },
  ]);
  now = new Date("2026-11-11T10:00:00Z");
  await send(plain(at.recipient, [], "Stina Ek ersätter mig"), at.recipient, "otto@hemma.example");
  expect(await answers()).toMatchObject([{ answer: "yes" }, { answer: "substitute" }]);
  expect(await takenAs()).toEqual(["answer", "answer"]);
});

test("words to everybody's address count from whoever was called, to the one meeting that he is called to", async () => {
  const at = await called();
  const everybodys = "svar@genbo.example";
  const forged = plain(everybodys, [], "Nej").replaceAll(emails.otto, "elak@annan.example");
  await send(forged, everybodys, "elak@annan.example");
  expect(await answers()).toEqual([]);
  await send(plain(everybodys, [], "Nej"), everybodys);
  expect(await answers()).toMatchObject([{ invitee_id: at.inviteeId, answer: "no" }]);
  await db.updateTable("meetings").set({ state: "cancelled" }).execute();
  await send(plain(everybodys, [], "Ja"), everybodys);
  expect(await takenAs()).toEqual(["unknown", "answer", "unknown"]);
});

test("words say nothing for sure of several parts, nor of a day that has been changed since", async () => {
  const at = await called();
  const { id } = await db
    .insertInto("meeting_parts")
    .values({ meeting_id: at.meeting.id, position: 1, name: "Dag 1" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const second = { meeting_id: at.meeting.id, position: 2, name: "Dag 2" };
  await db.insertInto("meeting_parts").values(second).execute();
  await send(plain(at.recipient, [], "Ja"), at.recipient);
  expect(await takenAs()).toEqual(["unsure"]);
  await db.deleteFrom("meeting_parts").where("id", "<>", id).execute();

  const first = await db
    .selectFrom("mails")
    .select("id")
    .where("recipient", "=", emails.otto)
    .executeTakeFirstOrThrow();
  const changed = new Date(Date.now() + 60_000);
  await db
    .insertInto("calls")
    .values({
      meeting_id: at.meeting.id,
      kind: "change",
      sequence: 1,
      sent_at: changed,
      facts: JSON.stringify({ asksAgain: true }),
    })
    .execute();
  const answering = `In-Reply-To: <${first.id}@genbo.example>`;
  await send(plain(at.recipient, [answering], "Ja"), at.recipient);
  await send(plain(at.recipient, [], "Ja"), at.recipient);
  expect(await answers()).toEqual([]);
  await db.updateTable("mails").set({ created_at: changed }).where("id", "=", first.id).execute();
  await send(plain(at.recipient, [answering], "Ja"), at.recipient);
  expect(await answers()).toMatchObject([{ part_id: id, answer: "yes" }]);
});

test("a machine's words are no answer, nor are words after the meeting", async () => {
  const at = await called();
  await send(plain(at.recipient, ["Auto-Submitted: auto-replied"], "Nej"), at.recipient);
  now = new Date("2026-11-27T09:00:00Z");
  await send(plain(at.recipient, [], "Ja"), at.recipient);
  expect(await answers()).toEqual([]);
});

test("nothing is taken for other people's addresses, nor what is too large", async () => {
  const at = await called();
  const other = "kansli@genbo.example";
  await expect(send(plain(other, [], "Hej"), other)).rejects.toThrow("550");
  const large = plain(at.recipient, [], "x".repeat(78).concat("\r\n").repeat(70_000));
  await expect(send(large, at.recipient)).rejects.toThrow("552");
  expect(await takenAs()).toEqual([]);
});

test("what cannot be read as mail or as a calendar harms nothing", async () => {
  const at = await called();
  const broken = letterFrom("apple", at).replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\nDTSTART:nej\r\n;;;=3D");
  await send(broken, at.recipient);
  await send("\u0001\u0002\r\n\r\n\r\n", at.recipient);
  expect(await answers()).toEqual([]);
  expect(await takenAs()).toHaveLength(2);
});

test("while the register is away, whoever sends keeps his mail", async () => {
  const failing = await startMailIn({ settings, take: () => Promise.reject(new Error("away")) });
  const transport = createTransport({ host: "127.0.0.1", port: failing.port, ignoreTLS: true });
  const sent = transport.sendMail({
    raw: plain("svar@genbo.example", [], "Hej"),
    envelope: { from: emails.otto, to: "svar@genbo.example" },
  });
  await expect(sent).rejects.toThrow("451");
  transport.close();
  await failing.stop();
});
