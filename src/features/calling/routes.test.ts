import { whoDid } from "../../../test/acts/done.ts";
import { expect, test } from "vitest";
import { newBrowser, signIn } from "../../../test/signing-in.ts";
import { addresses, bySecretary, callingDesk, publicUrl } from "../../../test/calling/calling-desk.ts";
import { doDailyWork } from "../../platform/clock/daily.ts";
import { director, maja, otto, secretary, sjoriket } from "../accounts/fixtures.ts";
import { madeFor } from "../accounts/guard/made-for.tsx";
import { sourceTextOf } from "../minutes/source/source.ts";
import { closeItem, emails as emailsOf, guest, stina } from "../../../test/calling/meeting-to-call.ts";
import { callingDailyWork, organizerFrom } from "./index.ts";

const { db, app, clock, atDesk, called, deliver } = callingDesk();

test("each gets his own call: members the agenda and its paper, a guest his item and its time", async () => {
  const { mails, meeting } = await called();
  expect(mails.count).toBe(3);
  const member = mails.to(emailsOf.otto);
  expect(member.text).toContain("1 Gemensamt e-arkiv (13.30–13.50)");
  expect(member.text).toContain("Väl mött!");
  expect(member.files).toContain("Dagordning 2026-11-26.pdf");
  expect(member.method).toBe("REQUEST");
  expect(member.event?.uid).toBe(`${meeting.id}@genbo`);
  expect(member.event?.startDate.toString()).toBe("2026-11-26T13:30:00");
  expect(member.event?.organizer).toMatch(/^mailto:svar\+[\da-f]{32}@genbo\.example$/);

  const visitor = mails.to(emailsOf.guest);
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
  const { mail } = (await deliver()).to(emailsOf.otto);
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
  expect(mails.to(emailsOf.otto).text).not.toContain("e-arkiv");
  expect(mails.to(emailsOf.otto).event?.description).not.toContain("e-arkiv");
});

test("a guest is not told the heading of an item that is closed to him", async () => {
  const at = await atDesk();
  await closeItem(db, at.talk.id, [maja.id]);
  await at.desk.post(at.address, { ...bySecretary, ...at.emails });
  const visitor = (await deliver()).to(emailsOf.guest);
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
  const { link } = mails.to(emailsOf.otto);
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
  const { link } = mails.to(emailsOf.guest);
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
  expect(await whoDid(db, "call.answered")).toEqual([director.id]);
  expect(await member.get(address)).toContain("1 kommer, 2 har inte svarat");
  const others = { ...bySecretary, kallad: invitee, "svar-mote": "no" };
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  expect((await desk.post(`${address}/svar`, others)).status).toBe(404);
});

test("who has not answered is reminded, and nobody else: by the desk, and by itself three days before", async () => {
  const { mails, desk, address } = await called();
  await newBrowser(app).post(mails.to(emailsOf.otto).link, { "svar-mote": "no" });
  expect((await desk.post(`${address}/paminnelse`, bySecretary)).status).toBe(303);
  expect(await whoDid(db, "call.reminded")).toEqual([secretary.id]);
  expect(await whoDid(db, "call.answered")).toHaveLength(1);
  const reminded = await deliver();
  expect(reminded.count).toBe(2);
  expect(reminded.to(emailsOf.guest).mail.subject).toContain("Påminnelse");
  expect(reminded.to(emailsOf.guest).files).toEqual([]);
  await newBrowser(app).post(reminded.to(emailsOf.guest).link, { "svar-mote": "yes" });

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
  for (const email of [emailsOf.otto, emailsOf.guest, director.email])
    await newBrowser(app).post(mails.to(email).link, { "svar-mote": "yes" });
  const refused = await desk.post(`${address}/paminnelse`, bySecretary);
  expect(refused.status).toBe(409);
  expect((await deliver()).count).toBe(0);
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
  expect(JSON.stringify(mails.to(emailsOf.otto).text)).not.toContain("Kollegial");
  const chair = newBrowser(app);
  const page = await chair.get(mails.to(director.email).link);
  expect(page).toContain("Ditt svar: Kollegial del");
  expect(await newBrowser(app).get(mails.to(emailsOf.otto).link)).not.toContain("Kollegial");
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
