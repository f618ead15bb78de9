import { expect, test } from "vitest";
import { Vocabulary } from "../words/vocabulary.ts";
import { questionOf } from "./question.ts";
import { understand } from "./understood.ts";

const vocabulary = new Vocabulary();
vocabulary.add(["budget", "budgeten", "budgetramar", "skola", "mobiltäckning", "ramar"]);
vocabulary.around = new Set(["styrelsen"]);
const stepsFor = (typed: string) => understand(questionOf(typed), vocabulary).steps;
/** A step in one line. */
const queriesFor = (typed: string) =>
  stepsFor(typed).map(({ all }) => all.map((queries) => queries.join(" or ")).join(" and "));

test("each step takes in more words, and a step without more is none", () => {
  expect(queriesFor("budget")).toEqual([
    "'budget'",
    "('budget' | 'budgeten')",
    "('budget' | 'budgeten' | 'budgetramar')",
  ]);
  expect(queriesFor('"budget"')).toEqual(["'budget'"]);
});

test("many words are asked for in several queries", () => {
  const many = new Vocabulary();
  many.add(Array.from({ length: 40 }, (_, number) => `skola${"x".repeat(number)}`));
  const furthest = understand(questionOf("skola"), many).steps.at(-1);
  expect(furthest?.all[0]?.length).toBeGreaterThan(1);
});

test("phrases stand together, what is unwanted is kept out with its forms", () => {
  expect(queriesFor('"gemensam budget"')).toEqual(["'gemensam' <-> 'budget'"]);
  expect(stepsFor("skola -budget")[0]).toMatchObject({
    all: [["'skola'"]],
    none: "(('budget' | 'budgeten') | ('i:budget' | 'i:budgeten'))",
  });
});

test("two words may be written as one", () => {
  expect(queriesFor("mobil täckning")[0]).toBe("'mobil' and 'täckning'");
  expect(queriesFor("mobil täckning").at(-1)).toContain("('mobil' | 'mobiltäckning')");
});

test("some of several words may be the body's name or the year", () => {
  const furthest = stepsFor("budget styrelsen 2026").at(-1);
  expect(furthest?.all[1]).toContain("'i:styrelsen'");
  expect(furthest?.all[2]).toEqual(["'2026'", "'i:2026'"]);
  expect(furthest?.some).toBeNull();
  expect(stepsFor("styrelsen 2026").at(-1)?.some).toBe("('styrelsen' | '2026')");
  expect(queriesFor("budget").join("")).not.toContain("i:");
});

test("the words that answer are told, for marking", () => {
  expect(understand(questionOf("skola budget -ramar"), vocabulary).words).toEqual(
    new Set(["skola", "budget", "budgeten", "budgetramar", "skolabudget"]),
  );
});
