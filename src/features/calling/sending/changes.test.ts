import { sql } from "kysely";
import { expect, test } from "vitest";
import { newBrowser } from "../../../../test/signing-in.ts";
import { bySecretary, callingDesk } from "../../../../test/calling/calling-desk.ts";
import { addItem } from "../../agenda/index.ts";
import { moveMeeting } from "../../meetings/index.ts";
import { change, emails as emailsOf, guest, stina } from "../../../../test/calling/meeting-to-call.ts";

const { db, app, clock, called, deliver } = callingDesk();

test("another day goes to all calendars under the same name with a higher number, and all are asked anew", async () => {
  const { mails, desk, address, meeting, emails } = await called();
  await newBrowser(app).post(mails.to(emailsOf.otto).link, { "svar-mote": "yes" });
  clock.pass(60);
  const { slug } = await db.transaction().execute((tx) => moveMeeting(tx, change(meeting.id), "2026-12-03"));
  const moved = address.replace(meeting.slug, slug);
  expect(await desk.get(moved)).toContain("har ändrats sedan det senast skickades ut");
  expect((await desk.post(`${moved}/andring`, { ...bySecretary, ...emails })).status).toBe(303);
  const changed = await deliver();
  expect(changed.count).toBe(3);
  const told = changed.to(emailsOf.otto);
  expect(told.mail.subject).toContain("Ändrat");
  expect(told.event?.uid).toBe(mails.to(emailsOf.otto).event?.uid);
  expect(told.event?.organizer).toBe(mails.to(emailsOf.otto).event?.organizer);
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
  expect(mails.to(emailsOf.guest).method).toBe("CANCEL");
  expect(mails.to(emailsOf.guest).event?.sequence).toBe(1);
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
  expect((await deliver()).to(emailsOf.otto).files).toContain("1 underlag.pdf");
  await db.updateTable("meetings").set({ place: "Sjövik" }).where("id", "=", meeting.id).execute();
  expect((await desk.post(`${address}/andring`, { ...bySecretary, ...emails })).status).toBe(303);
  expect((await deliver()).to(emailsOf.otto).files).not.toContain("1 underlag.pdf");
});

test("a meeting that is cancelled goes out of all calendars, and its links answer no more", async () => {
  const { mails, desk, address } = await called();
  const sent = await desk.post(`${address}/installning`, { ...bySecretary, ord: "För få ärenden." });
  expect(sent.status, sent.html).toBe(303);
  const told = await deliver();
  expect(told.count).toBe(3);
  expect(told.to(emailsOf.otto).method).toBe("CANCEL");
  expect(told.to(emailsOf.otto).event?.uid).toBe(mails.to(emailsOf.otto).event?.uid);
  expect(told.to(emailsOf.otto).event?.sequence).toBe(1);
  expect(told.to(emailsOf.otto).text).toContain("För få ärenden.");
  expect(await desk.get(address)).toContain("Mötet är inställt");
  expect((await newBrowser(app).post(mails.to(emailsOf.otto).link, { "svar-mote": "yes" })).status).toBe(409);
});
