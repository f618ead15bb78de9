import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { group, maja, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { runMeetingById } from "../../meetings/index.ts";
import { afterSeptember, hold } from "../../../../test/agenda/after-september.ts";
import { loadPeople, plannedMeeting } from "../../../../test/agenda/planned.ts";
import { historyOf } from "../history/queries.ts";
import { removeItem } from "../items/changing/commands.ts";
import { agendaOf } from "../items/queries.ts";
import { buildAgenda } from "./commands.ts";

const { db } = freshDb();

const build = (meetingId: string) =>
  db.transaction().execute(async (tx) => {
    const meeting = await runMeetingById(tx, meetingId);
    return meeting === undefined ? -1 : buildAgenda(tx, meeting, secretary.id);
  });
const change = (meetingId: string) => ({
  meetingId,
  cooperationId: sjoriket.id,
  accountId: secretary.id,
});
const removal = (meetingId: string) => ({ change: change(meetingId), takeLeave: () => Promise.resolve() });
const titles = async (meetingId: string) => (await agendaOf(db, meetingId)).map(({ title }) => title);

test("what waits stands on the agenda by itself: the minutes first, then tasks and what was deferred", async () => {
  const { september, november, assignmentId } = await afterSeptember(db);
  expect(await build(november.id)).toBe(3);
  const [approval, task, moved] = await agendaOf(db, november.id);
  expect(approval).toMatchObject({
    title: "Föregående mötes protokoll",
    origin: "approval",
    approvesId: september.id,
    kind: "decision",
  });
  expect(approval?.proposals[0]?.text).toBe("att godkänna protokollet från 17 september 2026");
  expect(task).toMatchObject({
    title: "E-arkiv: tar fram ett underlag",
    origin: "assignment",
    assignmentId,
    background: "Uppdrag från mötet 17 september 2026, punkt 1. Maja Strand: tar fram ett underlag",
  });
  expect(task?.presenters).toEqual([{ name: "Maja Strand", organisation: null, personId: maja.id }]);
  expect(moved).toMatchObject({
    title: "Cykelvägar",
    origin: "moved",
    minutes: 20,
    background: "Se bilaga 1.",
  });
  expect(moved?.proposals.map(({ text }) => text)).toEqual(["att bygga dem"]);
  expect(moved?.annexes).toMatchObject([{ number: 1, title: "Karta" }]);
});

test("nothing comes twice, however often it is fetched, and what was removed waits again", async () => {
  const { november, roads } = await afterSeptember(db);
  await build(november.id);
  expect(await build(november.id)).toBe(0);
  const moved = (await agendaOf(db, november.id)).find(({ movedFromId }) => movedFromId === roads.id);
  const removed = await removeItem(db, { ...removal(november.id), itemId: moved?.id ?? "" });
  expect(removed.ok).toBe(true);
  expect(await titles(november.id)).not.toContain("Cykelvägar");
  expect(await build(november.id)).toBe(1);
  expect(await titles(november.id)).toContain("Cykelvägar");
});

test("what is moved on again tells how often, and from where", async () => {
  const { november, roads } = await afterSeptember(db);
  await build(november.id);
  const again = (await agendaOf(db, november.id)).find(({ movedFromId }) => movedFromId === roads.id);
  await db
    .insertInto("decisions")
    .values({
      cooperation_id: sjoriket.id,
      meeting_id: november.id,
      item_id: again?.id ?? "",
      position: 0,
      slug: "3-1",
      text: "att bordlägga ärendet",
      outcome: "deferred",
      is_draft: true,
    })
    .execute();
  const january = await plannedMeeting(db, { heldOn: "2027-01-28" });
  await build(january.id);
  const moved = (await agendaOf(db, january.id)).find(({ title }) => title === "Cykelvägar");
  const history = await historyOf(db, { id: january.id, heldOn: "2027-01-28", body: group });
  expect(history.get(moved?.id ?? "")).toMatchObject({
    origin: "moved",
    times: 2,
    from: { heldOn: "2026-11-26", item: "3" },
  });
});

test("a task that a meeting passes over comes to the next, with that fact", async () => {
  const { november, assignmentId } = await afterSeptember(db);
  await hold(db, november.id);
  const january = await plannedMeeting(db, { heldOn: "2027-01-28" });
  await build(january.id);
  const late = (await agendaOf(db, january.id)).find((item) => item.assignmentId === assignmentId);
  const history = await historyOf(db, { id: january.id, heldOn: "2027-01-28", body: group });
  expect(history.get(late?.id ?? "")).toMatchObject({ origin: "assignment", times: 1 });
});

test("what is closed where it comes from is closed where it comes to", async () => {
  const { november, assignmentId } = await afterSeptember(db);
  const { id: audience } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("items").set({ audience_id: audience }).execute();
  await build(november.id);
  const items = await agendaOf(db, november.id);
  const audiences = Object.fromEntries(items.map(({ origin, audienceId }) => [origin, audienceId]));
  expect(audiences).toEqual({ approval: null, assignment: audience, moved: audience });
  expect(items.some((item) => item.assignmentId === assignmentId)).toBe(true);
});

test("a wish for some coming meeting is taken up, and waits again when its item is removed", async () => {
  await loadPeople(db);
  const meeting = await plannedMeeting(db);
  const { rows } = await sql<{ id: string }>`
      insert into wishes (cooperation_id, body_id, account_id, person_id, title, proposal, audience_id)
      values (${sjoriket.id}, ${group.id}, ${secretary.id}, ${maja.id}, 'Elbilar', ${["att köpa dem"]},
        audience_of('desk', ${sjoriket.id}, ${group.id})) returning id`.execute(db);
  await build(meeting.id);
  const [item] = await agendaOf(db, meeting.id);
  expect(item).toMatchObject({ title: "Elbilar", origin: "wish", presenters: [{ personId: maja.id }] });
  const state = () =>
    db
      .selectFrom("wishes")
      .select(["state", "item_id as itemId"])
      .where("id", "=", rows[0]?.id ?? "")
      .executeTakeFirst();
  expect(await state()).toEqual({ state: "accepted", itemId: item?.id });
  await removeItem(db, { ...removal(meeting.id), itemId: item?.id ?? "" });
  expect(await state()).toEqual({ state: "waiting", itemId: null });
});
