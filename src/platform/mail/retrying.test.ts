import { expect, test } from "vitest";
import { nextTry } from "./retrying.ts";

test("a mail is tried six times within fifteen hours, ever more seldom, and then given up", () => {
  const now = new Date("2026-11-22T20:00:00Z");
  const waits = [1, 2, 3, 4, 5, 6].map((tries) => {
    const next = nextTry(tries, now);
    return next && (next.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([1, 5, 30, 120, 720, null]);
});
