import { beforeEach, describe, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  director,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  now,
  secretary,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import { readAs } from "../../../platform/db/reading.ts";
import { itemsUnderWay } from "../index.ts";
import { pausePath, turnPath } from "../paths.ts";
import { standingActs } from "../undoing/queries.ts";
import { leaveTurn, takeUp } from "./commands.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { visitor, post } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  desk.become(await viewerFor(db, secretary));
});

const items = () => itemsUnderWay(db, meeting.change.meetingId);
const turns = async () =>
  (await items()).map(({ began, takenAt, usedBefore }) => [began, takenAt !== null, usedBefore]);
const after = (minutesLater: number) => new Date(now.getTime() + minutesLater * 60_000);
const up = (itemId: string, minutesLater: number) =>
  takeUp(db, meeting.change, { itemId, now: after(minutesLater) });
const leave = (itemId: string, minutesLater: number) =>
  leaveTurn(db, meeting.change, { itemId, now: after(minutesLater) });

test("an item is taken up by one press, with the clock of the room, and left for a pause", async () => {
  expect((await post(turnPath(minutes), { punkt: meeting.plan })).status).toBe(303);
  expect(await turns()).toEqual([
    ["13:42", true, null],
    [null, false, null],
  ]);
  const page = await visitor.get(minutes);
  expect(page).toContain("sedan 13.42");
  expect(page).toContain("Paus");
  expect(await whoDid(db, "item.taken-up")).toEqual([secretary.id]);
  await post(pausePath(minutes), { punkt: meeting.plan });
  expect(await turns()).toEqual([
    ["13:42", false, 0],
    [null, false, null],
  ]);
  expect(await visitor.get(minutes)).toContain("Tas upp igen");
  expect(await whoDid(db, "item.left")).toEqual([secretary.id]);
});

describe("whose turn it is", () => {
  test("is one item's at a time, and each keeps the time of all its turns", async () => {
    await up(meeting.plan, 0);
    await up(meeting.report, 10);
    await leave(meeting.report, 15);
    await up(meeting.plan, 20);
    await up(meeting.report, 22);
    expect(await turns()).toEqual([
      ["13:42", false, 12 * 60],
      ["13:52", true, 5 * 60],
    ]);
    const [plan] = await items();
    expect(plan?.turns).toEqual([
      { from: "13:42", until: "13:52" },
      { from: "14:02", until: "14:04" },
    ]);
  });

  test("is not changed by what was sent before, nor by a clock that is behind", async () => {
    await up(meeting.plan, 0);
    expect(await up(meeting.plan, 1)).toEqual({ ok: true, value: "before" });
    expect(await leave(meeting.report, 1)).toEqual({ ok: true, value: "before" });
    await up(meeting.report, -5);
    expect(await turns()).toEqual([
      ["13:42", false, 0],
      ["13:37", true, null],
    ]);
  });
});

test("of a closed item that is taken up, others see neither its turn nor that anything was done", async () => {
  const { id: closed } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: meeting.change.cooperationId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("audience_persons").values({ audience_id: closed, person_id: maja.id }).execute();
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  await db.updateTable("items").set({ audience_id: closed }).where("id", "=", meeting.plan).execute();
  await up(meeting.plan, 0);
  const seenBy = async (account: typeof secretary) => {
    const { access } = await viewerFor(db, account);
    const reading = await readAs(db, access);
    try {
      const acts = await standingActs(reading.db, meeting.change.meetingId);
      const open = await reading.db.selectFrom("item_turns").select("item_id").execute();
      const rows = await reading.db.selectFrom("touched_rows").select("relation").execute();
      return [acts.map(({ kind }) => kind), open.map(({ item_id: id }) => id), rows.length];
    } finally {
      await reading.end();
    }
  };
  expect(await seenBy(director)).toEqual([["turn"], [meeting.plan], 2]);
  expect(await seenBy(secretary)).toEqual([[], [], 0]);
  await up(meeting.report, 10);
  expect(await seenBy(director)).toEqual([["turn", "turn"], [meeting.plan, meeting.report], 5]);
  expect(await seenBy(secretary)).toEqual([["turn"], [meeting.report], 2]);
});
