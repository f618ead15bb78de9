import { beforeEach, expect, test } from "vitest";
import { appForAll } from "../../../../test/app.ts";
import { browser } from "../../../../test/browser.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { clockAt } from "../../../../test/signing-in.ts";
import { doDailyWork } from "../../../platform/clock/daily.ts";
import {
  accountOf,
  archive,
  directorsGroup,
  loadLoop,
  orjan,
  seatOf,
} from "../../../../test/assignments/loop.ts";
import { assignmentDailyWork } from "../mondays/commands.ts";
import { reportPath } from "../paths.ts";

const { db } = freshDb();
const clock = clockAt("2026-11-23T08:00:00Z");
const visitor = browser(appForAll(db, clock.now));
let link = "";

beforeEach(async () => {
  clock.set("2026-11-23T08:00:00Z");
  await loadLoop(db);
  const { email } = await accountOf(db, orjan);
  await seatOf(db, orjan, directorsGroup);
  await doDailyWork(db, [assignmentDailyWork("https://genbo.example")], clock.now());
  const { text } = await db
    .selectFrom("mails")
    .where("recipient", "=", email)
    .select("text")
    .executeTakeFirstOrThrow();
  link = /https:\/\/genbo\.example(\/rapport\/\S+)/.exec(text)?.[1] ?? "";
});

const acts = () => db.selectFrom("assignment_acts").selectAll().orderBy("acted_at").execute();
const state = async () =>
  (await db.selectFrom("assignments").where("id", "=", archive.id).select("state").executeTakeFirstOrThrow())
    .state;

test("opened, it changes nothing: a scanner of mail opens it too", async () => {
  const html = await visitor.get(link);
  expect(html).toContain("Du svarar som Örjan Strand.");
  expect(html).toContain(archive.what);
  expect(await acts()).toEqual([]);
});

test("it reports without signing in, and shows exactly what is recorded", async () => {
  const sent = await visitor.post(link, { vad: "redovisa", text: "Förslaget är <klart>." });
  expect([sent.status, sent.to]).toEqual([303, link]);
  const html = await visitor.get(link);
  expect(html).toContain("Det här är antecknat");
  expect(html).toContain("Förslaget är &lt;klart&gt;.");
  expect(await state()).toBe("reported");
  expect(await whoDid(db, "assignment.reported")).toEqual([null]);
  expect(await acts()).toMatchObject([
    {
      kind: "reported",
      text: "Förslaget är <klart>.",
      person_id: orjan.id,
      account_id: null,
      came_by: "link",
    },
  ]);
});

test("done is one press, and so is taking it back", async () => {
  await visitor.post(link, { vad: "klart" });
  expect(await state()).toBe("ended");
  const [act] = await acts();
  const undone = await visitor.post(`${link}/angra`, { handelse: act?.id ?? "" });
  expect(undone.to).toBe(link);
  expect(await whoDid(db, "assignment.act-undone")).toEqual([null]);
  expect(await state()).toBe("open");
  expect(await visitor.get(link)).not.toContain("Det här är antecknat");
});

test("it asks for more time, with words and with a day", async () => {
  await visitor.post(link, { vad: "tid", dag: "2026-12-24", text: "Anbuden dröjer.", trots: "ja" });
  expect(await visitor.get(link)).toContain("Önskar 24 december 2026.");
  expect(await state()).toBe("open");
});

test("it does nothing that only those may who run the meetings", async () => {
  for (const vad of ["flytta", "stryk", "oppna"]) {
    const sent = await visitor.post(link, { vad, dag: "2026-12-24", trots: "ja" });
    expect([vad, sent.status]).toEqual([vad, 400]);
  }
  expect(await acts()).toEqual([]);
});

test("what somebody else has done is not taken back by it", async () => {
  const { id } = await db
    .insertInto("assignment_acts")
    .values({ assignment_id: archive.id, kind: "ended" })
    .returning("id")
    .executeTakeFirstOrThrow();
  expect((await visitor.post(`${link}/angra`, { handelse: id })).status).toBe(404);
});

test("too old, unknown, or of an assignment that is his no more, it opens nothing", async () => {
  await visitor.get(reportPath("A".repeat(43)), 410);
  clock.set("2027-03-01T08:00:00Z");
  await visitor.get(link, 410);
  expect((await visitor.post(link, { vad: "klart" })).status).toBe(410);
  clock.set("2026-11-23T08:00:00Z");
  await db.deleteFrom("assignment_holders").execute();
  expect(await visitor.get(link, 410)).not.toContain(archive.what);
  expect((await visitor.post(link, { vad: "klart" })).status).toBe(410);
  expect(await acts()).toEqual([]);
});

test("when he may not see the assignment any more, neither does his link", async () => {
  await db.updateTable("mandates").set({ until_on: "2026-11-22" }).execute();
  expect(await visitor.get(link, 410)).not.toContain(archive.what);
});

test("a link that has got into wrong hands fills nothing", async () => {
  for (let i = 0; i < 20; i++) await visitor.post(link, { vad: "tid", text: `Ord ${i}` });
  const tired = await visitor.post(link, { vad: "tid", text: "Ett ord till" });
  expect([tired.status, tired.html.includes("Försök igen om en stund")]).toEqual([429, true]);
  expect(await acts()).toHaveLength(20);
});
