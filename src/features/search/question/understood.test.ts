import { expect, test } from "vitest";
import { Vocabulary } from "../words/vocabulary.ts";
import { questionOf } from "./question.ts";
import { understand } from "./understood.ts";

const vocabulary = new Vocabulary();
vocabulary.add(["budget", "budgeten", "budgetramar", "skola", "mobiltäckning", "ramar"]);
const queriesFor = (typed: string) =>
  understand(questionOf(typed), vocabulary.near).steps.map(({ query }) => query);

test("each step takes in more words, and a step without more is none", () => {
  expect(queriesFor("budget")).toEqual([
    "'budget'",
    "('budget' | 'budgeten')",
    "('budget' | 'budgeten' | 'budgetramar')",
  ]);
  expect(queriesFor('"budget"')).toEqual(["'budget'"]);
});

test("phrases stand together, what is unwanted is kept out with its forms", () => {
  expect(queriesFor('"gemensam budget"')).toEqual(["'gemensam' <-> 'budget'"]);
  expect(queriesFor("skola -budget")[0]).toBe(
    "'skola' & !(('budget' | 'budgeten') | ('i:budget' | 'i:budgeten'))",
  );
});

test("two words may be written as one", () => {
  expect(queriesFor("mobil täckning")[0]).toBe("('mobil' & 'täckning')");
  expect(queriesFor("mobil täckning").at(-1)).toContain("('mobil' | 'mobiltäckning'");
});

test("some of several words may be the body's name or the year", () => {
  const furthest = queriesFor("budget styrelsen 2026").at(-1);
  expect(furthest).toContain("| 'i:styrelsen')");
  expect(furthest).toContain("('2026' | 'i:2026')");
  expect(queriesFor("budget").join("")).not.toContain("i:");
});

test("the words that answer are told, for marking", () => {
  expect(understand(questionOf("skola budget -ramar"), vocabulary.near).words).toEqual(
    new Set(["skola", "budget", "budgeten", "budgetramar", "skolabudget"]),
  );
});
