import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { changeBetween, piecesOf } from "./text-change.ts";

const applied = (text: string, { at, removed, inserted }: ReturnType<typeof changeBetween>): string =>
  text.slice(0, at) + inserted + text.slice(at + removed);

test("the change is the smallest: what is alike before and after it is left alone", () => {
  expect(changeBetween("Maja: mer tid", "Maja: mycket mer tid")).toEqual({
    at: 7,
    removed: 0,
    inserted: "ycket m",
  });
  expect(changeBetween("att avslå", "att bifalla")).toEqual({ at: 4, removed: 5, inserted: "bifalla" });
  expect(changeBetween("lika", "lika")).toEqual({ at: 4, removed: 0, inserted: "" });
});

test("the caret tells which of two like letters was typed", () => {
  // "al|la" → "all|la": the new letter stands before the caret, and not after it.
  expect(changeBetween("alla", "allla", 3)).toEqual({ at: 2, removed: 0, inserted: "l" });
  expect(changeBetween("aa", "aaa", 1)).toEqual({ at: 0, removed: 0, inserted: "a" });
  expect(changeBetween("mer mer tid", "mer tid", 0)).toEqual({ at: 0, removed: 4, inserted: "" });
});

test("a sign of two halves is never parted, so that none is ever sent", () => {
  const change = changeBetween("klart 😀", "klart 😁");
  expect(change).toEqual({ at: 6, removed: 2, inserted: "😁" });
});

const texts = fc.array(fc.constantFrom("a", "b", "\n", "å", "😀", "😁", "👩‍🌾")).map((signs) => signs.join(""));

test("whatever is typed comes out, wherever the caret stands, and every half stays with its other half", () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), (before, after, place) => {
      const change = changeBetween(before, after, place % (after.length + 1));
      expect(applied(before, change)).toBe(after);
      for (const text of [change.inserted, before.slice(change.at, change.at + change.removed)])
        expect(text.isWellFormed()).toBe(true);
    }),
  );
});

test("what others have changed, piece by piece, makes the text that the room has", () => {
  fc.assert(
    fc.property(texts, texts, texts, (first, second, third) => {
      const text = new Y.Doc().getText("row");
      text.insert(0, first);
      let shown = first;
      text.observe(({ delta }) => {
        for (const piece of piecesOf(delta)) shown = applied(shown, piece);
      });
      text.doc?.transact(() => {
        for (const next of [second, third]) {
          const { at, removed, inserted } = changeBetween(text.toJSON(), next);
          text.delete(at, removed);
          text.insert(at, inserted);
        }
      });
      expect(shown).toBe(third);
      expect(text.toJSON()).toBe(third);
    }),
  );
});
