import { expect, test } from "vitest";
import { lastStep, nextSteps, type Step, stateAfter } from "./rules.ts";

const way: Step[] = ["planned", "called", "held", "minuting", "circulated", "approved"];

test("a meeting goes from its day to its approved minutes, a step at a time", () => {
  for (const [index, step] of way.slice(0, -1).entries()) {
    const progress = stateAfter(way.slice(0, index + 1));
    expect(lastStep(progress)).toBe(step);
    expect(nextSteps(progress)).toContain(way[index + 1]);
  }
  expect(nextSteps(stateAfter(way))).toEqual([]);
});

test("minutes need not be sent round before they are approved", () => {
  expect(nextSteps({ state: "minuting", isCirculated: false })).toEqual(["circulated", "approved"]);
});

test("what was called can be cancelled, what was held can not", () => {
  expect(nextSteps({ state: "called", isCirculated: false })).toContain("cancelled");
  expect(nextSteps({ state: "held", isCirculated: false })).not.toContain("cancelled");
});
