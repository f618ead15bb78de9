import { expect, test } from "vitest";
import { betterKnown, questionAfter } from "./rules.ts";

test("the one that more meetings know is kept, and the first of two equals", () => {
  expect(betterKnown({ meetings: 1 }, { meetings: 9 })).toBe("right");
  expect(betterKnown({ meetings: 9 }, { meetings: 1 })).toBe("left");
  expect(betterKnown({ meetings: 2 }, { meetings: 2 })).toBe("left");
});

test("what is put off is asked again after the others", () => {
  const questions = ["a", "b", "c"];
  expect(questionAfter(questions, "a")).toBe("b");
  expect(questionAfter(questions, "c")).toBe("a");
  expect(questionAfter(["a"], "a")).toBeNull();
});
