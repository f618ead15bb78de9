import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, movedTo, revisionOf, type Standing, steps, stepsOf, wovenInto } from "./moving.ts";
import { inOrder } from "./rules.ts";

const item = (id: string, parentId: string | null = null, partId: string | null = null): Standing => ({
  id,
  parentId,
  partId,
});
const told = (items: readonly Standing[]) =>
  items.map(({ id, parentId }) => (parentId === null ? id : `${parentId}/${id}`)).join(" ");

const agenda = [item("a"), item("b"), item("c", "b"), item("d", "b"), item("e")];

test("an item goes up and down past its neighbours, with its sub-items", () => {
  expect(told(moved(agenda, "e", "up"))).toBe("a e b b/c b/d");
  expect(told(moved(agenda, "a", "down"))).toBe("b b/c b/d a e");
  expect(told(moved(agenda, "d", "up"))).toBe("a b b/d b/c e");
  expect(told(moved(agenda, "a", "up"))).toBe(told(agenda));
});

test("an item goes in under the one before it, and out again behind it", () => {
  expect(told(moved(agenda, "e", "under"))).toBe("a b b/c b/d b/e");
  expect(told(moved(agenda, "c", "out"))).toBe("a b b/d c e");
  expect(told(moved(agenda, "d", "out"))).toBe("a b b/c d e");
});

test("an item that has sub-items does not go under another", () => {
  expect(told(moved(agenda, "b", "under"))).toBe(told(agenda));
  expect(stepsOf(agenda, "b")).toEqual(["up", "down"]);
  expect(stepsOf(agenda, "a")).toEqual(["down"]);
});

test("an item goes to another part with its sub-items", () => {
  const parted = movedTo(agenda, "b", "closed");
  expect(told(parted)).toBe("a e b b/c b/d");
  expect(parted.map(({ partId }) => partId)).toEqual([null, null, "closed", "closed", "closed"]);
});

test("whoever sees less than all puts in order what he sees, and the rest stays", () => {
  const seen = new Set(["a", "b", "e"]);
  const items = [item("a"), item("secret"), item("b"), item("e")];
  expect(told(wovenInto(items, [item("e"), item("a"), item("b")], seen) ?? [])).toBe("e secret a b");
});

test("what is not an order of these items is none", () => {
  const seen = new Set(agenda.map(({ id }) => id));
  expect(wovenInto(agenda, agenda.slice(1), seen)).toBeUndefined();
  expect(wovenInto(agenda, [...agenda.slice(1), item("b")], seen)).toBeUndefined();
  expect(wovenInto(agenda, [item("a", "c"), ...agenda.slice(1)], seen)).toBeUndefined();
  expect(wovenInto(agenda, [item("x"), ...agenda.slice(1)], seen)).toBeUndefined();
});

test("whatever is moved, no item is lost, none is under a sub-item, and each has its own before it", () => {
  const move = fc.record({ place: fc.nat(9), step: fc.constantFrom(...steps) });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(move, { maxLength: 30 }), (count, moves) => {
      const ids = Array.from({ length: count }, (_, place) => String(place));
      let items = ids.map((id) => item(id));
      for (const { place, step } of moves) items = moved(items, String(place), step);
      expect(items.map(({ id }) => id).toSorted()).toEqual(ids);
      const tops = items.filter(({ parentId }) => parentId === null).map(({ id }) => id);
      const parents = items.flatMap(({ parentId }) => parentId ?? []);
      expect(tops).toEqual(expect.arrayContaining(parents));
      const whole = items.map((each) => ({ ...each, minutes: null, pause: null }));
      expect(revisionOf(inOrder(whole, []))).toBe(revisionOf(items));
    }),
  );
});

test.each([
  ["up", "down"],
  ["down", "up"],
] as const)("a move %s and the one %s leave the order as it was", (step, back) => {
  const movable = agenda.filter(({ id }) => stepsOf(agenda, id).includes(step));
  expect(movable.length).toBeGreaterThan(1);
  for (const { id } of movable) expect(told(moved(moved(agenda, id, step), id, back))).toBe(told(agenda));
});
