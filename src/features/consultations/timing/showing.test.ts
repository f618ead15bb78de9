import { expect, test } from "vitest";
import { type Step, wayTo } from "../stepping/rules.ts";
import { type Fault, planOf } from "./rules.ts";
import { rangeOf, windowState } from "./showing.ts";

const plan = planOf({
  deadline: "2026-12-18",
  adopts: "body",
  askDays: 5,
  draftDays: 10,
  commentDays: 0,
  signDays: 3,
  meetings: [{ id: "m", heldOn: "2026-12-10", stopOn: "2026-12-01" }],
});
const states = (last: Step, faults: readonly Fault[] = [], taken: readonly Step[] = wayTo(last)) =>
  plan.windows.map((window) => [window.step, windowState(window, taken, faults)]);

test("what is behind is done, what goes on is now, and what is left is to come", () => {
  expect(states("drafting")).toEqual([
    ["asked", "done"],
    ["drafting", "now"],
    ["signing", "coming"],
    ["adopted", "coming"],
    ["submitted", "coming"],
  ]);
  expect(states("watched").map(([, state]) => state)).toEqual(Array(5).fill("coming"));
});

test("what was passed by is not said to be done", () => {
  expect(states("drafting", [], ["watched", "drafting"])[0]).toEqual(["asked", "skipped"]);
});

test("adopted and submitted are done as soon as they are noted", () => {
  expect(states("adopted").slice(-2)).toEqual([
    ["adopted", "done"],
    ["submitted", "coming"],
  ]);
  expect(states("submitted").at(-1)).toEqual(["submitted", "done"]);
});

test("what was not done in time is late, whatever else it is", () => {
  const faults = [{ kind: "overdue", step: "drafting", day: "2026-11-20" }] as const;
  expect(states("drafting", faults)[1]).toEqual(["drafting", "late"]);
});

test("the plan covers the days from today, or from its first part, to the last day", () => {
  const first = plan.windows[0]?.from;
  expect(rangeOf(plan, "2026-12-18", "2026-09-01")).toEqual({ from: "2026-09-01", until: "2026-12-18" });
  expect(rangeOf(plan, "2026-12-18", "2026-12-05")).toEqual({ from: first, until: "2026-12-18" });
});
