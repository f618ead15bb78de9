import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "./search-rows.ts";

test("a long text is cut between lines, and nothing of it is lost", () => {
  const text = `${"x".repeat(60_000)}\n${"y".repeat(60_000)}\n${"z".repeat(250_000)}`;
  const cut = pieces(text);
  expect(cut.join("")).toBe(text);
  expect(cut[0]).toBe(`${"x".repeat(60_000)}\n`);
  expect(Math.max(...cut.map((piece) => piece.length))).toBeLessThanOrEqual(100_000);
});

test("any text comes out whole, and an empty one has no pieces", () => {
  expect(pieces("")).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("å", "ord ", "\n", "x".repeat(40_000)), { maxLength: 12 }),
      (parts) => {
        expect(pieces(parts.join("")).join("")).toBe(parts.join(""));
      },
    ),
  );
});
