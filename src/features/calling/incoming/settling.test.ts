import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { bySecretary, callingDesk } from "../../../../test/calling/calling-desk.ts";
import { closeItem, emails, guest, stina } from "../../../../test/calling/meeting-to-call.ts";
import { newBrowser, signIn } from "../../../../test/signing-in.ts";
import { director, maja, otto, secretary } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { reception } from "../../../platform/mail-in/reception.ts";
import { takeCallMail } from "./commands.ts";

const { db, app, clock, called } = callingDesk();

async function inviteeOf(email: string): Promise<string> {
  const { id } = await db
    .selectFrom("invitees")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody answers his call with words. */
async function write(email: string, said: string): Promise<void> {
  const recipient = `svar+${(await inviteeOf(email)).replaceAll("-", "")}@genbo.example`;
  const mailIn = { port: 0, address: "svar@genbo.example" };
  const lines = [
    `From: <${email}>`,
    "Content-Type: text/plain; charset=utf-8",
    "Subject: Sv: Kallelse",
    "",
    said,
  ];
  const raw = Buffer.from([...lines, "", "> Kommer du?"].join("\r\n"));
  const take = reception(db, { settings: { mailIn }, takers: [takeCallMail], clock: clock.now });
  await take(raw, { sender: email, recipient });
}

async function letters(): Promise<string[]> {
  const mails = await db.selectFrom("incoming_mails").select("id").orderBy("came_at", "desc").execute();
  return mails.map(({ id }) => id);
}

const answers = () =>
  db
    .selectFrom("invitee_answers")
    .select(["answer", "substitute_id", "words", "came_by", "answered_at"])
    .orderBy("answered_at")
    .execute();

test("what is not sure is shown with what it probably says, and one press takes it", async () => {
  const { desk, address } = await called();
  await write(emails.otto, "Jag kommer nog, men sent.");
  const said = clock.now();
  const page = await desk.get(address);
  expect(page).toContain("Förslag: Kommer.");
  expect(page).toContain("Jag kommer nog, men sent.");
  expect(page).toMatch(/class="button primary"[^>]*value="yes"/);
  expect(page).toContain("3 har inte svarat");
  clock.pass(60);
  const [id = ""] = await letters();
  expect((await desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar: "yes" })).status).toBe(303);
  expect(await answers()).toEqual([
    {
      answer: "yes",
      substitute_id: null,
      words: "Jag kommer nog, men sent.",
      came_by: "mail",
      answered_at: said,
    },
  ]);
  expect(await whoDid(db, "call.answer-taken")).toEqual([secretary.id]);
  const after = await desk.get(address);
  expect(after).toContain("1 kommer, 2 har inte svarat");
  expect(after).toContain("1 läst mejl");
  expect(after).not.toContain("Förslag:");
});

test("the desk may think again, and set a mail aside", async () => {
  const { desk, address } = await called();
  await write(emails.otto, "Nej");
  expect(await answers()).toMatchObject([{ answer: "no" }]);
  const [id = ""] = await letters();
  const settle = (svar: string) => desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar });
  expect((await settle("maybe")).status).toBe(303);
  expect(await answers()).toMatchObject([{ answer: "maybe" }]);
  expect((await settle("aside")).status).toBe(303);
  expect(await answers()).toEqual([]);
  expect(await whoDid(db, "call.mail-set-aside")).toEqual([secretary.id]);
  expect(await desk.get(address)).toContain("3 har inte svarat");
  expect((await settle("yes")).status).toBe(303);
  expect(await answers()).toHaveLength(1);
});

test("who comes in somebody's place is chosen among those who may", async () => {
  const { desk, address } = await called();
  await write(emails.otto, "Stina ersätter mig, hon är på plats.");
  const page = await desk.get(address);
  expect(page).toContain(`value="substitute:${stina.id}"`);
  expect(page).toContain("Ersätts av Stina Ek");
  const [id = ""] = await letters();
  const settle = (svar: string) => desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar });
  for (const wrong of ["substitute", `substitute:${maja.id}`, "", "jo"])
    expect((await settle(wrong)).status).toBe(409);
  expect((await settle(`substitute:${stina.id}`)).status).toBe(303);
  expect(await answers()).toMatchObject([{ answer: "substitute", substitute_id: stina.id }]);
});

test("what he answered after his mail stands, whenever the mail is read", async () => {
  const { desk, address, mails } = await called();
  await write(emails.otto, "Jag kommer nog inte");
  clock.pass(5);
  const { link } = mails.to(emails.otto);
  expect((await newBrowser(app).post(link, { "svar-mote": "yes" })).status).toBe(303);
  clock.pass(5);
  const [id = ""] = await letters();
  await desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar: "no" });
  expect(await desk.get(address)).toContain("1 kommer, 2 har inte svarat");
});

test("a mail about what is closed to the desk is not there for it", async () => {
  const { desk, address, talk } = await called();
  await write(emails.guest, "Jag kommer kanske försent.");
  expect(await desk.get(address)).toContain(guest);
  await closeItem(db, talk.id, [maja.id]);
  expect(await desk.get(address)).not.toContain("försent");
  const [id = ""] = await letters();
  expect((await desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar: "yes" })).status).toBe(404);
  expect(await answers()).toEqual([]);
});

test("it is the desk's alone, of its own meeting, and until the meeting is over", async () => {
  const { desk, address } = await called();
  await write(emails.otto, "Kommer nog");
  const [id = ""] = await letters();
  await db.updateTable("mandates").set({ role: "member" }).where("person_id", "=", maja.id).execute();
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const byMember = { [madeFor]: director.id, svar: "yes" };
  expect((await member.post(`${address}/mejl/${id}`, byMember)).status).toBe(404);
  for (const wrong of [otto.id, "x"])
    expect((await desk.post(`${address}/mejl/${wrong}`, { ...bySecretary, svar: "yes" })).status).toBe(404);
  clock.set("2026-11-27T09:00:00Z");
  await signIn(db, desk, secretary.email);
  expect((await desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar: "yes" })).status).toBe(409);
  expect((await desk.post(`${address}/mejl/${id}`, { ...bySecretary, svar: "aside" })).status).toBe(303);
  expect(await answers()).toEqual([]);
});
