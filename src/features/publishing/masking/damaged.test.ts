import { expect, test } from "vitest";
import { formsOf, maskedRepairs } from "./damaged.ts";
import { masked } from "./rules.ts";

const text = "Hanna Bjérklund valdes.\nHanna\nBjorklund tackade, och Eva med.";
const repairs = ["Bjérklund", "Bjorklund"].map((word) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  word: "Björklund",
}));
const damaged = { id: "1", text, repairs };

test("a name is masked as it was read and in every way that the text has it", () => {
  for (const words of ["Hanna Björklund", "hanna bjérklund", "Hanna Bjorklund"])
    expect(masked(text, formsOf([words], [damaged]))).toBe(
      "█████ █████████ valdes.\n█████\n█████████ tackade, och Eva med.",
    );
});

test("words that were not repaired have no other forms", () => {
  expect(formsOf(["Eva"], [damaged])).toEqual(["Eva"]);
  expect(formsOf(["Gun"], [])).toEqual(["Gun"]);
});

test("what was read of masked words is seen by nobody", () => {
  expect(maskedRepairs(text.replace("Bjérklund", "█████████"), repairs)).toEqual([repairs[0]?.start]);
  expect(maskedRepairs(text, repairs)).toEqual([]);
});
