import { expect, test } from "vitest";
import { extentsFor } from "./extent.ts";

const common = new Map([
  ["beslut", 0.3],
  ["plan", 0.1],
  ["skola", 0.01],
]);
const census = { entries: 1_000_000, newestYear: 2026, common, rare: 0.0001 };
const years = [[2026], [2026, 2025, 2024, 2023, 2022], "all"];

test("a small register and a rare word are looked through at once", () => {
  expect(extentsFor([["beslut"]], { ...census, entries: 1000 })).toEqual(["all"]);
  expect(extentsFor([["ovanligt"]], census)).toEqual(["all"]);
  expect(extentsFor([["beslut"], ["ovanligt"]], census)).toEqual(["all"]);
});

test("of common words the newest are enough", () => {
  expect(extentsFor([["beslut"]], census)).toEqual(["newest", ...years]);
  expect(extentsFor([["skola"]], census)).toEqual(years);
  expect(extentsFor([["beslut"], ["plan", "skola"]], census)).toEqual(["newest", ...years]);
  expect(extentsFor([["plan"], ["skola"]], census)).toEqual(years);
  const many = Array.from({ length: 20 }, (_, number) => `plan${number}`);
  expect(extentsFor([["plan", ...many]], census)).toEqual(years);
});
