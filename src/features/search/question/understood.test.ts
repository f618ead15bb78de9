import { expect, test } from "vitest";
import { Vocabulary } from "../words/vocabulary.ts";
import { questionOf } from "./question.ts";
import { understand } from "./understood.ts";

const vocabulary = new Vocabulary();
vocabulary.add(["budget", "budgeten", "budgetramar", "skola", "mobiltäckning", "ramar"]);
const stepsFor = (typed: string) =>
  understand(questionOf(typed), vocabulary.near).steps.map(({ nearness, query }) => [nearness, query]);

test("each step takes in more words, and a step without more is none", () => {
  expect(stepsFor("budget")).toEqual([
    ["exact", "'budget'"],
    ["inflected", "('budget' | 'budgeten')"],
    ["compound", "('budget' | 'budgeten' | 'budgetramar')"],
  ]);
  expect(stepsFor('"budget"')).toEqual([["exact", "'budget'"]]);
});

test("phrases stand together, what is unwanted is kept out with its forms", () => {
  expect(stepsFor('"gemensam budget"')).toEqual([["exact", "'gemensam' <-> 'budget'"]]);
  expect(stepsFor("skola -budget")[0]).toEqual(["exact", "'skola' & !(('budget' | 'budgeten'))"]);
});

test("two words may be written as one", () => {
  const compound = stepsFor("mobil täckning").find(([nearness]) => nearness === "compound");
  expect(compound?.[1]).toContain("'mobiltäckning'");
});

test("some of several words may be the body's name or the year", () => {
  const setting = stepsFor("budget styrelsen 2026").find(([nearness]) => nearness === "setting");
  expect(setting?.[1]).toContain("'i:styrelsen'");
  expect(setting?.[1]).toContain("'i:2026'");
  expect(stepsFor("budget").some(([nearness]) => nearness === "setting")).toBe(false);
});

test("the words that answer are told, for marking", () => {
  expect(understand(questionOf("skola budget -ramar"), vocabulary.near).words).toEqual(
    new Set(["skola", "budget", "budgeten", "budgetramar", "skolabudget"]),
  );
});
