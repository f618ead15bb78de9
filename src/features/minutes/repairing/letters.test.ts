import fc from "fast-check";
import { expect, test } from "vitest";
import { after, atBeginning, atEnd, lettersOf, signOf } from "./letters.ts";

const letters = lettersOf([
  ["möte", 5],
  ["mötet", 2],
  ["frågan", 3],
]);

test("a word like those that were seen is likelier than one unlike them", () => {
  expect(letters.likely("möten")).toBeGreaterThan(letters.likely("motne"));
  expect(letters.likely("Frågan")).toBe(letters.likely("frågan"));
});

test("after any beginning, all signs together are as likely as can be", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (word) => {
      let before = atBeginning;
      for (const letter of word) before = after(before, signOf(letter));
      const all = Array.from({ length: 32 }, (_, sign) => letters.next(before, sign));
      expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
      expect(Math.min(...all)).toBeGreaterThan(0);
    }),
  );
});

test("a word is as likely as its signs after each other", () => {
  let [before, sum] = [atBeginning, 0];
  for (const letter of "möte") {
    sum += Math.log(letters.next(before, signOf(letter)));
    before = after(before, signOf(letter));
  }
  expect(letters.likely("möte")).toBeCloseTo(sum + Math.log(letters.next(before, atEnd)), 8);
});

test("there is room for many words", () => {
  const many = Array.from({ length: 3000 }, (_, i): [string, number] => [`ord${i.toString(26)}x`, 1]);
  expect(lettersOf(many).likely("ord")).toBeGreaterThan(lettersOf(many).likely("dro"));
});
