import { expect, test } from "vitest";
import { dueBeside } from "./due.ts";

const by = (day: string) => `senast ${day}`;
const due = (what: string, dueOn: string | null, dueText: string | null = null) =>
  dueBeside({ what, dueOn, dueText }, "sv", by);

test("when something is due is told once, in the minutes' own words where they have any", () => {
  expect(due("återkommer", "2027-01-28")).toBe("senast 28 januari 2027");
  expect(due("återkommer", "2027-01-28", "till mötet i januari")).toBe("till mötet i januari");
  expect(due("återkommer senast den 28 januari 2027", "2027-01-28")).toBeNull();
  expect(due("återkommer till mötet i januari", "2027-01-28", "till mötet i januari")).toBeNull();
  expect(due("återkommer", null)).toBeNull();
});
