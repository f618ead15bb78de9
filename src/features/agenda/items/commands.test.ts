import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { group, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { takeStep } from "../../meetings/index.ts";
import { loadPeople, plannedMeeting, put } from "../../../../test/agenda/planned.ts";
import { agendaOf } from "./queries.ts";

const { db } = freshDb();

async function planned() {
  await loadPeople(db);
  return plannedMeeting(db);
}

test("what is put on the agenda has its number, its time, its presenters and its proposal", async () => {
  const meeting = await planned();
  await put(db, meeting.id, "Budget", { minutes: 10 });
  const item = await put(db, meeting.id, "Gemensamt arkiv", {
    kind: "decision",
    minutes: 45,
    presenters: [
      { name: "Maja Strand", organisation: "Vikby" },
      { name: "Ulla Nyberg", organisation: "Arkivbyrån" },
    ],
    proposals: ["att upphandla ett arkiv", "att Vikby leder arbetet"],
  });
  const under = await put(db, meeting.id, "Kostnader", { parentId: item.id });
  expect([item.slug, under.slug]).toEqual(["2", "2a"]);

  const [, archive, costs] = await agendaOf(db, meeting.id);
  expect(archive).toMatchObject({ number: "2", label: "2", from: "13:40", until: "14:25", kind: "decision" });
  expect(archive?.presenters.map(({ name }) => name)).toEqual(["Maja Strand", "Ulla Nyberg"]);
  expect(archive?.presenters[0]?.personId).toBe(maja.id);
  expect(archive?.proposals.map(({ text }) => text)).toEqual([
    "att upphandla ett arkiv",
    "att Vikby leder arbetet",
  ]);
  expect(costs).toMatchObject({ label: "2 a", parentId: item.id, from: null });
  const { slug } = await db
    .selectFrom("parties")
    .select("slug")
    .where("name", "=", "Arkivbyrån")
    .executeTakeFirstOrThrow();
  expect(slug).toBe("arkivbyran");
});

test("an item is a draft until the meeting is called, and none when it comes after that", async () => {
  const meeting = await planned();
  await put(db, meeting.id, "Före");
  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  expect((await agendaOf(db, meeting.id)).map(({ isDraft }) => isDraft)).toEqual([true]);
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  await put(db, meeting.id, "Vid bordet", { origin: "table" });
  expect((await agendaOf(db, meeting.id)).map(({ isDraft }) => isDraft)).toEqual([false, false]);
  const found = await db
    .selectFrom("search_entries")
    .select("title")
    .where("meeting_id", "=", meeting.id)
    .where("kind", "=", "item")
    .orderBy("title")
    .execute();
  expect(found.map(({ title }) => title)).toEqual(["Före", "Vid bordet"]);
});

test("paragraphs go on through the year, and begin anew with the next", async () => {
  await loadPeople(db);
  await db
    .insertInto("body_forms")
    .values({
      body_id: group.id,
      cooperation_id: sjoriket.id,
      numbering: "paragraph",
      starts: null,
      ends: null,
      place: null,
      meetings_a_term: null,
    })
    .execute();
  const spring = await plannedMeeting(db, { heldOn: "2026-03-05" });
  const autumn = await plannedMeeting(db, { heldOn: "2026-10-08" });
  const next = await plannedMeeting(db, { heldOn: "2027-02-04" });
  for (const title of ["Ett", "Två"]) await put(db, spring.id, title);
  for (const { id } of [autumn, next]) await put(db, id, "Tre");
  const labels = async (id: string) => (await agendaOf(db, id)).map(({ label }) => label);
  expect(await labels(spring.id)).toEqual(["§ 1", "§ 2"]);
  expect(await labels(autumn.id)).toEqual(["§ 3"]);
  expect(await labels(next.id)).toEqual(["§ 1"]);
});

test("an item that comes between takes the address of the next, and decisions go with theirs", async () => {
  const meeting = await planned();
  const item = await put(db, meeting.id, "Budget");
  await db
    .insertInto("decisions")
    .values({
      cooperation_id: sjoriket.id,
      meeting_id: meeting.id,
      item_id: item.id,
      position: 0,
      slug: `${item.slug}-1`,
      text: "att anta budgeten",
      outcome: "approved",
      is_draft: true,
    })
    .execute();
  await put(db, meeting.id, "Föregående mötes protokoll", { isFirst: true });
  const { rows } = await sql<{ slug: string }>`select slug from decisions`.execute(db);
  expect(rows).toEqual([{ slug: "2-1" }]);
  expect((await agendaOf(db, meeting.id)).map(({ slug, title }) => [slug, title])).toEqual([
    ["1", "Föregående mötes protokoll"],
    ["2", "Budget"],
  ]);
});

test("ten who put something there at once get a number each", async () => {
  const meeting = await planned();
  await Promise.all(Array.from({ length: 10 }, (_, place) => put(db, meeting.id, `Punkt ${place}`)));
  const items = await agendaOf(db, meeting.id);
  expect(items.map(({ number }) => number)).toEqual(
    Array.from({ length: 10 }, (_, place) => String(place + 1)),
  );
});
