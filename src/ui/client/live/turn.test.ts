import { expect, test } from "vitest";
import { turnAt } from "./turn.ts";

const taken = Date.UTC(2026, 10, 23, 12);
const minutes = (count: number) => taken + count * 60_000;

test("begun minutes are left", () => {
  const planned = { taken, usedBefore: 0, planned: 10 };
  expect(turnAt(minutes(0), planned).minutes).toBe(10);
  expect(turnAt(minutes(3.5), planned)).toMatchObject({ minutes: 7, isOver: false });
  expect(turnAt(minutes(9.9), planned).minutes).toBe(1);
});

test("beyond the plan it counts how far, and earlier turns are a part of it", () => {
  expect(turnAt(minutes(4.5), { taken, usedBefore: 8 * 60, planned: 10 })).toMatchObject({
    minutes: 3,
    isOver: true,
    usedMinutes: 12.5,
  });
});

test("without a plan nothing is left, and a clock that is behind uses no time", () => {
  expect(turnAt(minutes(5), { taken, usedBefore: 0, planned: null })).toMatchObject({ minutes: null });
  expect(turnAt(minutes(-2), { taken, usedBefore: 60, planned: null }).usedMinutes).toBe(1);
});
