import { expect, test } from "vitest";
import { questionOf } from "../question/question.ts";
import { understand } from "../question/understood.ts";
import { Vocabulary } from "../words/vocabulary.ts";
import { weigh } from "./weighing.ts";

const vocabulary = new Vocabulary();
vocabulary.add(["budget", "budgeten", "budgetramar", "skola", "skolan", "mobiltäckning", "höör"]);
const weighed = (typed: string, kind: "item" | "decision", title: string, text = "") =>
  weigh({ kind, isPerson: false, title, text }, understand(questionOf(typed), vocabulary));

test("a hit is as near as the furthest of the words, each by its nearest", () => {
  expect(weighed("budget", "item", "Budgeten och budget").nearness).toBe("exact");
  expect(weighed("budget skola", "item", "Budget för skolan").nearness).toBe("inflected");
  expect(weighed("skola budget", "item", "Skola", "budgetramar").nearness).toBe("compound");
  expect(weighed("hoor", "item", "Höör").nearness).toBe("folded");
  expect(weighed("mobil täckning", "item", "Mobiltäckning").nearness).toBe("compound");
});

test("what the body or the year must help with is further off", () => {
  expect(weighed("budget 2026", "item", "Budget").nearness).toBe("setting");
});

test("a clause counts by its own words; what its item alone says is the item's", () => {
  expect(weighed("budget", "decision", "Budget", "att anta den").nearness).toBe("part");
  expect(weighed("budget skola", "decision", "Budget", "att bygga en skola").nearness).toBe("exact");
  const [own, others] = [
    weighed("budget skola", "decision", "Annat", "budget skola"),
    weighed("budget skola", "decision", "Budget", "skola nu"),
  ];
  expect(own.rank).toBeGreaterThan(others.rank);
});

test("words fill a short title better than a long one", () => {
  expect(weighed("budget", "item", "Budget").rank).toBeGreaterThan(
    weighed("budget", "item", "Förslag till ändrade regler om budget för många nämnder").rank,
  );
});
