import { expect, test } from "vitest";
import { holidayOn, holidaysOf } from "./holidays.ts";

test.each([
  ["2000-04-23", "easter-sunday"],
  ["2019-04-21", "easter-sunday"],
  ["2024-03-29", "good-friday"],
  ["2025-05-29", "ascension-day"],
  ["2026-04-06", "easter-monday"],
  ["2026-06-19", "midsummer-eve"],
  ["2026-06-20", "midsummer-day"],
  ["2026-10-31", "all-saints-day"],
  ["2027-06-25", "midsummer-eve"],
  ["2027-11-06", "all-saints-day"],
  ["2038-04-25", "easter-sunday"],
  ["2004-05-31", "whit-monday"],
  ["2005-06-06", "national-day"],
])("%s is %s", (day, holiday) => {
  expect(holidayOn(day)).toBe(holiday);
});

test("the day that was given up is none, and what fell together stands once", () => {
  expect(holidayOn("2005-05-16")).toBeNull();
  expect(holidayOn("2004-06-06")).toBeNull();
  expect(holidaysOf(2008).get("2008-05-01")).toBe("ascension-day");
});
