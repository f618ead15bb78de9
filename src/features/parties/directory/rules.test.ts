import { expect, test } from "vitest";
import { byLetter, letterOf, named } from "./rules.ts";

const people = ["Anna Sjö", "Émile Berg", "Åke Ek", "örjan Ö", "1:e sekreteraren"].map((name) => ({ name }));

test("å, ä and ö are letters of their own, and é is an e", () => {
  expect(people.map(letterOf)).toEqual(["A", "E", "Å", "Ö", "#"]);
});

test("letters stand in the order of the names", () => {
  expect([...byLetter(people).keys()]).toEqual(["A", "E", "Å", "Ö", "#"]);
});

test("a part of a name finds it, however it is cased", () => {
  expect(named(people, "åke")).toEqual([{ name: "Åke Ek" }]);
  expect(named(people, "")).toEqual(people);
});
