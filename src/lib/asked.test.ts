import { expect, test } from "vitest";
import { askedPage, askedText, isId } from "./asked.ts";

test("text is trimmed, freed from what the database cannot hold, and never missing", () => {
  expect(askedText.parse("  avfalls\0plan ")).toBe("avfallsplan");
  expect(askedText.parse(undefined)).toBe("");
  expect(askedText.parse("a".repeat(1000))).toHaveLength(300);
});

test("a page is a whole number from 1, and otherwise the first", () => {
  expect(["3", "0", "-1", "1.5", "hej", undefined].map((asked) => askedPage.parse(asked))).toEqual([
    3, 1, 1, 1, 1, 1,
  ]);
});

test("only a whole id is one", () => {
  expect(isId("00000000-0000-7000-8000-000000000001")).toBe(true);
  expect(["", "1", "00000000-0000-7000-8000-00000000000x"].some(isId)).toBe(false);
});
