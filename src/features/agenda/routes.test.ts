import { expect, test } from "vitest";
import { whoDid } from "../../../test/acts/done.ts";
import { freshDb } from "../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../test/signing-in.ts";
import { createApp } from "../../app.ts";
import { director, group, maja, seat, secretary, sjoriket, vikby } from "../accounts/fixtures.ts";
import { madeFor } from "../accounts/guard/made-for.tsx";
import { sessionsOf } from "../accounts/index.ts";
import { takeStep } from "../meetings/index.ts";
import { heldOn, loadPeople, plannedMeeting, put } from "../../../test/agenda/planned.ts";
import { agendaOf } from "./items/queries.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });

async function visitors() {
  await loadPeople(db);
  await seat(db, { body: "group", person: maja.id, until: null });
  const meeting = await plannedMeeting(db, { stopOn: "2026-11-12" });
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const member = newBrowser(app);
  await signIn(db, member, director.email);
  const { slug: body } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  const address = `/${sjoriket.slug}/moten/${body}/${meeting.slug}/dagordning`;
  return { meeting, desk, member, address };
}

const bySecretary = { [madeFor]: secretary.id };
const byMember = { [madeFor]: director.id };
const titles = async (id: string) => (await agendaOf(db, id)).map(({ label, title }) => `${label} ${title}`);
const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

test("the desk writes an agenda, and members read it when it has been sent out", async () => {
  const { meeting, desk, member, address } = await visitors();
  const added = await desk.post(`${address}/punkter`, {
    ...bySecretary,
    titel: "Gemensamt e-arkiv",
    slag: "decision",
    minuter: "30",
  });
  expect(added.status, added.html).toBe(303);
  expect(await desk.get(address)).toContain("Gemensamt e-arkiv");
  expect(await member.get(address)).toContain("inte utskickad");
  expect(await member.get(address)).not.toContain("Gemensamt e-arkiv");

  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  const read = await member.get(address);
  expect(read).toContain("Gemensamt e-arkiv");
  expect(read).toContain("13.30–14.00");
  expect(read).not.toContain("Lägg till en punkt");
});

test("nobody finds an agenda of another cooperation, and who has not signed in is led there", async () => {
  const { address } = await visitors();
  const stranger = newBrowser(app);
  expect((await app.request(address)).headers.get("location")).toContain("/logga-in");
  await signIn(db, stranger, "gosta.gran@skogsbygden.example");
  await stranger.get(address, 404);
});

test("an item is changed where it stands: presenters, proposal, background", async () => {
  const { meeting, desk, address } = await visitors();
  const item = await put(db, meeting.id, "Budget");
  const page = await desk.get(`${address}?andra=${item.id}`);
  const revision = fieldOf(page.slice(page.indexOf("data-editor")), "revision");
  const sent = new FormData();
  const fields = {
    ...bySecretary,
    revision,
    titel: "Budget 2027",
    slag: "decision",
    minuter: "20",
    paus: "15",
    bakgrund: "Se bilaga 1.",
    forslag: "att anta budgeten\n\natt pröva den i maj",
  };
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  sent.append("foredragande", "Maja Strand, Vikby");
  sent.append("foredragande", "Ny Person, Arkivbyrån");
  sent.append("foredragande", "");
  const changed = await desk.post(`${address}/punkter/${item.id}`, sent);
  expect(changed.status, changed.html).toBe(303);
  expect(await whoDid(db, "item.changed")).toEqual([secretary.id]);
  const [now] = await agendaOf(db, meeting.id);
  expect(now).toMatchObject({
    title: "Budget 2027",
    from: "13:45",
    until: "14:05",
    background: "Se bilaga 1.",
  });
  expect(now?.proposals.map(({ text }) => text)).toEqual(["att anta budgeten", "att pröva den i maj"]);
  expect(now?.presenters.map(({ name, organisation }) => [name, organisation])).toEqual([
    ["Maja Strand", vikby.name],
    ["Ny Person", "Arkivbyrån"],
  ]);
});

test("what somebody else has changed in between is not written over, and what was written is kept", async () => {
  const { meeting, desk, address } = await visitors();
  const item = await put(db, meeting.id, "Budget");
  const page = await desk.get(`${address}?andra=${item.id}`);
  const revision = fieldOf(page.slice(page.indexOf("data-editor")), "revision");
  const write = (titel: string) =>
    desk.post(`${address}/punkter/${item.id}`, { ...bySecretary, revision, titel, bakgrund: `Om ${titel}` });
  expect((await write("Det ena")).status).toBe(303);
  const refused = await write("Det andra");
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("Någon annan har ändrat punkten");
  expect(refused.html).toContain("Om Det andra");
  expect(refused.html).toContain("Om Det ena");
  expect(await titles(meeting.id)).toEqual(["1 Det ena"]);
});

test("a heading that is missing and minutes that are none are told of, and the rest is kept", async () => {
  const { desk, address } = await visitors();
  const refused = await desk.post(`${address}/punkter`, { ...bySecretary, titel: "Arkiv", minuter: "många" });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("heltal");
  expect(refused.html).toContain('value="Arkiv"');
  expect((await desk.post(`${address}/punkter`, { ...bySecretary, titel: " " })).html).toContain("rubrik");
});

test("items are moved with a button or in a whole new order, but not over another's move", async () => {
  const { meeting, desk, address } = await visitors();
  const [a, b, c] = [
    await put(db, meeting.id, "A"),
    await put(db, meeting.id, "B"),
    await put(db, meeting.id, "C"),
  ];
  const revision = async () => fieldOf(await desk.get(address), "revision");
  const stale = await revision();
  const up = await desk.post(`${address}/ordning`, {
    ...bySecretary,
    revision: stale,
    flytta: `up:${c.id}`,
  });
  expect(up.to).toBe(`${address}#punkt-${c.id}`);
  expect(await whoDid(db, "agenda.ordered")).toEqual([secretary.id]);
  expect(await titles(meeting.id)).toEqual(["1 A", "2 C", "3 B"]);

  const late = await desk.post(`${address}/ordning`, {
    ...bySecretary,
    revision: stale,
    flytta: `down:${a.id}`,
  });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Någon annan har ändrat dagordningen");
  expect(await titles(meeting.id)).toEqual(["1 A", "2 C", "3 B"]);

  const order = [b, a, c].map(({ id }) => ({ id, parentId: id === a.id ? b.id : null, partId: null }));
  await desk.post(`${address}/ordning`, {
    ...bySecretary,
    revision: await revision(),
    ordning: JSON.stringify(order),
  });
  expect(await titles(meeting.id)).toEqual(["1 B", "1 a A", "2 C"]);
  const odd = { ...bySecretary, revision: await revision(), ordning: "[1" };
  expect((await desk.post(`${address}/ordning`, odd)).status).toBe(400);
});

test("members change nothing on an agenda", async () => {
  const { meeting, member, address } = await visitors();
  const item = await put(db, meeting.id, "Budget");
  for (const path of [
    "/underlag",
    "/ordning",
    "/punkter",
    `/punkter/${item.id}`,
    `/punkter/${item.id}/borttagning`,
  ])
    expect([path, (await member.post(address + path, { ...byMember, titel: "Nej" })).status]).toEqual([
      path,
      404,
    ]);
  expect(await titles(meeting.id)).toEqual(["1 Budget"]);
});

test("an item is removed, unless something stands of it in the minutes", async () => {
  const { meeting, desk, address } = await visitors();
  const item = await put(db, meeting.id, "Budget", { proposals: ["att anta den"] });
  const under = await put(db, meeting.id, "Bilagan", { parentId: item.id });
  await db
    .insertInto("inputs")
    .values({ item_id: under.id, position: 0, text: "Den är lång.", is_draft: true })
    .execute();
  const kept = await desk.post(`${address}/punkter/${under.id}/borttagning`, bySecretary);
  expect(kept.html).toContain("Punkten utgår");
  expect((await desk.post(`${address}/punkter/${item.id}/borttagning`, bySecretary)).status).toBe(303);
  expect(await whoDid(db, "item.removed")).toEqual([secretary.id]);
  expect(await titles(meeting.id)).toEqual(["1 Bilagan"]);
  const gone = await desk.post(`${address}/punkter/${item.id}/borttagning`, bySecretary);
  expect(gone.html).toContain("någon annan har tagit bort den");
});

test("an item closed to named persons is not seen by others, and keeps its number", async () => {
  const { meeting, desk, member, address } = await visitors();
  const item = await put(db, meeting.id, "Kollegialt samtal");
  await put(db, meeting.id, "Budget");
  const closed = await desk.post(`${address}/punkter/${item.id}/synlighet`, {
    ...bySecretary,
    synlighet: "closed",
    person: maja.id,
  });
  expect(closed.status, closed.html).toBe(303);
  expect(await desk.get(address)).not.toContain("Kollegialt samtal");
  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  expect(await member.get(address)).toContain("Kollegialt samtal");
  expect(await titles(meeting.id)).toEqual(["1 Kollegialt samtal", "2 Budget"]);
  expect(heldOn).toBe(meeting.slug);
});

test("a closed part has its own time and is read by its persons alone", async () => {
  const { meeting, desk, member, address } = await visitors();
  const { id: audience } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("audience_persons").values({ audience_id: audience, person_id: maja.id }).execute();
  const place = { meeting_id: meeting.id, held_on: null, ends: null, place: null };
  const [open, closed] = await db
    .insertInto("meeting_parts")
    .values([
      { ...place, position: 1, name: "Ordinarie del", starts: "13:30", audience_id: null },
      { ...place, position: 2, name: "Kollegial del", starts: "16:00", audience_id: audience },
    ])
    .returning("id")
    .execute();
  await put(db, meeting.id, "Samtal", { partId: closed?.id ?? null, minutes: 30 });
  await put(db, meeting.id, "Budget", { minutes: 20 });
  const items = await agendaOf(db, meeting.id);
  expect(items.map(({ label, title, from, part }) => [label, title, from, part?.id])).toEqual([
    ["1", "Budget", "13:30", open?.id],
    ["2", "Samtal", "16:00", closed?.id],
  ]);

  const page = await desk.get(address);
  expect(page).not.toContain("Kollegial del");
  expect(page).not.toContain("Samtal");
  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  expect(await desk.get(`${address}?visa=lasning`)).not.toContain("Samtal");
  const read = await member.get(address);
  expect(read).toContain("Kollegial del");
  expect(read).toContain("16.00–16.30");
});

test("every change of an agenda is on record", async () => {
  const { meeting, desk, address } = await visitors();
  await desk.post(`${address}/punkter`, { ...bySecretary, titel: "Arkiv" });
  const [item] = await agendaOf(db, meeting.id);
  await desk.post(`${address}/punkter/${item?.id ?? ""}/borttagning`, bySecretary);
  const acts = await db
    .selectFrom("acts")
    .select(["kind", "account_id as by"])
    .where("kind", "like", "item.%")
    .orderBy("id")
    .execute();
  expect(acts).toEqual([
    { kind: "item.added", by: secretary.id },
    { kind: "item.removed", by: secretary.id },
  ]);
});

test("an item that is sent twice, also at once, stands there once", async () => {
  const { meeting, desk, address } = await visitors();
  expect(await desk.get(address)).toMatch(/name="nytt" value="[^"]+"/);
  const nytt = crypto.randomUUID();
  const item = { ...bySecretary, nytt, titel: "Arkiv" };
  const send = () => desk.post(`${address}/punkter`, item);
  for (const { to } of [...(await Promise.all([send(), send()])), await send()])
    expect(to).toBe(`${address}#punkt-${nytt}`);
  expect((await agendaOf(db, meeting.id)).map(({ title }) => title)).toEqual(["Arkiv"]);
  expect(await whoDid(db, "item.added")).toEqual([secretary.id]);
});
