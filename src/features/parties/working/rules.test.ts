import { expect, test } from "vitest";
import { brokenRhythm } from "./rules.ts";

const days = ["2026-02-05", "2026-05-20", "2026-06-30", "2026-09-03", "2026-12-03"];

test("a rhythm that is kept, or that nobody has asked for, is not spoken of", () => {
  expect(brokenRhythm(2, days, "2026-11-22")).toBeNull();
  expect(brokenRhythm(3, days, "2026-06-30")).toBeNull();
  expect(brokenRhythm(null, [], "2026-11-22")).toBeNull();
});

test("one that is not kept tells when the body last met, and when it will", () => {
  expect(brokenRhythm(3, days, "2026-11-22")).toEqual({
    wanted: 3,
    inTerm: 2,
    lastMet: "2026-09-03",
    nextMeets: "2026-12-03",
    isSpring: false,
  });
  expect(brokenRhythm(2, days, "2027-01-15")).toMatchObject({
    inTerm: 0,
    lastMet: "2026-12-03",
    nextMeets: null,
    isSpring: true,
  });
  expect(brokenRhythm(1, [], "2026-07-01")).toMatchObject({ lastMet: null, isSpring: false });
});
