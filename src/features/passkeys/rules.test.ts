import { expect, test } from "vitest";
import { isCopied, placeOf } from "./rules.ts";

test.each([
  [0, 0, false],
  [0, 1, false],
  [7, 8, false],
  [7, 7, true],
  [7, 6, true],
  [7, 0, true],
])("a key that had been used %i times and says %i: a copy? %s", (before, now, isOne) => {
  expect(isCopied(before, now)).toBe(isOne);
});

test("a key belongs to a host, whatever its port", () => {
  expect(placeOf("https://genbo.kvarnby.example:8443")).toBe("genbo.kvarnby.example");
});
