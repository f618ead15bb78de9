import { expect, test } from "vitest";
import { extentsFor } from "./extent.ts";

const yearly = Array.from({ length: 19 }, (_, back) => [`i:${2025 - back}`, 0.05] as const);
const common = new Map([["beslut", 0.3], ["plan", 0.1], ["skola", 0.01], ["väg", 0.001], ...yearly]);
const census = { entries: 1_000_000, newestYear: 2026, oldestYear: 2007, common, rare: 0.0001 };
/** The year that has just begun has nothing yet. */
const years = (back: number) => Array.from({ length: back + 1 }, (_, at) => 2026 - at);

test("a small register and a rare word are looked through at once", () => {
  expect(extentsFor([["beslut"]], { ...census, entries: 1000 })).toEqual(["all"]);
  expect(extentsFor([["ovanligt"]], census)).toEqual(["all"]);
  expect(extentsFor([["beslut"], ["ovanligt"]], census)).toEqual(["all"]);
});

test("of common words as many years as promise plenty", () => {
  expect(extentsFor([["skola"]], census)).toEqual([years(1), years(3), "all"]);
  expect(extentsFor([["plan"], ["skola"]], census)).toEqual([years(2), "all"]);
  const many = Array.from({ length: 20 }, (_, number) => `plan${number}`);
  expect(extentsFor([["plan", ...many]], census)[0]).toEqual(years(1));
});

test("of the commonest the newest one by one", () => {
  expect(extentsFor([["beslut"]], census)[0]).toBe("newest");
  expect(extentsFor([["beslut"], ["plan", "skola"]], census)[0]).toBe("newest");
});

test("years are asked for where that is sooner done than to look through all", () => {
  expect(extentsFor([["väg"]], census)).toEqual(["all"]);
});
