import fc from "fast-check";
import { expect, test } from "vitest";
import { pointAt } from "./year-wheel.tsx";

test("the year begins at the top and goes on to the right", () => {
  expect(pointAt("2023-01-01", 100)).toEqual([180, 80]);
  const [april] = pointAt("2023-04-02", 100);
  expect(april).toBeCloseTo(280, 0);
});

test("every day of every year stands on its circle, a leap day too", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 20, max: 150 }), (date, radius) => {
      const [x, y] = pointAt(date.toISOString().slice(0, 10), radius);
      expect(Math.hypot(x - 180, y - 180)).toBeCloseTo(radius, 0);
    }),
  );
  expect(pointAt("2024-02-29", 100)).not.toEqual(pointAt("2024-03-01", 100));
});
