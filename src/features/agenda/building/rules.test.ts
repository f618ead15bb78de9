import { expect, test } from "vitest";
import type { MeetingState } from "../../../platform/db/meetings-schema.ts";
import { comesByItself, isNextToWrite, minutesToApprove, titleOfReturn } from "./rules.ts";

const meetings = (...states: (MeetingState | null)[]) =>
  states.map((state, place) => ({ id: String(place), heldOn: `2026-0${place + 1}-01`, state }));
const toApprove = (...states: (MeetingState | null)[]) =>
  minutesToApprove(meetings(...states)).map(({ id }) => id);

test("the minutes of the last meeting stand to be approved", () => {
  expect(toApprove()).toEqual([]);
  expect(toApprove("approved", "minuting")).toEqual(["1"]);
  expect(toApprove("approved", "planned")).toEqual(["1"]);
  expect(toApprove(null, null)).toEqual(["1"]);
});

test("minutes that are approved do not stand there again, nor those of a cancelled meeting", () => {
  expect(toApprove("approved", "approved")).toEqual([]);
  expect(toApprove("minuting", "cancelled")).toEqual(["0"]);
});

test("minutes that the meeting after them passed over come back, unless another meeting is to take them", () => {
  expect(toApprove("minuting", "held")).toEqual(["0", "1"]);
  expect(toApprove("minuting", "called")).toEqual(["1"]);
});

test("what comes back is called by the item that gave it, and no longer than a line or two", () => {
  expect(titleOfReturn("E-arkiv", "tar fram ett underlag")).toBe("E-arkiv: tar fram ett underlag");
  expect(titleOfReturn("E-arkiv", "tar fram ".repeat(40))).toHaveLength(160);
});

const agenda = { leftOff: new Set(["gone"]), isNext: true };

test("what waits comes by itself, unless somebody has taken it off", () => {
  expect(comesByItself({ id: "task", isForAnyMeeting: false }, agenda)).toBe(true);
  expect(comesByItself({ id: "gone", isForAnyMeeting: false }, agenda)).toBe(false);
  expect(comesByItself({ id: "gone", isForAnyMeeting: true }, agenda)).toBe(false);
});

test("what is for any meeting comes to the next one; what is due at a meeting comes to that", () => {
  const later = { ...agenda, isNext: false };
  expect(comesByItself({ id: "topic", isForAnyMeeting: true }, agenda)).toBe(true);
  expect(comesByItself({ id: "topic", isForAnyMeeting: true }, later)).toBe(false);
  expect(comesByItself({ id: "task", isForAnyMeeting: false }, later)).toBe(true);
});

test("an agenda is the next to write when none before it is still written", () => {
  expect(isNextToWrite(meetings(null, "approved", "minuting", "called", "cancelled"), "2026-01-01")).toBe(
    true,
  );
  expect(isNextToWrite(meetings("called", "planned"), "2026-02-01")).toBe(false);
  expect(isNextToWrite(meetings("called", "planned"), "2026-02-02")).toBe(true);
});
