import { expect, test } from "vitest";
import { type Timed, whereabouts } from "./whereabouts.ts";

const items = [
  { id: "1", began: "09:00", turns: [] },
  { id: "2", began: null, turns: [] },
  { id: "3", began: "10:00", turns: [] },
  {
    id: "4",
    began: "10:40",
    turns: [
      { from: "10:40", until: "10:50" },
      { from: "11:20", until: "11:40" },
    ],
  },
] as const;
const [first, unknown, third, twice] = items;
const person: Timed = { presence: "member", came: null, leftAt: null, breaks: [] };
const out = (leftAt: string, backAt: string) => ({ ...person, breaks: [{ leftAt, backAt }] });

test.each([
  ["all the time", person, first, "there"],
  ["came in the middle of it", { ...person, came: "09:20" }, first, "partly"],
  ["came when it was over", { ...person, came: "10:00" }, first, "away"],
  ["had gone before it", { ...person, leftAt: "09:50" }, third, "away"],
  ["went before its end", { ...person, leftAt: "10:30" }, third, "partly"],
  ["went when it was over", { ...person, leftAt: "10:40" }, third, "there"],
  ["nobody knows when it was", { ...person, came: "09:20" }, unknown, "there"],
  ["absent", { ...person, presence: "absent" }, first, "away"],
  ["was out for a part of it", out("10:05", "10:20"), third, "partly"],
  ["was out all of it", out("09:50", "10:40"), third, "away"],
  ["was back before it began", out("09:10", "10:00"), third, "there"],
  ["was out and went again at once", { ...out("09:50", "10:10"), leftAt: "10:10" }, third, "away"],
  ["was out between its turns", out("10:50", "11:20"), twice, "there"],
  ["was out for its second turn", out("11:00", "11:40"), twice, "partly"],
  ["was out for both of its turns", out("10:40", "11:45"), twice, "away"],
] satisfies [string, Timed, (typeof items)[number], string][])("%s", (_, who, item, where) => {
  expect(whereabouts(who, item, items, "12:00")).toBe(where);
});

test("an item that goes on lasts until nobody knows when", () => {
  const last = { id: "5", began: "12:10", turns: [{ from: "12:10", until: null }] };
  expect(whereabouts({ ...person, leftAt: "12:30" }, last, [...items, last], "12:00")).toBe("partly");
});
