import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../../app.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt, newBrowser, signIn } from "../../../../test/signing-in.ts";
import { sessionsOf } from "../../accounts/index.ts";
import {
  accountOf,
  anna,
  archive,
  asa,
  board,
  cooperation,
  costs,
  directorsGroup,
  january,
  kvarnby,
  letter,
  loadLoop,
  november,
  orjan,
  seatOf,
} from "../../../../test/assignments/loop.ts";
import { assignmentPath, assignmentsPath, ownAssignmentsPath, undoPath } from "../paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T08:00:00Z");
const app = () => createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
const page = assignmentPath(cooperation.slug, archive.id);

beforeEach(() => {
  clock.set("2026-11-23T08:00:00Z");
  return loadLoop(db);
});

async function signedIn(person: typeof orjan) {
  const account = await accountOf(db, person);
  const browser = newBrowser(app());
  await signIn(db, browser, account.email);
  const post = (path: string, fields: Record<string, string>) =>
    browser.post(path, { avsandare: account.id, ...fields });
  return { ...browser, post, account };
}
const holder = async () => {
  await seatOf(db, orjan, directorsGroup);
  return signedIn(orjan);
};
const desk = async () => {
  await seatOf(db, anna, directorsGroup, { role: "chair" });
  return signedIn(anna);
};
const undoable = (html: string) => /name="handelse" value="([^"]+)"/.exec(html)?.[1] ?? "";

test("a holder reports, and it is told to all who see it, with what it came from", async () => {
  const orjans = await holder();
  const before = await orjans.get(page);
  expect(before).toContain("Tas upp när Kommundirektörsgruppen möts 26 november 2026.");
  expect(before).toContain("att utreda ett gemensamt e-arkiv");
  const sent = await orjans.post(page, { vad: "redovisa", text: "Förslaget är klart.\n\nDet bifogas." });
  expect([sent.status, sent.to]).toEqual([303, page]);
  const after = await orjans.get(page);
  expect(after).toContain("Förslaget är klart.");
  expect(after).toContain("Redovisat");
  expect(after).toContain("Örjan Strand");
});

test("what was reported is taken back by whoever did it", async () => {
  const orjans = await holder();
  await orjans.post(page, { vad: "klart" });
  const done = await orjans.get(page);
  const undone = await orjans.post(undoPath(cooperation.slug, archive.id), { handelse: undoable(done) });
  expect(undone.to).toBe(page);
  expect(await whoDid(db, "assignment.act-undone")).toEqual([orjans.account.id]);
  const after = await orjans.get(page);
  expect(after).toContain("Ångrat");
  expect(after).toContain("Tas upp när Kommundirektörsgruppen möts");
  const again = await orjans.post(undoPath(cooperation.slug, archive.id), { handelse: undoable(done) });
  expect([again.status, again.html.includes("Det är redan ångrat.")]).toEqual([400, true]);
});

test("an empty report is refused with a sentence, and what was written stays", async () => {
  const orjans = await holder();
  const empty = await orjans.post(page, { vad: "redovisa", text: "  " });
  expect([empty.status, empty.html.includes("Skriv några ord om det först.")]).toEqual([400, true]);
  const long = "x".repeat(4001);
  const refused = await orjans.post(page, { vad: "redovisa", text: long });
  expect([refused.status, refused.html.includes(long)]).toEqual([400, true]);
});

test("a holder asks for more time, and whoever runs the meetings grants it with one press", async () => {
  const orjans = await holder();
  await orjans.post(page, { vad: "tid", mote: january.id, text: "Anbuden dröjer." });
  const annas = await desk();
  const asked = await annas.get(page);
  expect(asked).toContain("Önskar mötet 28 januari 2027.");
  expect(asked).toContain("Flytta till mötet 28 januari 2027");
  await annas.post(page, { vad: "flytta", mote: january.id, dag: "", trots: "ja" });
  const moved = await annas.get(page);
  expect(moved).toContain("Från mötet 26 november 2026 till mötet 28 januari 2027.");
  expect(moved).toContain("Tas upp när Kommundirektörsgruppen möts 28 januari 2027.");
});

test("a day on which the body does not meet is questioned, with the nearest meetings", async () => {
  const annas = await desk();
  const asked = await annas.post(page, { vad: "flytta", dag: "2026-11-24", text: "Snart" });
  expect(asked.status).toBe(400);
  expect(asked.html).toContain(
    "Organet möts inte den 24 november 2026. Närmast: 24 september 2026, 26 november 2026.",
  );
  expect(asked.html).toContain('value="2026-11-24"');
  const kept = await annas.post(page, { vad: "flytta", dag: "2026-11-24", text: "Snart", trots: "ja" });
  expect(kept.status).toBe(303);
});

test("whoever has no part in it sees it and does nothing with it", async () => {
  await seatOf(db, asa, directorsGroup);
  const asas = await signedIn(asa);
  expect(await asas.get(page)).not.toContain("<textarea");
  expect((await asas.post(page, { vad: "klart" })).status).toBe(404);
  const holders = await holder();
  await holders.post(page, { vad: "klart" });
  const act = await db.selectFrom("assignment_acts").select("id").executeTakeFirstOrThrow();
  expect((await asas.post(undoPath(cooperation.slug, archive.id), { handelse: act.id })).status).toBe(404);
});

test("what holders write is not the public's to read, where the assignment is", async () => {
  const orjans = await holder();
  await orjans.post(page, { vad: "redovisa", text: "Avtalet är förhandlat." });
  await db.updateTable("meetings").set({ audience_id: 1 }).execute();
  const stranger = await newBrowser(app()).get(page);
  expect(stranger).toContain(archive.what);
  expect(stranger).toContain("Redovisat");
  expect(stranger).not.toContain("Avtalet är förhandlat.");
});

test("to whom the meeting is closed there is no such assignment", async () => {
  expect(await newBrowser(app()).get(page, 404)).not.toContain(archive.what);
  expect(await newBrowser(app()).get(assignmentPath(cooperation.slug, "inget"), 404)).toContain("finns inte");
});

test("everybody finds his own, his municipality's and his bodies'", async () => {
  await seatOf(db, orjan, directorsGroup, { organisation: kvarnby });
  await seatOf(db, orjan, board, { role: "chair" });
  const orjans = await signedIn(orjan);
  const mine = await orjans.get(ownAssignmentsPath);
  for (const task of [archive, costs, letter]) expect(mine).toContain(task.what);
  const municipality = await orjans.get(`${ownAssignmentsPath}?vems=kommunens`);
  expect([municipality.includes(costs.what), municipality.includes(archive.what)]).toEqual([true, false]);
  expect(await orjans.get(`${ownAssignmentsPath}?vems=organens`)).toContain(archive.what);
  expect(await orjans.get(`${ownAssignmentsPath}?lang=en`)).toContain("My assignments");
  const list = await orjans.get(`${assignmentsPath(cooperation.slug)}?vems=kommunens`);
  expect([list.includes(costs.what), list.includes(archive.what)]).toEqual([true, false]);
});

test("nobody's own are shown to nobody", async () => {
  const browser = newBrowser(app());
  const answer = await app().request(ownAssignmentsPath);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/logga-in?till=%2Fkonto%2Fuppdrag"]);
  expect(await browser.get("/logga-in")).toContain("<h1");
});

test("the list tells the done from the others, and which body gave them", async () => {
  const orjans = await holder();
  await orjans.post(page, { vad: "klart" });
  const list = assignmentsPath(cooperation.slug);
  expect(await orjans.get(`${list}?lage=avslutade`)).toContain(archive.what);
  const coming = await orjans.get(`${list}?lage=kommande`);
  expect([coming.includes(archive.what), coming.includes(costs.what)]).toEqual([false, true]);
  expect(coming).toContain("2027-01-28");
  expect(await orjans.get(`${list}?organ=styrelsen`)).toContain("Inga uppdrag i urvalet");
});

test("whoever runs the meeting tells that it was reported there, and the meeting has not passed without it", async () => {
  const annas = await desk();
  await db
    .insertInto("items")
    .values({
      meeting_id: november.id,
      position: 1,
      slug: "1",
      number: "1",
      title: "E-arkiv",
      assignment_id: archive.id,
    })
    .execute();
  await db.updateTable("meetings").set({ state: "minuting" }).where("id", "=", november.id).execute();
  clock.set("2026-12-02T08:00:00Z");
  const before = await annas.get(page);
  expect(before).toContain("Ett möte har gått utan redovisning.");
  expect(before).toContain(`<option value="${november.id}" selected`);
  await annas.post(page, { vad: "redovisa", text: "Föredrogs på mötet.", vid: november.id });
  const after = await annas.get(page);
  expect(after).toContain("på mötet");
  expect(after).not.toContain("Mötet gick utan redovisning");
  expect(after).toContain("Togs upp på mötet");
  expect(await db.selectFrom("assignment_acts").select(["meeting_id", "came_by"]).execute()).toEqual([
    { meeting_id: november.id, came_by: "meeting" },
  ]);
});
