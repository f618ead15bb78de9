import { beforeEach, expect, test } from "vitest";
import { archive, cooperation, id, january, loadLoop, november } from "../../../../test/assignments/loop.ts";
import { freshDb } from "../../../../test/db.ts";
import { watchesDueAt } from "../../assignments/index.ts";
import { deferItem } from "../deciding/commands.ts";
import { noteReport } from "./commands.ts";

const { db } = freshDb();
const item = id(180);
const now = new Date("2026-12-01T08:00:00Z");
const change = { meetingId: november.id, cooperationId: cooperation.id, accountId: null };

beforeEach(async () => {
  await loadLoop(db);
  await db
    .insertInto("items")
    .values({
      id: item,
      meeting_id: november.id,
      position: 1,
      slug: "1",
      title: "Gemensamt e-arkiv",
      origin: "assignment",
      assignment_id: archive.id,
    })
    .execute();
});

const tell = (isReported: boolean) => noteReport(db, change, { itemId: item, isReported, now });
const end = () => db.updateTable("meetings").set({ state: "held" }).where("id", "=", november.id).execute();
const state = async () =>
  (await db.selectFrom("assignments").where("id", "=", archive.id).select("state").executeTakeFirstOrThrow())
    .state;
const inJanuary = async () => {
  const asked = { meetingId: january.id, bodyId: january.body_id, heldOn: january.held_on };
  const watches = await watchesDueAt(db, asked);
  return watches
    .filter(({ assignmentId }) => assignmentId === archive.id)
    .map(({ timesPassed }) => timesPassed);
};

test("what was reported at the meeting is on no agenda after it", async () => {
  await end();
  expect(await inJanuary()).toEqual([1]);
  expect((await tell(true)).ok).toBe(true);
  expect(await state()).toBe("reported");
  expect(await inJanuary()).toEqual([]);
});

test("pressed twice it is told once, and taken back it is as if it had not been", async () => {
  await tell(true);
  await tell(true);
  expect(await db.selectFrom("assignment_acts").select("came_by").execute()).toEqual([
    { came_by: "meeting" },
  ]);
  await tell(false);
  expect(await state()).toBe("open");
  await end();
  expect(await inJanuary()).toEqual([1]);
});

test("what is done with already is said to be", async () => {
  await db.insertInto("assignment_acts").values({ assignment_id: archive.id, kind: "withdrawn" }).execute();
  expect(await tell(true)).toEqual({ ok: false, reason: "done-with" });
});

test("an item that no assignment came back as has nothing to report", async () => {
  await db.updateTable("items").set({ assignment_id: null }).where("id", "=", item).execute();
  expect(await tell(true)).toEqual({ ok: false, reason: "gone" });
});

test("moved on with its item it is due at that meeting, and no meeting has passed without it", async () => {
  const moved = await deferItem(db, change, { id: id(181), itemId: item, toMeetingId: january.id, now });
  expect(moved.ok).toBe(true);
  await end();
  expect(await inJanuary()).toEqual([0]);
  const [task] = await db.selectFrom("assignments").where("id", "=", archive.id).select("due_on").execute();
  expect(task).toEqual({ due_on: january.held_on });
});
