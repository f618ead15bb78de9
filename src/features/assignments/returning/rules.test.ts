import { expect, test } from "vitest";
import { type BodyMeeting, courseOf, meetingsNear, returnMeeting, timesPassedAt } from "./rules.ts";

const on = (heldOn: string, state: BodyMeeting["state"], bodyId = "group"): BodyMeeting => ({
  id: `${bodyId} ${heldOn}`,
  heldOn,
  state,
  bodyId,
});
const [september, november, january, march] = [
  on("2026-09-24", "approved"),
  on("2026-11-26", "held"),
  on("2027-01-28", "called"),
  on("2027-03-25", "planned"),
];
const board = on("2026-10-01", "planned", "board");
const meetings = [march, september, board, january, november];
const due = (from: string, isFollowed = true) => ({ bodyId: "group", from, isFollowed });

test("it comes back to the body's first meeting on its day or after", () => {
  expect(returnMeeting("group", "2026-09-24", meetings)).toBe(september);
  expect(returnMeeting("group", "2026-09-25", meetings)).toBe(november);
  expect(returnMeeting("board", "2026-09-25", meetings)).toBe(board);
  expect(returnMeeting("group", "2027-04-01", meetings)).toBeUndefined();
});

test("a cancelled meeting is none", () => {
  const cancelled = meetings.map((each) =>
    each === november ? { ...each, state: "cancelled" as const } : each,
  );
  expect(returnMeeting("group", "2026-11-26", cancelled)).toBe(january);
  expect(timesPassedAt(january.id, due("2026-11-26"), cancelled)).toBe(0);
});

test("a day on which the body does not meet is asked about, with the meetings around it", () => {
  expect(meetingsNear("group", "2026-11-26", meetings)).toBeNull();
  expect(meetingsNear("group", "2026-11-24", meetings)).toEqual([september, november]);
  expect(meetingsNear("group", "2027-06-01", meetings)).toEqual([march]);
});

test("a meeting that passes without it leaves it to the next, and to no other", () => {
  const course = due("2026-09-24");
  expect(courseOf(course, meetings)).toEqual({ passed: [september, november], next: january });
  expect(meetings.map(({ id }) => timesPassedAt(id, course, meetings))).toEqual([null, 0, null, 2, 1]);
});

test("what was only read in old minutes comes to a meeting that is run here if it was due lately", () => {
  const old = [on("2019-11-26", null), january];
  expect(timesPassedAt(january.id, due("2026-12-01", false), old)).toBe(0);
  expect(timesPassedAt(january.id, due("2020-01-01", false), old)).toBeNull();
  expect(timesPassedAt(january.id, due("2019-11-26", false), old)).toBeNull();
  // Somebody has taken it up.
  expect(timesPassedAt(january.id, due("2019-11-26", true), old)).toBe(0);
});
