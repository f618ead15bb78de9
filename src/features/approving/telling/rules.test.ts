import { expect, test } from "vitest";
import { concernOfAttendant, concernsOf, type Told } from "./rules.ts";

const [members, board] = [7, 8];
const task = (id: string, audiences: number[]) => ({
  id,
  who: "Vikby",
  what: `gör ${id}`,
  dueOn: null,
  dueText: null,
  audiences,
});
const told: Told = {
  audiences: [members],
  items: [
    { id: "open", number: "1", title: "Öppen", audiences: [members] },
    { id: "closed", number: "2", title: "Stängd", audiences: [members, board] },
  ],
  assignments: [task("a", [members]), task("b", [members, board])],
};
const vikby = { name: "Vikby", kind: "organisation" as const };
const maja = { name: "Maja Strand", kind: "person" as const };

test("a member gets his own, his municipality's, and the items that he may see", () => {
  const held = [
    { assignmentId: "a", holder: maja },
    { assignmentId: "b", holder: vikby },
  ];
  const concern = concernsOf(told, held, new Set([1, members]));
  expect(concern?.own.map(({ id }) => id)).toEqual(["a"]);
  expect(concern?.municipalities).toEqual([]);
  expect(concern?.items.map(({ title }) => title)).toEqual(["Öppen"]);
  const all = concernsOf(told, held, new Set([1, members, board]));
  expect(all?.municipalities.map(({ name, tasks }) => [name, tasks.length])).toEqual([["Vikby", 1]]);
  expect(all?.items.length).toBe(2);
});

test("a guest hears of his assignment where that is for him, and of nothing else", () => {
  const guest = { ...told, assignments: [task("a", [1])] };
  const concern = concernsOf(guest, [{ assignmentId: "a", holder: maja }], new Set([1]));
  expect(concern?.own.length).toBe(1);
  expect(concern?.items).toEqual([]);
  expect(concernsOf(told, [{ assignmentId: "a", holder: maja }], new Set([1]))).toBeNull();
});

test("whoever was there hears that they are approved, but not of a meeting for named persons alone", () => {
  const nothing = { own: [], municipalities: [], items: [] };
  expect(concernOfAttendant(told, [], new Set([1]), false)).toEqual(nothing);
  expect(concernOfAttendant(told, [], new Set([1]), true)).toBeNull();
  expect(concernOfAttendant(told, [], new Set([1, members]), false)?.items.map(({ title }) => title)).toEqual(
    ["Öppen"],
  );
});
