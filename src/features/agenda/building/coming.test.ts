import { sql } from "kysely";
import { expect, test } from "vitest";
import { afterSeptember } from "../../../../test/agenda/after-september.ts";
import { plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { group, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { takeStep } from "../../meetings/index.ts";
import { agendaOf } from "../items/queries.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-02T09:00:00Z");
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const bySecretary = { [madeFor]: secretary.id };
const change = (meetingId: string) => ({ meetingId, cooperationId: sjoriket.id, accountId: secretary.id });

const task = "E-arkiv: tar fram ett underlag";
const minutes = "Föregående mötes protokoll";
const titles = async (meetingId: string) => (await agendaOf(db, meetingId)).map(({ title }) => title);

async function atDesk() {
  const left = await afterSeptember(db);
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  const { slug: body } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  const at = (slug: string) => `/${sjoriket.slug}/moten/${body}/${slug}/dagordning`;
  return { ...left, desk, at, address: at(left.november.slug) };
}

/** Somebody wishes for something at some coming meeting. */
async function wishFor(title: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into wishes (cooperation_id, body_id, account_id, person_id, title, audience_id)
    values (${sjoriket.id}, ${group.id}, ${secretary.id}, ${maja.id}, ${title},
      audience_of('desk', ${sjoriket.id}, ${group.id})) returning id`.execute(db);
  return rows[0]?.id ?? "";
}

/** The meeting in September leaves one more thing to the next. */
async function deferToo(itemTitle: string): Promise<void> {
  await sql`insert into decisions (cooperation_id, meeting_id, item_id, position, slug, text, outcome, is_draft)
    select ${sjoriket.id}, meeting_id, id, 5, slug || '-6', 'att bordlägga', 'deferred', true
    from items where title = ${itemTitle}`.execute(db);
}

test("what arises after an agenda was first opened comes to it, and moves nothing of its order", async () => {
  const { desk, address, november } = await atDesk();
  await desk.get(address, 302);
  expect(await titles(november.id)).toEqual([minutes, task, "Cykelvägar"]);
  await put(db, november.id, "Budget", { isFirst: true });
  await put(db, november.id, "Nästa möte");
  const ordered = ["Budget", minutes, task, "Cykelvägar", "Nästa möte"];
  expect(await titles(november.id)).toEqual(ordered);

  await deferToo("E-arkiv");
  await wishFor("Elbilar");
  await sql`insert into assignments (cooperation_id, meeting_id, item_id, position, who, what, due_on, return_meeting_id)
    select cooperation_id, meeting_id, item_id, 3, who, 'räknar på hyran', due_on, return_meeting_id
    from assignments`.execute(db);
  await desk.get(address, 302);
  expect(await titles(november.id)).toEqual([...ordered, "E-arkiv: räknar på hyran", "E-arkiv", "Elbilar"]);
  expect(await desk.get(address)).not.toContain("Hämta det som väntar");
});

test("what somebody has taken off comes back when it is fetched, and not by itself", async () => {
  const { desk, address, november } = await atDesk();
  await wishFor("Elbilar");
  await desk.get(address, 302);
  for (const item of await agendaOf(db, november.id))
    expect((await desk.post(`${address}/punkter/${item.id}/borttagning`, bySecretary)).status).toBe(303);
  const page = await desk.get(address);
  expect(await titles(november.id)).toEqual([]);
  for (const title of ["Protokollet från 17 september 2026", task, "Cykelvägar", "Elbilar"])
    expect(page).toContain(`<li>${title}</li>`);

  expect((await desk.post(`${address}/underlag`, bySecretary)).status).toBe(303);
  expect(await titles(november.id)).toEqual([minutes, task, "Cykelvägar", "Elbilar"]);
  expect(await desk.get(address)).not.toContain("Väntar på att tas upp");
});

test("when the call has gone out nothing comes by itself: it is told what waits, and fetched", async () => {
  const { desk, address, november } = await atDesk();
  await desk.get(address, 302);
  await db.transaction().execute((tx) => takeStep(tx, change(november.id), "called"));
  await wishFor("Elbilar");
  expect(await desk.get(address)).toContain("<li>Elbilar</li>");
  expect(await titles(november.id)).not.toContain("Elbilar");
  await desk.post(`${address}/underlag`, bySecretary);
  expect(await titles(november.id)).toContain("Elbilar");
});

test("an agenda further on takes nothing from the next one", async () => {
  const { desk, at, address, november } = await atDesk();
  const january = await plannedMeeting(db, { heldOn: "2027-01-28" });
  await wishFor("Elbilar");
  await desk.get(at(january.slug), 302);
  expect(await titles(january.id)).toEqual([minutes]);
  await desk.get(address, 302);
  expect(await titles(november.id)).toEqual([minutes, task, "Cykelvägar", "Elbilar"]);
});

test("nobody calls to an agenda that lacks what has come since", async () => {
  const { desk, address, november } = await atDesk();
  await desk.get(address.replace("/dagordning", "/kallelse"), 302);
  expect(await titles(november.id)).toEqual([minutes, task, "Cykelvägar"]);
});

test("a wish that is put off to some coming meeting does not come back to the one it was taken from", async () => {
  const { desk, address, november } = await atDesk();
  await desk.get(address, 302);
  const id = await wishFor("Elbilar");
  await desk.post(`${address}/onskemal/${id}`, { ...bySecretary, svar: "moved", mote: "" });
  expect(await desk.get(address)).toContain("Elbilar");
  expect(await titles(november.id)).not.toContain("Elbilar");
});

test("the desk is not told of what waits where it may not see where that comes from", async () => {
  const { desk, address, november } = await atDesk();
  await db.transaction().execute((tx) => takeStep(tx, change(november.id), "called"));
  expect(await desk.get(address)).toContain("<li>Cykelvägar</li>");
  const { id: audience } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("items").set({ audience_id: audience }).where("title", "=", "Cykelvägar").execute();
  const page = await desk.get(address);
  expect(page).not.toContain("Cykelvägar");
  expect(page).toContain(`<li>${task}</li>`);
});
