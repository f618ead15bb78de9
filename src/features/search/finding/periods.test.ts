import { expect, test } from "vitest";
import { newestPeriods } from "./periods.ts";

test("one month more at a time, and whole years as one", () => {
  const periods = [...newestPeriods({ newest: "2026-02", oldest: "2024-12" })];
  expect(periods.slice(0, 4)).toEqual([
    ["2026-02"],
    ["2026"],
    ["2026", "2025-12"],
    ["2026", "2025-12", "2025-11"],
  ]);
  expect(periods.slice(-2)).toEqual([
    ["2026", "2025"],
    ["2026", "2025", "2024-12"],
  ]);
});

test("a register without days has no periods", () => {
  expect([...newestPeriods({ newest: "", oldest: "-" })]).toEqual([]);
});
