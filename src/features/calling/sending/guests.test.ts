import { sql } from "kysely";
import { expect, test } from "vitest";
import { newBrowser } from "../../../../test/signing-in.ts";
import { bySecretary, callingDesk } from "../../../../test/calling/calling-desk.ts";
import { change, emails, guest } from "../../../../test/calling/meeting-to-call.ts";
import { director, secretary } from "../../accounts/fixtures.ts";
import { type Access, readAs } from "../../../platform/db/reading.ts";
import { takeStep } from "../../meetings/index.ts";

const { db, app, called, atDesk, deliver } = callingDesk();

const agendaAt = (call: string) => call.replace("/kallelse", "/dagordning");
const sentence = `får ${guest} besked om att inte längre vara kallad`;

test("who was called for an item that is taken off is told so, and nobody else", async () => {
  const { mails, desk, address, talk, meeting } = await called();
  const before = mails.to(emails.guest);
  expect(await desk.get(`${agendaAt(address)}?andra=${talk.id}`)).toContain(sentence);
  const removed = await desk.post(`${agendaAt(address)}/punkter/${talk.id}/borttagning`, bySecretary);
  expect(removed.status, removed.html).toBe(303);

  const told = await deliver();
  expect(told.count).toBe(1);
  expect(told.to(emails.guest).method).toBe("CANCEL");
  expect(told.to(emails.guest).event?.uid).toBe(before.event?.uid);
  expect(told.to(emails.guest).event?.sequence).toBe(1);
  expect(told.to(emails.guest).text).toContain("Du är inte längre kallad");
  expect((await newBrowser(app).post(before.link, { "svar-mote": "yes" })).status).toBe(410);

  const page = await desk.get(address);
  expect(page).not.toContain(guest);
  // The others have not been told of the other agenda, and what they have answered stands.
  expect(page).toContain("har ändrats sedan det senast skickades ut");
  const { sequence } = await db
    .selectFrom("meetings")
    .select("sequence")
    .where("id", "=", meeting.id)
    .executeTakeFirstOrThrow();
  expect(sequence).toBe(1);
});

test("the change that then goes out has a higher number, and does not reach who has left", async () => {
  const { desk, address, talk, emails: fields } = await called();
  await desk.post(`${agendaAt(address)}/punkter/${talk.id}/borttagning`, bySecretary);
  await deliver();
  expect((await desk.post(`${address}/andring`, { ...bySecretary, ...fields })).status).toBe(303);
  const changed = await deliver();
  expect(changed.count).toBe(2);
  expect(changed.to(emails.otto).event?.sequence).toBe(2);
});

test("who has not been called hears nothing, nor is a word said of him", async () => {
  const { desk, address, talk } = await atDesk();
  expect(await desk.get(`${agendaAt(address)}?andra=${talk.id}`)).not.toContain("besked");
  await desk.post(`${agendaAt(address)}/punkter/${talk.id}/borttagning`, bySecretary);
  expect((await deliver()).count).toBe(0);
});

test("a guest whose item is no more is known to the desk alone", async () => {
  const { desk, address, talk } = await called();
  await db.updateTable("mandates").set({ role: "member" }).where("role", "=", "chair").execute();
  expect(await knownTo(director.id)).toEqual({ called: 1, persons: 1 });
  await desk.post(`${agendaAt(address)}/punkter/${talk.id}/borttagning`, bySecretary);
  expect(await knownTo(secretary.id)).toEqual({ called: 1, persons: 1 });
  expect(await knownTo(director.id)).toEqual({ called: 0, persons: 0 });
});

/** What the register itself tells an account of the guest. */
async function knownTo(accountId: string): Promise<{ called: number; persons: number } | undefined> {
  const { rows } = await sql<Access>`select * from access_of(${accountId}, '2026-11-10')`.execute(db);
  const reading = await readAs(db, rows[0] ?? { audiences: [], cooperations: [], offices: [] });
  const told = await sql<{ called: number; persons: number }>`
    select (select count(*)::int from invitees where kind = 'guest') as called,
      (select count(*)::int from parties where name = ${guest}) as persons`.execute(reading.db);
  await reading.end();
  return told.rows[0];
}

test("after the meeting an item is taken off without a word to who was there for it", async () => {
  const { desk, address, talk, meeting } = await called();
  await db.transaction().execute((tx) => takeStep(tx, change(meeting.id), "held"));
  expect(await desk.get(`${agendaAt(address)}?andra=${talk.id}`)).not.toContain("besked");
  const removed = await desk.post(`${agendaAt(address)}/punkter/${talk.id}/borttagning`, bySecretary);
  expect(removed.status, removed.html).toBe(303);
  expect((await deliver()).count).toBe(0);
});
