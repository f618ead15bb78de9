import { expect, test } from "vitest";
import { nextToWishFor, takesWishes } from "./rules.ts";

const november = { state: "planned", heldOn: "2026-11-26", stopOn: "2026-11-12" } as const;
const january = { state: "planned", heldOn: "2027-01-28", stopOn: null } as const;

test("items are wished for until the stop date, that day with it", () => {
  expect(takesWishes(november, "2026-11-12")).toBe(true);
  expect(takesWishes(november, "2026-11-13")).toBe(false);
  expect(takesWishes({ ...november, state: "called" }, "2026-11-12")).toBe(true);
});

test("without a stop date they are wished for until the meeting", () => {
  expect(takesWishes(january, "2027-01-28")).toBe(true);
  expect(takesWishes(january, "2027-01-29")).toBe(false);
});

test("nothing is wished for at a meeting that is held, cancelled or minuted", () => {
  for (const state of ["held", "minuting", "approved", "cancelled"] as const)
    expect(takesWishes({ ...january, state }, "2027-01-01")).toBe(false);
});

test("after the stop date the next meeting is offered", () => {
  expect(nextToWishFor([november, january], "2026-11-13")).toBe(january);
  expect(nextToWishFor([november], "2026-11-13")).toBeUndefined();
});
