import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import {
  director,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
} from "../../../../test/minuting/meeting-under-way.ts";
import { addAtTable, removeRow } from "../adding/commands.ts";
import { attend, leaveItem } from "../attending/commands.ts";
import { decide, deferItem } from "../deciding/commands.ts";
import { saveField } from "../fields/commands.ts";
import { revisionOf } from "../fields/revision.ts";
import { noteInput } from "../noting/commands.ts";
import { recordOf } from "../record/record.ts";
import { undo } from "./commands.ts";
import { standingActs } from "./queries.ts";

const { db } = freshDb();
const now = new Date("2026-11-26T10:05:00Z");
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
});

const theDirector = () => ({ ...meeting.change, accountId: director.id });
const record = (id = meeting.change.meetingId) => recordOf(db, id);
const undoLast = (change = meeting.change) => undo(db, db, change, { id: randomUUID(), actId: null });
const acts = () => standingActs(db, meeting.change.meetingId);
const undoAct = (actId: string) => undo(db, db, meeting.change, { id: randomUUID(), actId });

const say = (line: string) => attend(db, meeting.change, { id: randomUUID(), line });
const clause = { answer: "approved", proposalId: null } as const;
const decided = async (change = meeting.change, itemId = meeting.plan) => {
  const id = randomUUID();
  await decide(db, change, { ...clause, id, itemId });
  return id;
};

describe("what is undone is as if it had not been done", () => {
  const deeds: readonly [string, () => Promise<unknown>][] = [
    ["somebody comes", () => say("Karin Ek, Lerby, gäst, kom 9.10")],
    ["a clause", () => decided()],
    ["an item at the table", () => addAtTable(db, meeting.change, { id: randomUUID(), title: "En fråga" })],
    [
      "an input",
      () => noteInput(db, meeting.change, { id: randomUUID(), itemId: meeting.plan, text: "Maja: ja" }),
    ],
    [
      "an item that is moved on",
      () =>
        deferItem(db, meeting.change, {
          id: randomUUID(),
          itemId: meeting.plan,
          toMeetingId: meeting.january,
          now,
        }),
    ],
  ];
  test.each(deeds)("%s, and undone once more it is done", async (_, does) => {
    const [before, january] = [await record(), await record(meeting.january)];
    await does();
    const [after, moved] = [await record(), await record(meeting.january)];
    expect(after).not.toEqual(before);
    expect(await undoLast()).toMatchObject({ ok: true });
    expect([await record(), await record(meeting.january)]).toEqual([before, january]);
    const [undoing] = await acts();
    expect(await undoAct(undoing?.id ?? "")).toMatchObject({ ok: true });
    expect([await record(), await record(meeting.january)]).toEqual([after, moved]);
    expect(await undoLast()).toMatchObject({ ok: true });
    expect(await record()).toEqual(before);
  });

  test("a row that was removed stands where it stood", async () => {
    const [first] = [await decided(), await decided(), await decided()];
    const before = await record();
    await removeRow(db, meeting.change, { kind: "beslut", id: first });
    await decided(theDirector());
    expect(await undoLast()).toMatchObject({ ok: true });
    await undoLast(theDirector());
    expect(await record()).toEqual(before);
    const rows = await db.selectFrom("decisions").select(["position", "slug"]).orderBy("position").execute();
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(3);
  });
});

test("one undoes one's own last act, and not another's", async () => {
  await say("Maja Strand, kom 9.10");
  await decided(theDirector());
  await undoLast();
  expect((await record()).people).toEqual([]);
  expect((await record()).items[0]?.decisions).toHaveLength(1);
  expect(await undoLast()).toMatchObject({ ok: false, reason: "nothing-to-undo" });
});

test("sent twice it is undone once", async () => {
  await say("Maja Strand");
  await say("Otto Löv");
  const id = randomUUID();
  for (const time of [1, 2])
    expect(await undo(db, db, meeting.change, { id, actId: null }), `${time}`).toMatchObject({ ok: true });
  expect((await record()).people.map(({ name }) => name)).toEqual(["Maja Strand"]);
});

describe("what has changed since", () => {
  test("is not undone, and who changed it is said", async () => {
    await say("Maja Strand");
    await say("Maja gick 11.05");
    const [, came] = await acts();
    await attend(db, theDirector(), { id: randomUUID(), line: "Maja gick 11.30" });
    const told = await undoLast();
    expect(told).toMatchObject({ ok: false, reason: "changed-since", by: "Maja Strand" });
    expect(await undoAct(came?.id ?? "")).toMatchObject({ reason: "changed-since" });
    expect((await record()).people[0]).toMatchObject({ until: "11:30" });
  });

  test("in other columns of the same row leaves one's own to be undone", async () => {
    await say("Maja Strand");
    await say("Maja gick 11.05");
    await attend(db, theDirector(), { id: randomUUID(), line: "Maja, på länk" });
    expect(await undoLast()).toMatchObject({ ok: true });
    expect((await record()).people[0]).toMatchObject({ until: null, role: "på distans" });
  });

  test("is also what stands beneath: an item is not taken away with what others wrote in it", async () => {
    const id = randomUUID();
    await addAtTable(db, meeting.change, { id, title: "En fråga" });
    await noteInput(db, theDirector(), { id: randomUUID(), itemId: id, text: "ja" });
    const before = await record();
    expect(await undoLast()).toMatchObject({ ok: false, reason: "changed-since" });
    expect(await record()).toEqual(before);
    expect(await db.selectFrom("touched_rows").select("id").execute()).toHaveLength(2);
  });

  test("is also what has been changed in the other meeting", async () => {
    await deferItem(db, meeting.change, {
      id: randomUUID(),
      itemId: meeting.plan,
      toMeetingId: meeting.january,
      now,
    });
    await db
      .updateTable("items")
      .set({ title: "Skogen" })
      .where("meeting_id", "=", meeting.january)
      .execute();
    expect(await undoLast()).toMatchObject({ ok: false, reason: "changed-since", by: null });
    expect((await record()).items[0]?.decisions).toHaveLength(1);
  });
});

test("what is typed is no act, and a choice in a list is", async () => {
  const id = await decided();
  const change = { id, revision: revisionOf("att ") };
  await saveField(db, meeting.change, { ...change, field: "beslut", value: "att dröja" }, now);
  expect(await acts()).toHaveLength(1);
  const outcome = { id, field: "utfall", value: "noted", revision: revisionOf("approved") } as const;
  await saveField(db, meeting.change, outcome, now);
  expect((await acts()).map(({ kind }) => kind)).toEqual(["field", "clause"]);
  await undoLast();
  expect((await record()).items[0]?.decisions).toEqual([{ text: "att dröja", outcome: "approved" }]);
});

test("what is closed later is not told of by what was done before", async () => {
  await say("Maja Strand");
  await leaveItem(db, meeting.change, { itemId: meeting.plan, personId: maja.id, reason: "conflict" });
  expect(await acts()).toHaveLength(2);
  const { id } = await db
    .selectFrom("audiences")
    .select("id")
    .where("kind", "=", "cooperation")
    .executeTakeFirstOrThrow();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", meeting.plan).execute();
  expect(await acts()).toEqual([]);
});
