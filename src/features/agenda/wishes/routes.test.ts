import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, maja, seat, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { deliverNext } from "../../../platform/mail/delivery.ts";
import { from, mailServer } from "../../../platform/mail/fixtures.ts";
import { smtpTo } from "../../../platform/mail/smtp.ts";
import { takeStep } from "../../meetings/index.ts";
import { loadPeople, plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { agendaOf } from "../items/queries.ts";

const { db } = freshDb();
const later = () => new Date(Date.now() + 1000);
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const wishes = `/${sjoriket.slug}/onskemal`;

async function withSeat() {
  clock.set("2026-11-02T09:00:00Z");
  await loadPeople(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  const november = await plannedMeeting(db, { heldOn: "2026-11-26", stopOn: "2026-11-12" });
  const january = await plannedMeeting(db, { heldOn: "2027-01-28" });
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const { slug: body } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  const at = (slug: string) => `/${sjoriket.slug}/moten/${body}/${slug}`;
  const wish = async (meetingId: string, fields: Record<string, string> = {}) => {
    const told = {
      titel: "Elbilar",
      slag: "decision",
      forslag: "att köpa tio",
      bakgrund: "De gamla är slut.",
    };
    const mote = `${group.id}:${meetingId}`;
    return member.post(wishes, { [madeFor]: director.id, mote, ...told, ...fields });
  };
  const only = () => db.selectFrom("wishes").selectAll().executeTakeFirstOrThrow();
  const answer = async (slug: string, fields: Record<string, string>) =>
    desk.post(`${at(slug)}/dagordning/onskemal/${(await only()).id}`, { [madeFor]: secretary.id, ...fields });
  return { november, january, desk, member, at, wish, only, answer };
}

test("a member wishes for an item, the desk takes it up, and he presents it", async () => {
  const { november, desk, member, at, wish, only, answer } = await withSeat();
  const made = await wish(november.id);
  expect(made.status, made.html).toBe(303);
  expect(await whoDid(db, "wish.made")).toEqual([director.id]);
  expect(await member.get(wishes)).toContain("Väntar på svar");
  expect(await desk.get(`${at(november.slug)}/dagordning`)).toContain("Elbilar");
  expect((await answer(november.slug, { svar: "accepted" })).status).toBe(303);
  expect(await whoDid(db, "wish.accepted")).toEqual([secretary.id]);
  const [item] = await agendaOf(db, november.id);
  expect(item).toMatchObject({
    title: "Elbilar",
    kind: "decision",
    origin: "wish",
    background: "De gamla är slut.",
  });
  expect(item?.presenters[0]).toMatchObject({ name: "Maja Strand", personId: maja.id });
  expect(item?.proposals[0]?.text).toBe("att köpa tio");
  expect(await only()).toMatchObject({ state: "accepted", item_id: item?.id, answered_by: secretary.id });
  const before = await member.get(wishes);
  expect(before).toContain("Tas upp");
  expect(before).not.toContain("#1");
  const change = { meetingId: november.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  expect(await member.get(wishes)).toContain(`${at(november.slug)}#1`);
  expect((await answer(november.slug, { svar: "accepted" })).html).toContain("redan besvarat");
});

test("after the stop date the form says so, and offers the next meeting", async () => {
  const { november, january, member, at, wish } = await withSeat();
  clock.set("2026-11-13T09:00:00Z");
  const page = await member.get(`${at(november.slug)}/onskemal`);
  expect(page).toContain("togs punkter emot till och med 12 november 2026");
  expect(page).toContain("Nästa möte som tar emot önskemål är Direktörsgruppen 28 januari 2027");
  expect(page).toContain(`<option value="${group.id}:${january.id}" selected`);
  expect(page).not.toContain(`${group.id}:${november.id}`);
  const late = await wish(november.id);
  expect(late.status).toBe(400);
  expect(late.html).toContain("tar inte emot fler");
  expect(late.html).toContain("De gamla är slut.");
});

test("a wish is moved to another meeting, and answered there", async () => {
  const { november, january, desk, at, wish, only, answer } = await withSeat();
  await wish(november.id);
  expect((await answer(november.slug, { svar: "moved", mote: january.id })).status).toBe(303);
  expect((await only()).meeting_id).toBe(january.id);
  expect(await desk.get(`${at(november.slug)}/dagordning`)).not.toContain("Elbilar");
  // Opened for the first time, it fetches what waits for it.
  await desk.get(`${at(january.slug)}/dagordning`, 302);
  expect(await desk.get(`${at(january.slug)}/dagordning`)).toContain("Elbilar");
});

test("a wish is joined with an item, which then says both", async () => {
  const { november, member, wish, only, answer } = await withSeat();
  const item = await put(db, november.id, "Fordon", { background: "Om fordonen." });
  await wish(november.id);
  expect((await answer(november.slug, { svar: "merged", punkt: item.id })).status).toBe(303);
  const [now] = await agendaOf(db, november.id);
  expect(now?.background).toBe("Om fordonen.\n\nElbilar\nDe gamla är slut.");
  expect(now?.proposals.map(({ text }) => text)).toEqual(["att köpa tio"]);
  expect(await only()).toMatchObject({ state: "merged", item_id: item.id });
  expect(await member.get(wishes)).toContain("Tas upp i en annan punkt");
});

test("a wish is sent back with a word, which goes to him by mail", async () => {
  const { november, member, wish, answer } = await withSeat();
  await wish(november.id);
  expect((await answer(november.slug, { svar: "returned", ord: " " })).html).toContain("Skriv ett ord");
  expect((await answer(november.slug, { svar: "returned", ord: "Ta det med Vikby först." })).status).toBe(
    303,
  );
  expect(await member.get(wishes)).toContain("Ta det med Vikby först.");
  await db.deleteFrom("mails").where("kind", "<>", "wish-returned").execute();
  const server = await mailServer();
  expect(await deliverNext(db, smtpTo({ url: server.url, from }), later())).toBe(true);
  await server.stop();
  const [mail] = server.received;
  expect(mail?.recipients).toEqual([director.email]);
  expect(mail?.message).toContain("Vikby f=C3=B6rst");
  expect(mail?.message).toContain(`http://localhost${wishes}`);
});

test("he who wished takes it back as long as nobody has answered", async () => {
  const { november, member, wish, only } = await withSeat();
  await wish(november.id);
  const { id } = await only();
  await member.post(`${wishes}/${id}/aterkallande`, { [madeFor]: director.id });
  expect((await only()).state).toBe("withdrawn");
});

test("nobody wishes where he has no seat, and nobody takes back or answers another's wish", async () => {
  const { november, member, at, wish, only } = await withSeat();
  await wish(november.id);
  const { id } = await only();
  const stranger = newBrowser(app);
  await signIn(db, stranger, "gosta.gran@skogsbygden.example");
  const forester = { [madeFor]: "00000000-0000-7000-9000-000000000041" };
  await stranger.get(wishes, 404);
  expect((await stranger.post(wishes, { ...forester, mote: `${group.id}:`, titel: "Nej" })).status).toBe(404);
  expect((await stranger.post(`${wishes}/${id}/aterkallande`, forester)).status).toBe(404);
  const answer = { [madeFor]: director.id, svar: "accepted" };
  const answered = await member.post(`${at(november.slug)}/dagordning/onskemal/${id}`, answer);
  expect(answered.status).toBe(404);
  expect((await only()).state).toBe("waiting");
});

test("a wish that is sent twice is there once", async () => {
  const { november, wish, member } = await withSeat();
  expect(await member.get(wishes)).toMatch(/name="nytt" value="[^"]+"/);
  const nytt = crypto.randomUUID();
  for (const _ of [1, 2]) expect((await wish(november.id, { nytt })).to).toBe(`${wishes}#onskemal-${nytt}`);
  expect(await whoDid(db, "wish.made")).toEqual([director.id]);
  expect((await db.selectFrom("wishes").select("id").execute()).length).toBe(1);
});
