import { expect, test } from "vitest";
import { clockAfter, inOrder, numbered, type Placed, planned } from "./rules.ts";

const item = (id: string, about: Partial<Placed> = {}): Placed => ({
  id,
  parentId: null,
  partId: null,
  minutes: null,
  pause: null,
  ...about,
});

test("items are numbered in order, and sub-items within theirs", () => {
  const items = [item("a"), item("b"), item("c", { parentId: "b" }), item("d", { parentId: "b" }), item("e")];
  expect([...numbered(items).values()]).toEqual(["1", "2", "2a", "2b", "3"]);
});

test("paragraphs go on from those of earlier meetings", () => {
  expect([...numbered([item("a"), item("b")], 31).values()]).toEqual(["31", "32"]);
});

test("the twenty-seventh sub-item is aa", () => {
  const under = Array.from({ length: 28 }, (_, place) => item(`under-${place}`, { parentId: "a" }));
  const numbers = numbered([item("a"), ...under]);
  expect([numbers.get("under-25"), numbers.get("under-26"), numbers.get("under-27")]).toEqual([
    "1z",
    "1aa",
    "1ab",
  ]);
});

test("one part comes after the other, and sub-items after their own, in its part", () => {
  const items = [
    item("under", { parentId: "late", partId: "open" }),
    item("late", { partId: "closed" }),
    item("early", { partId: "open" }),
    item("first"),
  ];
  const ordered = inOrder(items, ["open", "closed"]);
  expect(ordered.map(({ id, partId }) => [id, partId])).toEqual([
    ["first", null],
    ["early", "open"],
    ["late", "closed"],
    ["under", "closed"],
  ]);
});

test("the clock runs from item to item, over a pause, and begins anew with each part", () => {
  const times = planned([
    item("a", { minutes: 10 }),
    item("b", { minutes: 20, pause: 15 }),
    item("c", { minutes: 5, partId: "closed" }),
  ]);
  expect(times.get("a")).toEqual({ begins: 0, ends: 10 });
  expect(times.get("b")).toEqual({ begins: 25, ends: 45 });
  expect(times.get("c")).toEqual({ begins: 0, ends: 5 });
});

test("an item takes as long as its sub-items, or longer where that is said", () => {
  const under = [item("b", { parentId: "a", minutes: 20 }), item("c", { parentId: "a", minutes: 15 })];
  expect(planned([item("a"), ...under]).get("a")).toEqual({ begins: 0, ends: 35 });
  expect(planned([item("a", { minutes: 60 }), ...under]).get("a")).toEqual({ begins: 0, ends: 60 });
  expect(planned([item("a", { minutes: 60 }), ...under]).get("c")).toEqual({ begins: 20, ends: 35 });
});

test("an item of which nothing is planned has no time, and takes none", () => {
  const times = planned([item("a"), item("b", { minutes: 10 })]);
  expect(times.has("a")).toBe(false);
  expect(times.get("b")).toEqual({ begins: 0, ends: 10 });
});

test.each([
  ["08:45", 65, "09:50"],
  ["13:30", 0, "13:30"],
  ["23:30", 45, "00:15"],
])("%s and %d minutes is %s", (start, minutes, then) => {
  expect(clockAfter(start, minutes)).toBe(then);
});
