import { expect, test } from "vitest";
import { stays } from "./presence.ts";

const whole = { came: null, leftAt: null };

test("a stay is drawn against the meeting's length, for those whose times are told", () => {
  expect(
    stays("09:00", "11:00", [whole, { came: "09:30", leftAt: null }, { came: null, leftAt: "10:00" }]),
  ).toEqual([null, { from: 0.25, until: 1 }, { from: 0, until: 0.5 }]);
});

test("where nobody's times are told there is nothing to draw", () => {
  expect(stays("09:00", "11:00", [whole, whole])).toEqual([null, null]);
});

test("without the meeting's own times the stays are measured against each other", () => {
  expect(
    stays(null, null, [
      { came: "10:00", leftAt: null },
      { came: null, leftAt: "12:00" },
    ]),
  ).toEqual([
    { from: 0, until: 1 },
    { from: 0, until: 1 },
  ]);
  expect(stays(null, null, [{ came: "10:00", leftAt: null }])).toEqual([null]);
});

test("one who left before he came, as only a misprint has it, is not drawn", () => {
  expect(stays("09:00", "12:00", [{ came: "11:00", leftAt: "10:00" }])).toEqual([null]);
});
