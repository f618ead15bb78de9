import fc from "fast-check";
import { expect, test } from "vitest";
import { holidayOn } from "../../../lib/holidays.ts";
import { daysBetween, weekdayOf } from "../../../lib/days.ts";
import { adjustedBy, announcedBy, appealUntil, downOn, lastDay } from "./rules.ts";

test.each([
  // An ordinary Tuesday.
  ["2026-11-03", "2026-11-24"],
  // Three weeks from a Saturday or a Sunday end on a Monday.
  ["2026-11-07", "2026-11-30"],
  ["2026-11-08", "2026-11-30"],
  // 24 December is an eve, then two holidays, and the 27th a Sunday.
  ["2026-12-03", "2026-12-28"],
  // New year's eve on a Thursday, new year's day, a weekend.
  ["2026-12-10", "2027-01-04"],
  // Epiphany on a Wednesday.
  ["2026-12-16", "2027-01-07"],
  // Good Friday 2026 to Easter Monday.
  ["2026-03-13", "2026-04-07"],
  // The first of May on a Friday, and a weekend.
  ["2026-04-10", "2026-05-04"],
  // Ascension day 2026, a Thursday.
  ["2026-04-23", "2026-05-15"],
  // The national day 2025 on a Friday.
  ["2025-05-16", "2025-06-09"],
  // Midsummer's eve 2026 to the Monday after.
  ["2026-05-29", "2026-06-22"],
])("what is announced on %s can be appealed against until %s", (posted, last) => {
  expect(appealUntil(posted)).toBe(last);
  expect(downOn(last) > last).toBe(true);
});

test("minutes are adjusted within a fortnight and announced within two days", () => {
  expect(adjustedBy("2019-11-26")).toBe("2019-12-10");
  expect(adjustedBy("2026-12-11")).toBe("2026-12-28");
  expect(announcedBy("2019-12-10")).toBe("2019-12-12");
  expect(announcedBy("2019-12-12")).toBe("2019-12-16");
  expect(announcedBy("2019-12-23")).toBe("2019-12-27");
});

test("a last day is a weekday on which people work, never earlier, and never a week off", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31") }), (date) => {
      if (Number.isNaN(date.getTime())) return;
      const day = date.toISOString().slice(0, 10);
      const last = lastDay(day);
      expect(weekdayOf(last)).toBeLessThan(6);
      expect(holidayOn(last)).toBeUndefined();
      expect(daysBetween(day, last)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(day, last)).toBeLessThan(7);
      expect(lastDay(last)).toBe(last);
    }),
  );
});
