import fc from "fast-check";
import { expect, test } from "vitest";
import { asksFirst, pauseBefore } from "./pauses.ts";

const chances = fc.double({ min: 0, max: 1, noNaN: true });

test("a connection that is lost is sought at once, and then every 300 to 700 ms for a minute", () => {
  expect(pauseBefore(0, true, 0.5)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), chances, (tries, chance) => {
      const pause = pauseBefore(tries, true, chance);
      expect(pause).toBeGreaterThanOrEqual(300);
      expect(pause).toBeLessThanOrEqual(700);
    }),
  );
});

test("where none can be had, nobody is asked more than every five seconds", () => {
  expect(pauseBefore(0, false, 0)).toBe(300);
  expect(pauseBefore(6, false, 0)).toBe(5000);
  expect(pauseBefore(500, true, 1)).toBe(10_000);
});

test("a network that is away half a minute costs few sockets, since a browser holds back whoever opens many", () => {
  expect([0, 1, 2, 3, 4, 5, 60].map(asksFirst)).toEqual([false, false, false, false, true, true, true]);
});
