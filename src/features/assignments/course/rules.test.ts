import { expect, test } from "vitest";
import { daysLater } from "../../../lib/days.ts";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";
import type { BodyMeeting } from "../returning/rules.ts";
import { type Act, type Assignment, type Due, passedWithout, standingOf } from "./rules.ts";

const first = "2026-09-24";
const calendar = (states: readonly MeetingState[]): BodyMeeting[] =>
  states.map((state, i) => ({ id: `m${i}`, bodyId: "group", heldOn: daysLater(first, 30 * i), state }));
const given: Assignment = {
  state: "open",
  due: { meetingId: "m1" },
  givenOn: first,
  bodyId: "group",
  condition: null,
  isFollowed: true,
};
const meetings = calendar(["approved", "held", "called", "planned"]);
const act = (kind: Act["kind"], day: string, after: Due = null): Act => ({
  kind,
  day,
  isUndone: false,
  before: { meetingId: "m1" },
  after,
});

test("it is due at its meeting until that has passed, and overdue at the next from then on", () => {
  const before = calendar(["approved", "called", "planned"]);
  expect(standingOf(given, before, "2026-11-01")).toEqual({ kind: "due", on: "2026-10-24", next: before[1] });
  expect(standingOf(given, meetings, "2026-11-01")).toEqual({
    kind: "overdue",
    since: "2026-10-24",
    times: 1,
    next: meetings[2],
  });
});

test("a day that is past is overdue before its meeting comes", () => {
  const byDay = { ...given, due: { on: "2026-11-01" } };
  expect(standingOf(byDay, meetings, "2026-11-01")).toMatchObject({ kind: "due", next: meetings[2] });
  expect(standingOf(byDay, meetings, "2026-11-02")).toMatchObject({ kind: "overdue", times: 0 });
});

test("without a day it waits for its condition, or for nothing that is known", () => {
  const condition = "innan arbetet påbörjas";
  const waiting = { ...given, due: null, condition };
  expect(standingOf(waiting, meetings, first)).toEqual({ kind: "waiting", condition });
  expect(standingOf({ ...waiting, condition: null }, meetings, first)).toEqual({ kind: "undated" });
});

test("of old minutes nobody knows whether it was reported", () => {
  const old = { ...given, isFollowed: false, givenOn: "2018-01-01", due: { on: "2019-11-26" } };
  expect(standingOf(old, meetings, "2026-11-22")).toEqual({ kind: "past", on: "2019-11-26" });
});

test("a meeting that passed before it was moved has passed without it", () => {
  const moved = { ...given, due: { meetingId: "m3" } };
  const acts = [act("due-moved", "2026-10-30", { meetingId: "m3" })];
  expect(passedWithout(moved, acts, meetings)).toEqual([meetings[1]]);
  // Moved on the day of the meeting, or reported there, it was taken up.
  expect(
    passedWithout(moved, [{ ...acts[0], ...act("due-moved", "2026-10-24", { meetingId: "m3" }) }], meetings),
  ).toEqual([]);
  const reported = { ...given, state: "reported" as const };
  expect(passedWithout(reported, [act("reported", "2026-10-24")], meetings)).toEqual([]);
  expect(passedWithout(reported, [act("reported", "2026-10-25")], meetings)).toEqual([meetings[1]]);
});
