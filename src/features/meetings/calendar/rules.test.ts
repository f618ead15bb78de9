import { expect, test } from "vitest";
import { undatedYear } from "../paths.ts";
import { countsByYear, undatedCount, yearShown } from "./rules.ts";

const count = (year: number | null, body: string, number: number) => ({
  year,
  body,
  bodyName: body,
  count: number,
});
const today = "2026-11-22";
const counts = [
  count(2019, "styrelsen", 2),
  count(2021, "styrelsen", 1),
  count(2021, "gruppen", 4),
  count(null, "gruppen", 3),
];

test("a year without a meeting stands between those that have", () => {
  expect(countsByYear(counts, "")).toEqual([
    { year: 2019, count: 2 },
    { year: 2020, count: 0 },
    { year: 2021, count: 5 },
  ]);
});

test("one body is counted alone", () => {
  expect(countsByYear(counts, "gruppen")).toEqual([{ year: 2021, count: 4 }]);
  expect(undatedCount(counts, "gruppen")).toBe(3);
  expect(undatedCount(counts, "styrelsen")).toBe(0);
});

test("the latest year is shown until another is asked for", () => {
  expect(yearShown(null, counts, "", today)).toBe(2021);
  expect(yearShown(2019, counts, "", today)).toBe(2019);
  expect(yearShown(undatedYear, counts, "", today)).toBe(undatedYear);
});

test("of years to come none is shown before it has begun, unless there is no other", () => {
  const planned = [...counts, count(2027, "styrelsen", 6)];
  expect(yearShown(null, planned, "", "2026-11-22")).toBe(2021);
  expect(yearShown(null, planned, "", "2027-01-01")).toBe(2027);
  expect(yearShown(null, [count(2027, "styrelsen", 6)], "", today)).toBe(2027);
});

test("where no meeting has a day, those without one are shown", () => {
  expect(yearShown(null, [count(null, "gruppen", 1)], "", today)).toBe(undatedYear);
});
