import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { doDailyWork } from "../../platform/clock/daily.ts";
import { deliverNext } from "../../platform/mail/delivery.ts";
import { from, mailServer, type TestMailServer } from "../../platform/mail/fixtures.ts";
import { smtpTo } from "../../platform/mail/smtp.ts";
import { director, group, maja, otto, secretary, sjoriket } from "../accounts/fixtures.ts";
import { madeFor } from "../accounts/guard/made-for.tsx";
import { sessionsOf } from "../accounts/index.ts";
import { addItem } from "../agenda/index.ts";
import { moveMeeting } from "../meetings/index.ts";
import { sourceTextOf } from "../minutes/source/source.ts";
import { change, closeItem, guest, meetingToCall, stina } from "../../../test/calling/meeting-to-call.ts";
import { callingDailyWork, organizerFrom } from "./index.ts";

const { db } = freshDb();
const publicUrl = "https://genbo.example";
const addresses = { from, answersAt: "svar@genbo.example" };
const clock = clockAt("2026-11-10T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, publicUrl, addresses });
const bySecretary = { [madeFor]: secretary.id };
const ottoEmail = "otto.lov@vikby.example";
const guestEmail = "gunnar@arkivbyran.example";

let post: TestMailServer;
beforeEach(async () => {
  clock.set("2026-11-10T09:00:00Z");
  post = await mailServer();
});
afterEach(() => post.stop());

async function atDesk() {
  const made = await meetingToCall(db);
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const { slug: body } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  const address = `/${sjoriket.slug}/moten/${body}/${made.meeting.slug}/kallelse`;
  const { id: guestId } = await db
    .selectFrom("parties")
    .select("id")
    .where("name", "=", guest)
    .executeTakeFirstOrThrow();
  await db.deleteFrom("mails").execute();
  const emails = { [`epost-${otto.id}`]: ottoEmail, [`epost-${guestId}`]: guestEmail };
  return { ...made, desk, address, guestId, emails };
}

async function called() {
  const at = await atDesk();
  const sent = await at.desk.post(at.address, { ...bySecretary, ...at.emails, ord: "Väl mött!" });
  expect(sent.status, sent.html).toBe(303);
  return { ...at, mails: await deliver() };
}

/** What comes to each, through a mail server. */
async function deliver() {
  post.received.splice(0);
  const send = smtpTo({ url: post.url, from });
  while (await deliverNext(db, send, new Date(Date.now() + 1000)));
  const read = async ({ recipients, message }: TestMailServer["received"][number]) => {
    const mail = await PostalMime.parse(message);
    const file = mail.attachments.find(({ filename }) => filename === "invite.ics")?.content;
    const text = typeof file === "string" ? file : Buffer.from(new Uint8Array(file ?? [])).toString();
    const object = text === "" ? undefined : new ICAL.Component(ICAL.parse(text));
    const event = object?.getFirstSubcomponent("vevent");
    return {
      to: recipients.join(),
      mail,
      text: mail.text ?? "",
      link: /\/svar\/[\w-]+/.exec(mail.text ?? "")?.[0] ?? "",
      method: object?.getFirstPropertyValue("method"),
      event: event ? new ICAL.Event(event) : undefined,
      files: mail.attachments.map(({ filename }) => filename),
    };
  };
  const mails = await Promise.all(post.received.map(read));
  return {
    count: mails.length,
    to: (email: string) => {
      const found = mails.find(({ to }) => to === email);
      if (found === undefined) throw new Error(`nothing came to ${email}`);
      return found;
    },
  };
}

test("each gets his own call: members the agenda and its paper, a guest his item and its time", async () => {
  const { mails, meeting } = await called();
  expect(mails.count).toBe(3);
  const member = mails.to(ottoEmail);
  expect(member.text).toContain("1 Gemensamt e-arkiv (13.30–13.50)");
  expect(member.text).toContain("Väl mött!");
  expect(member.files).toContain("Dagordning 2026-11-26.pdf");
  expect(member.method).toBe("REQUEST");
  expect(member.event?.uid).toBe(`${meeting.id}@genbo`);
  expect(member.event?.startDate.toString()).toBe("2026-11-26T13:30:00");
  expect(member.event?.organizer).toMatch(/^mailto:svar\+[\da-f]{32}@genbo\.example$/);

  const visitor = mails.to(guestEmail);
  expect(visitor.text).toContain("Ett besök utifrån");
  expect(visitor.text).not.toContain("e-arkiv");
  expect(visitor.files).not.toContain("Dagordning 2026-11-26.pdf");
  expect(visitor.event?.startDate.toString()).toBe("2026-11-26T13:50:00");
  expect(visitor.event?.endDate.toString()).toBe("2026-11-26T14:20:00");
  const { state } = await db.selectFrom("meetings").select("state").executeTakeFirstOrThrow();
  expect(state).toBe("called");
});

test("the agenda goes out on the cooperation's own paper", async () => {
  const { desk, address, emails } = await atDesk();
  await db
    .insertInto("brandings")
    .values({
      cooperation_id: sjoriket.id,
      logotype: null,
      media_type: null,
      colour: "#7a1f4e",
      line: "Box 7, Vikby",
    })
    .execute();
  await desk.post(address, { ...bySecretary, ...emails, ord: "" });
  const { mail } = (await deliver()).to(ottoEmail);
  const paper = mail.attachments.find(({ mimeType }) => mimeType === "application/pdf")?.content;
  const bytes = typeof paper === "string" ? Buffer.from(paper) : new Uint8Array(paper ?? []);
  expect(await sourceTextOf(bytes, "dagordning.pdf")).toMatchObject({
    ok: true,
    value: { text: expect.stringContaining("Box 7, Vikby · Sida 1 av 1") },
  });
});

test("what is closed to somebody is in none of what he gets, and not in what the desk is shown of others", async () => {
  const at = await atDesk();
  await closeItem(db, at.archive.id, [maja.id]);
  expect(await at.desk.get(`${at.address}?visa=${maja.id}`)).not.toContain("e-arkiv");
  await at.desk.post(at.address, { ...bySecretary, ...at.emails });
  const mails = await deliver();
  expect(mails.to(director.email).text).toContain("Gemensamt e-arkiv");
  expect(mails.to(director.email).event?.description).toContain("Gemensamt e-arkiv");
  expect(mails.to(ottoEmail).text).not.toContain("e-arkiv");
  expect(mails.to(ottoEmail).event?.description).not.toContain("e-arkiv");
});

test("a guest is not told the heading of an item that is closed to him", async () => {
  const at = await atDesk();
  await closeItem(db, at.talk.id, [maja.id]);
  await at.desk.post(at.address, { ...bySecretary, ...at.emails });
  const visitor = (await deliver()).to(guestEmail);
  expect(visitor.text + visitor.event?.summary).not.toContain("besök");
  expect(visitor.text).toContain("13.50");
});

test("a call lacks nobody by mistake: who has no address is named, and what was written stays", async () => {
  const { desk, address, emails } = await atDesk();
  const missing = await desk.post(address, { ...bySecretary, ord: "Väl mött!" });
  expect(missing.status).toBe(400);
  expect(missing.html).toContain(`Det saknas en adress till Otto Löv, ${guest}`);
  expect(missing.html).toContain("Väl mött!");
  const wrong = await desk.post(address, { ...bySecretary, ...emails, [`epost-${otto.id}`]: "otto vikby" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain("Adressen till Otto Löv");
  const despite = await desk.post(address, { ...bySecretary, trots: "ja" });
  expect(despite.status, despite.html).toBe(303);
  expect((await deliver()).count).toBe(1);
  const again = await desk.post(address, { ...bySecretary, ...emails });
  expect(again.status).toBe(409);
});

test("a link opens harmlessly, records what it shows, and can be changed until the meeting", async () => {
  const { mails, desk, address } = await called();
  const { link } = mails.to(ottoEmail);
  const reader = newBrowser(app);
  const page = await reader.get(link);
  expect(page).toContain("Otto Löv");
  expect(page).toContain("13.30–17.00");
  expect(await answers()).toEqual([]);
  expect((await reader.post(link, {})).status).toBe(400);
  expect((await reader.post(link, { "svar-mote": "substitute" })).html).toContain("Välj vem som ersätter");

  expect((await reader.post(link, { "svar-mote": "yes", ord: "Kommer med tåget." })).status).toBe(303);
  expect(await desk.get(address)).toContain("1 kommer, 2 har inte svarat");
  clock.pass(5);
  const changed = await reader.post(link, { "svar-mote": "substitute", "ersattare-mote": stina.id });
  expect(changed.status, changed.html).toBe(303);
  expect(await reader.get(link)).toContain("Ersätts av Stina Ek");
  const shown = await desk.get(address);
  expect(shown).toContain("1 ersättare, 2 har inte svarat");
  expect(await answers()).toEqual(["yes", "substitute"]);

  clock.set("2026-11-27T09:00:00Z");
  expect((await reader.post(link, { "svar-mote": "no" })).status).toBe(410);
  expect(await answers()).toHaveLength(2);
});

test("a guest is asked nothing about substitutes", async () => {
  const { mails } = await called();
  const { link } = mails.to(guestEmail);
  const visitor = newBrowser(app);
  expect(await visitor.get(link)).not.toContain("ersättare");
  expect((await visitor.post(link, { "svar-mote": "substitute", "ersattare-mote": stina.id })).status).toBe(
    400,
  );
  expect((await visitor.post(link, { "svar-mote": "maybe" })).status).toBe(303);
});

test("whoever is called and has signed in answers on the page", async () => {
  const { address } = await called();
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const page = await member.get(`${address}?egen`);
  const invitee = /name="kallad" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const byMember = { [madeFor]: director.id, kallad: invitee };
  expect((await member.post(`${address}/svar`, { ...byMember, "svar-mote": "yes" })).status).toBe(303);
  expect(await member.get(address)).toContain("1 kommer, 2 har inte svarat");
  const others = { ...bySecretary, kallad: invitee, "svar-mote": "no" };
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  expect((await desk.post(`${address}/svar`, others)).status).toBe(404);
});

test("who has not answered is reminded, and nobody else: by the desk, and by itself three days before", async () => {
  const { mails, desk, address } = await called();
  await newBrowser(app).post(mails.to(ottoEmail).link, { "svar-mote": "no" });
  expect((await desk.post(`${address}/paminnelse`, bySecretary)).status).toBe(303);
  const reminded = await deliver();
  expect(reminded.count).toBe(2);
  expect(reminded.to(guestEmail).mail.subject).toContain("Påminnelse");
  expect(reminded.to(guestEmail).files).toEqual([]);
  await newBrowser(app).post(reminded.to(guestEmail).link, { "svar-mote": "yes" });

  const work = callingDailyWork({ origin: publicUrl, organizerOf: organizerFrom(addresses) });
  await doDailyWork(db, [work], new Date("2026-11-22T09:00:00Z"));
  expect((await deliver()).count).toBe(0);
  await doDailyWork(db, [work], new Date("2026-11-23T09:00:00Z"));
  const last = await deliver();
  expect(last.count).toBe(1);
  expect(last.to(director.email).text).toContain("Du har inte svarat");
});

test("nobody is reminded where all have answered", async () => {
  const { mails, desk, address } = await called();
  for (const email of [ottoEmail, guestEmail, director.email])
    await newBrowser(app).post(mails.to(email).link, { "svar-mote": "yes" });
  const refused = await desk.post(`${address}/paminnelse`, bySecretary);
  expect(refused.status).toBe(409);
  expect((await deliver()).count).toBe(0);
});

test("another day goes to all calendars under the same name with a higher number, and all are asked anew", async () => {
  const { mails, desk, address, meeting, emails } = await called();
  await newBrowser(app).post(mails.to(ottoEmail).link, { "svar-mote": "yes" });
  clock.pass(60);
  const { slug } = await db.transaction().execute((tx) => moveMeeting(tx, change(meeting.id), "2026-12-03"));
  const moved = address.replace(meeting.slug, slug);
  expect(await desk.get(moved)).toContain("har ändrats sedan det senast skickades ut");
  expect((await desk.post(`${moved}/andring`, { ...bySecretary, ...emails })).status).toBe(303);
  const changed = await deliver();
  expect(changed.count).toBe(3);
  const told = changed.to(ottoEmail);
  expect(told.mail.subject).toContain("Ändrat");
  expect(told.event?.uid).toBe(mails.to(ottoEmail).event?.uid);
  expect(told.event?.organizer).toBe(mails.to(ottoEmail).event?.organizer);
  expect(told.event?.sequence).toBe(1);
  expect(told.event?.startDate.toString()).toBe("2026-12-03T13:30:00");
  const page = await desk.get(moved);
  expect(page).toContain("3 har inte svarat");
  expect(page).not.toContain("Mötet har ändrats sedan");
  expect((await desk.post(`${moved}/andring`, { ...bySecretary, ...emails })).status).toBe(409);
});

test("a substitute who is called later, and a guest who is not needed, are told alone", async () => {
  const { desk, address, emails, talk } = await called();
  await db.deleteFrom("presentations").where("item_id", "=", talk.id).execute();
  await db.updateTable("items").set({ title: "Ett besök utifrån" }).execute();
  const sent = await desk.post(`${address}/andring`, {
    ...bySecretary,
    ...emails,
    ersattare: stina.id,
    [`epost-${stina.id}`]: "stina.ek@vikby.example",
  });
  expect(sent.status, sent.html).toBe(303);
  const mails = await deliver();
  expect(mails.to("stina.ek@vikby.example").mail.subject).toContain("Kallelse");
  expect(mails.to(guestEmail).method).toBe("CANCEL");
  expect(mails.to(guestEmail).event?.sequence).toBe(1);
  expect(await desk.get(address)).not.toContain(guest);
});

test("an item that is added goes to the members with its papers alone; those who got theirs get no other", async () => {
  const { desk, address, emails, meeting } = await called();
  const item = await db
    .transaction()
    .execute((tx) => addItem(tx, { meetingId: meeting.id, title: "Tillkommet", origin: "desk" }));
  await sql`insert into annexes (meeting_id, item_id, position, number, title, file_name, media_type, sha256, bytes, size)
    values (${meeting.id}, ${item.id}, 1, 1, 'Underlag', 'underlag.pdf', 'application/pdf', '', 'påhittat', 9)`.execute(
    db,
  );
  expect((await desk.post(`${address}/andring`, { ...bySecretary, ...emails })).status).toBe(303);
  expect((await deliver()).to(ottoEmail).files).toContain("1 underlag.pdf");
  await db.updateTable("meetings").set({ place: "Sjövik" }).where("id", "=", meeting.id).execute();
  expect((await desk.post(`${address}/andring`, { ...bySecretary, ...emails })).status).toBe(303);
  expect((await deliver()).to(ottoEmail).files).not.toContain("1 underlag.pdf");
});

test("a closed part is an invitation of its own to those who are in it", async () => {
  const at = await atDesk();
  await db
    .insertInto("meeting_parts")
    .values({ meeting_id: at.meeting.id, position: 1, name: "Kollegial del", starts: "16:00", ends: "17:00" })
    .execute();
  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("audience_persons").values({ audience_id: id, person_id: maja.id }).execute();
  await db.updateTable("meeting_parts").set({ audience_id: id }).execute();
  await at.desk.post(at.address, { ...bySecretary, ...at.emails });
  const mails = await deliver();
  expect(mails.count).toBe(4);
  expect(JSON.stringify(mails.to(ottoEmail).text)).not.toContain("Kollegial");
  const chair = newBrowser(app);
  const page = await chair.get(mails.to(director.email).link);
  expect(page).toContain("Ditt svar: Kollegial del");
  expect(await newBrowser(app).get(mails.to(ottoEmail).link)).not.toContain("Kollegial");
});

test("a meeting that is cancelled goes out of all calendars, and its links answer no more", async () => {
  const { mails, desk, address } = await called();
  const sent = await desk.post(`${address}/installning`, { ...bySecretary, ord: "För få ärenden." });
  expect(sent.status, sent.html).toBe(303);
  const told = await deliver();
  expect(told.count).toBe(3);
  expect(told.to(ottoEmail).method).toBe("CANCEL");
  expect(told.to(ottoEmail).event?.uid).toBe(mails.to(ottoEmail).event?.uid);
  expect(told.to(ottoEmail).event?.sequence).toBe(1);
  expect(told.to(ottoEmail).text).toContain("För få ärenden.");
  expect(await desk.get(address)).toContain("Mötet är inställt");
  expect((await newBrowser(app).post(mails.to(ottoEmail).link, { "svar-mote": "yes" })).status).toBe(409);
});

test("members see no desk, and strangers nothing", async () => {
  const { address } = await atDesk();
  await db.updateTable("mandates").set({ role: "member" }).execute();
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  expect(await member.get(address)).toContain("Du är inte kallad till det här mötet");
  for (const rest of ["", "/andring", "/installning", "/paminnelse"])
    expect((await member.post(address + rest, { [madeFor]: director.id })).status).toBe(404);
  expect((await app.request(address)).headers.get("location")).toContain("/logga-in");
  expect((await app.request("/svar/okand")).status).toBe(410);
});

const answers = async () =>
  (await db.selectFrom("invitee_answers").select("answer").orderBy("answered_at").execute()).map(
    ({ answer }) => answer,
  );
