import { expect, test } from "vitest";
import { countIn, dueBars, holderOf, holdersIn, holderValue } from "./rules.ts";

const counts = [
  { month: "2026-09", overdue: true, done: false, count: 3 },
  { month: "2026-11", overdue: true, done: false, count: 1 },
  { month: "2026-11", overdue: false, done: false, count: 2 },
  { month: null, overdue: false, done: false, count: 7 },
  { month: "2026-10", overdue: true, done: true, count: 4 },
  { month: null, overdue: false, done: true, count: 1 },
];

test("each situation is counted by itself", () => {
  expect(countIn("forfallna", counts)).toBe(4);
  expect(countIn("kommande", counts)).toBe(2);
  expect(countIn("utan-datum", counts)).toBe(7);
  expect(countIn("avslutade", counts)).toBe(5);
});

test("months in which nothing is due stand between those in which something is", () => {
  expect(dueBars(counts, "2026-11-22")).toEqual([
    { period: "2026-09", overdue: 3, coming: 0 },
    { period: "2026-10", overdue: 0, coming: 0 },
    { period: "2026-11", overdue: 1, coming: 2 },
  ]);
});

test("more than four years are shown year by year", () => {
  const bars = dueBars([{ month: "2019-12", overdue: true, done: false, count: 5 }, ...counts], "2026-11-22");
  expect(bars.map(({ period }) => period)).toEqual([
    "2019",
    "2020",
    "2021",
    "2022",
    "2023",
    "2024",
    "2025",
    "2026",
  ]);
  expect(bars.at(-1)).toEqual({ period: "2026", overdue: 4, coming: 2 });
});

test("without due dates there is nothing to draw", () => {
  expect(dueBars([{ month: null, overdue: false, done: false, count: 7 }], "2026-11-22")).toEqual([]);
});

test("a holder in the address is a party of the register, or words of the minutes", () => {
  expect(holderOf("")).toBeNull();
  expect(holderOf("personer/anna-bergqvist")).toEqual({ kind: "person", slug: "anna-bergqvist" });
  expect(holderOf("Stads- och/eller regionplanerarna")).toEqual({
    kind: "words",
    who: "Stads- och/eller regionplanerarna",
  });
  expect(holderOf(holderValue({ kind: "body", slug: "styrelsen", name: "Styrelsen" }))).toEqual({
    kind: "body",
    slug: "styrelsen",
  });
});

test("holders are found where their names stand, and the rest is told after", () => {
  const [kvarnby, ostra] = [{ name: "Kvarnby" }, { name: "Östra Sund" }];
  const { pieces, others } = holdersIn("Kvarnby och Älvsäter", [ostra, kvarnby]);
  expect(pieces).toEqual([
    { text: "Kvarnby", party: kvarnby },
    { text: " och Älvsäter", party: null },
  ]);
  expect(others).toEqual([ostra]);
});
