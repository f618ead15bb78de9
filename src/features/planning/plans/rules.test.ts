import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween, daysLater, weekdayOf } from "../../../lib/days.ts";
import { isFree } from "../../../lib/holidays.ts";
import { movedPattern, sameDayOfWeek } from "./rules.ts";

test("a day is moved to the same weekday of the same week", () => {
  expect(sameDayOfWeek("2026-11-26", 2027)).toBe("2027-12-02");
  expect(sameDayOfWeek("2026-01-29", 2027)).toBe("2027-02-04");
  expect(sameDayOfWeek("2025-11-27", 2026)).toBe("2026-11-26");
  expect(sameDayOfWeek("2026-12-31", 2027)).toBe("2027-12-30");
});

test("it keeps its weekday and never strays more than a week from the date", () => {
  const days = fc.integer({ min: 0, max: 73_000 }).map((later) => daysLater("1900-01-08", later));
  fc.assert(
    fc.property(days, (day) => {
      const year = Number(day.slice(0, 4)) + 1;
      const moved = sameDayOfWeek(day, year);
      expect(weekdayOf(moved)).toBe(weekdayOf(day));
      expect(Math.abs(daysBetween(day, moved) - 365)).toBeLessThanOrEqual(8);
    }),
  );
});

const held = (heldOn: string, lastOn: string | null = null) => ({
  bodyId: "group",
  heldOn,
  lastOn,
  starts: "13:30",
  ends: "17:00",
});

test("a pattern gets round holidays, and a journey lasts as long as it did", () => {
  const days = movedPattern([held("2026-10-08", "2026-10-09"), held("2025-05-08"), held("2026-05-07")], 2027);
  expect(days).toEqual([held("2027-05-13"), held("2027-05-13"), held("2027-10-14", "2027-10-15")]);
  // Thursday of week 20 is Ascension Day in 2026.
  expect(movedPattern([held("2025-05-15")], 2026)).toEqual([held("2026-05-21")]);
  expect(movedPattern([held("2026-04-30")], 2027).every(({ heldOn }) => !isFree(heldOn))).toBe(true);
});
