import ICAL from "ical.js";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { callAll, change, meetingToCall } from "../../../../test/calling/meeting-to-call.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { createApp } from "../../../app.ts";
import { director, group, maja, sjoriket } from "../../accounts/fixtures.ts";
import { madeFor } from "../../accounts/guard/made-for.tsx";
import { sessionsOf } from "../../accounts/index.ts";
import { addItem } from "../../agenda/index.ts";
import { takeStep } from "../../meetings/index.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-10T09:00:00Z");
const publicUrl = "https://genbo.example";
const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, publicUrl });
const byMember = { [madeFor]: director.id };

async function member() {
  const made = await meetingToCall(db);
  const visitor = newBrowser(app);
  await signIn(db, visitor, director.email);
  return { ...made, visitor };
}

type Visitor = Awaited<ReturnType<typeof member>>["visitor"];

async function addressOf(visitor: Visitor, av: string): Promise<string> {
  const { html, status } = await visitor.post("/konto/kalendrar", { ...byMember, av });
  expect(status, html).toBe(200);
  return /https:\/\/genbo\.example(\/kalender\/[\w-]+\.ics)/.exec(html)?.[1] ?? "";
}

async function read(address: string) {
  const answer = await app.request(address);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return {
    events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)),
    tasks: calendar.getAllSubcomponents("vtodo"),
  };
}

test("a calendar of one's own has the meetings of one's bodies, and is read without signing in", async () => {
  const { visitor, meeting } = await member();
  const address = await addressOf(visitor, "own");
  const { events } = await read(address);
  expect(events.map(({ uid }) => uid)).toEqual([`${meeting.id}@genbo`]);
  expect(events[0]?.startDate.toString()).toBe("2026-11-26T13:30:00");
  expect(await visitor.get("/konto/kalendrar")).not.toContain(address);
});

test("it follows the meeting: moved, and cancelled", async () => {
  const { visitor, meeting } = await member();
  const address = await addressOf(visitor, group.id);
  await callAll(db, meeting.id);
  await db.updateTable("meetings").set({ starts: "09:00", sequence: 2 }).execute();
  const [moved] = (await read(address)).events;
  expect(moved?.startDate.toString()).toBe("2026-11-26T09:00:00");
  expect(moved?.sequence).toBe(2);
  await db.transaction().execute((tx) => takeStep(tx, change(meeting.id), "cancelled"));
  const [cancelled] = (await read(address)).events;
  expect(cancelled?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("one that has been ended tells nothing more, and only its owner ends it", async () => {
  const { visitor } = await member();
  const address = await addressOf(visitor, sjoriket.id);
  const { id } = await db.selectFrom("feeds").select("id").executeTakeFirstOrThrow();
  const other = newBrowser(app);
  await signIn(db, other, "gosta.gran@skogsbygden.example");
  const { id: otherId } = await db
    .selectFrom("accounts")
    .select("id")
    .where("email", "=", "gosta.gran@skogsbygden.example")
    .executeTakeFirstOrThrow();
  expect((await other.post(`/konto/kalendrar/${id}/avslut`, { [madeFor]: otherId })).status).toBe(404);
  await read(address);
  expect((await visitor.post(`/konto/kalendrar/${id}/avslut`, byMember)).status).toBe(303);
  expect((await app.request(address)).status).toBe(410);
  expect((await app.request("/kalender/okand.ics")).status).toBe(410);
});

test("it shows what its owner may see today: nothing when his seat or his account has ended", async () => {
  const { visitor } = await member();
  const address = await addressOf(visitor, group.id);
  await db.updateTable("mandates").set({ until_on: "2026-11-09" }).where("person_id", "=", maja.id).execute();
  expect((await read(address)).events).toEqual([]);
  await db.updateTable("accounts").set({ closed_at: new Date() }).where("id", "=", director.id).execute();
  expect((await app.request(address)).status).toBe(410);
});

test("a closed part stands in the calendars of those alone who are in it", async () => {
  const { visitor, meeting } = await member();
  const address = await addressOf(visitor, "own");
  await sql`with closed as (insert into audiences (kind, cooperation_id) values ('closed', ${sjoriket.id}) returning id)
    insert into meeting_parts (meeting_id, position, name, starts, ends, audience_id)
    select ${meeting.id}, 1, 'Kollegial del', '16:00', '17:00', id from closed`.execute(db);
  expect((await read(address)).events).toHaveLength(1);
  await sql`insert into audience_persons select id, ${maja.id} from audiences where kind = 'closed'`.execute(
    db,
  );
  const { events } = await read(address);
  expect(events.map(({ startDate }) => startDate.toString())).toContain("2026-11-26T16:00:00");
});

test("assignments are things to do, with the day they are due", async () => {
  const { visitor, meeting } = await member();
  await callAll(db, meeting.id);
  const item = await db
    .transaction()
    .execute((tx) => addItem(tx, { meetingId: meeting.id, title: "Arkiv", origin: "desk" }));
  await sql`with given as (
      insert into assignments (cooperation_id, meeting_id, item_id, position, who, what, due_on)
      values (${sjoriket.id}, ${meeting.id}, ${item.id}, 1, 'Maja Strand', 'Ta fram underlag', '2026-12-17') returning id)
    insert into assignment_holders (assignment_id, party_id) select id, ${maja.id} from given`.execute(db);
  const { tasks } = await read(await addressOf(visitor, "own"));
  expect(tasks.map((task) => String(task.getFirstPropertyValue("summary")))).toEqual(["Ta fram underlag"]);
  expect(String(tasks[0]?.getFirstPropertyValue("due"))).toBe("2026-12-17");
  expect(tasks[0]?.getFirstPropertyValue("status")).toBe("NEEDS-ACTION");
});

test("what is public is in the public calendars, also for one who may see more", async () => {
  const { visitor, meeting } = await member();
  await db.updateTable("meetings").set({ link: "https://mote.example/rum" }).execute();
  const all = `/${sjoriket.slug}/kalender.ics`;
  expect((await app.request(all)).status).toBe(404);
  await db.updateTable("meetings").set({ audience_id: 1 }).where("id", "=", meeting.id).execute();
  const { events } = await read(all);
  expect(events).toHaveLength(1);
  expect(String(events[0]?.location)).not.toContain("mote.example");
  const { slug } = await db
    .selectFrom("parties")
    .select("slug")
    .where("id", "=", group.id)
    .executeTakeFirstOrThrow();
  expect((await read(`/${sjoriket.slug}/organ/${slug}/kalender.ics`)).events).toHaveLength(1);
  await db
    .updateTable("meetings")
    .set({ audience_id: sql`audience_of('body', ${sjoriket.id}, ${group.id})` })
    .execute();
  expect(await visitor.get(all)).not.toContain("BEGIN:VEVENT");
});

test("nobody makes a calendar of what is not his", async () => {
  const { visitor } = await member();
  const { status } = await visitor.post("/konto/kalendrar", { ...byMember, av: maja.id });
  expect(status).toBe(400);
  expect((await app.request("/konto/kalendrar")).headers.get("location")).toContain("/logga-in");
});
