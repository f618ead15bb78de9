import { expect, test } from "vitest";
import { bodyOf } from "./fixtures.ts";

test.each([
  ["one word without end", "a".repeat(200_000)],
  ["spaces", `beslutar ${" ".repeat(100_000)}att`],
  ["words without a stop", "ska att som beslutar ".repeat(10_000)],
  ["capitals", "Anna Berg ".repeat(20_000)],
  ["brackets", "(".repeat(50_000)],
  ["sentences", "Anna återkommer med planen senast den 5 maj. ".repeat(2_000)],
  ["clauses", "att anta planen samt ".repeat(10_000)],
  ["bullets", "- Anna gör det (Bo)\n".repeat(5_000)],
  ["commas", "Föredragande: Anna, ".repeat(5_000)],
  ["columns", `${" ".repeat(190)}x`.repeat(1_000)],
  ["dots", ".".repeat(100_000)],
  ["numbers", "1.1.1.1 ".repeat(20_000)],
  ["dates", "24/9 ".repeat(20_000)],
  ["lower case", `${"att ".repeat(20_000)}\nBeslut: ${"samt att ".repeat(20_000)}`],
  ["tabs", "Vad\tVem\n".repeat(5_000)],
])("%s come to an end", (_, text) => {
  expect(bodyOf(text).title).toBeDefined();
});
