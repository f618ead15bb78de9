import { expect, test } from "vitest";
import { daysBetween, isDay, weekdayOf } from "./days.ts";

test("a day that does not exist is no day", () => {
  expect(isDay("2020-02-29")).toBe(true);
  expect(isDay("2019-02-29")).toBe(false);
  expect(isDay("2019-2-3")).toBe(false);
  expect(isDay("2019-13-01")).toBe(false);
});

test("days are counted over a leap day and a change of clock", () => {
  expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
  expect(daysBetween("2019-03-30", "2019-04-01")).toBe(2);
  expect(daysBetween("2019-11-26", "2019-11-24")).toBe(-2);
});

test("Tuesday is the second day of the week, Sunday the seventh", () => {
  expect(weekdayOf("2019-11-26")).toBe(2);
  expect(weekdayOf("2019-11-24")).toBe(7);
});
