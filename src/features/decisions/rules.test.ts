import { expect, test } from "vitest";
import { byMeetingAndItem, outcomeTotals, totalOf, type YearCount, yearTotals } from "./rules.ts";

const counts: YearCount[] = [
  { year: null, outcome: "noted", count: 2 },
  { year: 2020, outcome: "approved", count: 5 },
  { year: 2019, outcome: "approved", count: 3 },
  { year: 2019, outcome: "rejected", count: 1 },
];

test("years stand in order, and what has no day comes last", () => {
  expect(yearTotals(counts, { utfall: null }).map(({ year, total }) => [year, total])).toEqual([
    [2019, 4],
    [2020, 5],
    ["utan-ar", 2],
  ]);
});

test("the years are counted for the outcome asked for, and the outcomes for the year", () => {
  expect(yearTotals(counts, { utfall: "rejected" }).map(({ year, total }) => [year, total])).toEqual([
    [2019, 1],
  ]);
  expect(Object.fromEntries(outcomeTotals(counts, { ar: 2019 }))).toEqual({ approved: 3, rejected: 1 });
});

test("the total is of the year and the outcome together", () => {
  expect(totalOf(counts, { ar: null, utfall: null })).toBe(11);
  expect(totalOf(counts, { ar: 2019, utfall: "approved" })).toBe(3);
  expect(totalOf(counts, { ar: "utan-ar", utfall: "approved" })).toBe(0);
});

const row = (meetingId: string, itemId: string, text: string) => ({ meetingId, itemId, text });

test("clauses of one item of one meeting stand together, in the order they came", () => {
  const grouped = byMeetingAndItem([
    row("b", "1", "x"),
    row("b", "2", "y"),
    row("b", "1", "z"),
    row("a", "9", "w"),
  ]);
  expect(grouped.map((items) => items.map((clauses) => clauses.map(({ text }) => text)))).toEqual([
    [["x", "z"], ["y"]],
    [["w"]],
  ]);
});
