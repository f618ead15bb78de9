import { expect, test } from "vitest";
import { callingDesk, publicUrl } from "../../../../test/calling/calling-desk.ts";
import { callAll, change } from "../../../../test/calling/meeting-to-call.ts";
import { newBrowser, signIn } from "../../../../test/signing-in.ts";
import { doDailyWork } from "../../../platform/clock/daily.ts";
import { director, group, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { moveMeeting, takeStep } from "../../meetings/index.ts";
import { callDueWork } from "./commands.ts";

const { db, app, clock, atDesk } = callingDesk();
const front = `/${sjoriket.slug}`;

/** Who is written to at half past nine that day. */
async function toldOn(day: string): Promise<string[]> {
  await db.deleteFrom("mails").where("kind", "=", "call-due").execute();
  await doDailyWork(db, [callDueWork(publicUrl)], new Date(`${day}T08:30:00Z`));
  const mails = await db
    .selectFrom("mails")
    .select("recipient")
    .where("kind", "=", "call-due")
    .orderBy("recipient")
    .execute();
  return mails.map(({ recipient }) => recipient);
}
const theDesk = [director.email, secretary.email].toSorted();

test("on the last day of a call that has not gone out its desk is told so, each in his language, once", async () => {
  const { address } = await atDesk();
  await db.updateTable("accounts").set({ language: "en" }).where("id", "=", director.id).execute();
  expect(await toldOn("2026-11-18")).toEqual([]);
  expect(await toldOn("2026-11-19")).toEqual(theDesk);
  const texts = await db
    .selectFrom("mails")
    .select(["recipient", "subject", "text"])
    .where("kind", "=", "call-due")
    .execute();
  const of = (email: string) => texts.find(({ recipient }) => recipient === email);
  expect(of(secretary.email)?.subject).toBe("Kallelsen har inte gått ut: Direktörsgruppen 26 november 2026");
  expect(of(secretary.email)?.text).toContain(
    "Kallelsen till Direktörsgruppen 26 november 2026 ska gå ut senast torsdag 19 november 2026",
  );
  expect(of(secretary.email)?.text).toContain(publicUrl + address);
  expect(of(director.email)?.text).toContain("is to go out no later than Thursday, 19 November 2026");
  expect(await toldOn("2026-11-20")).toEqual([]);
});

test("a Genbo that was switched off on that day tells it when it is back, until the meeting is over", async () => {
  await atDesk();
  expect(await toldOn("2026-11-27")).toEqual([]);
  expect(await toldOn("2026-11-22")).toEqual(theDesk);
});

test("a body's own days count, and a meeting that is moved has another last day", async () => {
  const { meeting } = await atDesk();
  await db
    .insertInto("body_forms")
    .values({
      body_id: group.id,
      cooperation_id: sjoriket.id,
      call_days: 10,
      starts: null,
      ends: null,
      place: null,
      meetings_a_term: null,
    })
    .execute();
  expect(await toldOn("2026-11-15")).toEqual([]);
  expect(await toldOn("2026-11-16")).toEqual(theDesk);
  await db.transaction().execute((tx) => moveMeeting(tx, change(meeting.id), "2026-12-10"));
  expect(await toldOn("2026-11-29")).toEqual([]);
  expect(await toldOn("2026-11-30")).toEqual(theDesk);
});

test("a call that has gone out, and a meeting that is cancelled, wait for nobody", async () => {
  const { meeting } = await atDesk();
  await callAll(db, meeting.id);
  const [desk] = await comeOn("2026-11-20");
  expect(await toldOn("2026-11-19")).toEqual([]);
  expect(await desk.get(front)).not.toContain("kallelsen s");
  await db.transaction().execute((tx) => takeStep(tx, change(meeting.id), "cancelled"));
  expect(await toldOn("2026-11-20")).toEqual([]);
});

test("those who run the body see it coming, and see that it is late; others see nothing of it", async () => {
  const { address } = await atDesk();
  const page = address.replace("/kallelse", "");
  const soon = "Direktörsgruppen 26 november 2026: kallelsen ska gå ut senast torsdag 19 november 2026";
  const late =
    "Direktörsgruppen 26 november 2026: kallelsen skulle ha gått ut senast torsdag 19 november 2026";

  const [desk] = await comeOn("2026-11-04");
  expect(await desk.get(front)).not.toContain(soon);
  for (const each of await comeOn("2026-11-05")) {
    expect(await each.get(front)).toContain(`<a href="${address}">${soon}</a>`);
    expect(await each.get(page)).toContain("<p>Kallelsen ska gå ut senast torsdag 19 november 2026.</p>");
  }
  for (const each of await comeOn("2026-11-19")) expect(await each.get(front)).toContain(soon);
  for (const each of await comeOn("2026-11-20")) {
    expect(await each.get(front)).toContain(late);
    expect(await each.get(page)).toMatch(
      /class="notice stack-s amber"><p>Kallelsen skulle ha gått ut senast/,
    );
  }
  await db.updateTable("mandates").set({ role: "member" }).execute();
  const [, member] = await comeOn("2026-11-20");
  expect(await member.get(front)).not.toContain(late);
  expect(await member.get(page)).not.toContain("skulle ha gått ut");
});

/** The secretary and the chair, signed in on a day. */
async function comeOn(day: string) {
  clock.set(`${day}T09:00:00Z`);
  const [desk, chair] = [newBrowser(app), newBrowser(app)];
  await signIn(db, desk, secretary.email);
  await signIn(db, chair, director.email);
  return [desk, chair] as const;
}
