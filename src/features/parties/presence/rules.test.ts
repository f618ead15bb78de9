import { expect, test } from "vitest";
import { heldSigns, stripsOf, yearsBetween } from "./rules.ts";

const meeting = (heldOn: string, presence: "member" | "guest" | "absent" | null, people = 0) => ({
  bodySlug: "styrelsen",
  bodyName: "Styrelsen",
  body: "styrelsen",
  meeting: heldOn,
  heldOn,
  presence,
  people,
});

const meetings = [
  meeting("2023-11-01", "member", 2),
  meeting("2024-02-01", null),
  meeting("2024-05-01", "absent"),
  meeting("2024-09-01", "guest", 1),
];

test("a strip has a row a year and a sign a meeting, and counts those attended", () => {
  const [strip] = stripsOf(meetings, false);
  expect(strip?.attended).toBe(2);
  expect(strip?.years.map(({ year, signs }) => [year, ...signs.map(({ state }) => state)])).toEqual([
    ["2023", "present"],
    ["2024", "unnamed", "absent", "guest"],
  ]);
});

test("for an organisation the signs say how many came", () => {
  const numbers = stripsOf(meetings, true).flatMap(({ years }) =>
    years.flatMap(({ signs }) => signs.map(({ number }) => number)),
  );
  expect(numbers).toEqual([2, null, null, 1]);
});

test("a meeting without a day has no place on a strip", () => {
  expect(heldSigns([{ body: "b", meeting: "odaterat-1", heldOn: null }])).toEqual([]);
});

test("years are known when both ends are", () => {
  expect(yearsBetween("2019-01-01", "2024-05-05")).toEqual([2019, 2024]);
  expect(yearsBetween(null, "2024-05-05")).toBeNull();
});
