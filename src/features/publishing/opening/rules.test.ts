import { expect, test } from "vitest";
import { countsOf, waitingIn, waitingInAll } from "./rules.ts";

const of = { place: null, closed: [], passed: [] };
const text = "Ring 070-174 06 05.\nEleven 850102-2381\nRing 070-174 06 05 igen.";
const words = (found: { words: string }[]) => found.map((each) => each.words);

test("each words wait once, in the order of the text", () => {
  expect(words(waitingIn({ ...of, text }))).toEqual(["070-174 06 05", "850102-2381"]);
});

test("what a person let pass waits no more, and what stands in a closed item does not either", () => {
  expect(words(waitingIn({ ...of, text, passed: ["070-174 06 05"] }))).toEqual(["850102-2381"]);
  const start = text.indexOf("Eleven");
  expect(words(waitingIn({ ...of, text, closed: [[start, start + 18]] }))).toEqual(["070-174 06 05"]);
  expect(words(waitingIn({ ...of, text, closed: [[0, start]] }))).toEqual(["850102-2381", "070-174 06 05"]);
  expect(words(waitingIn({ ...of, text, closed: [[start, start + 12]] }))).toContain("850102-2381");
});

test("a copy tells only what the first file does not", () => {
  const copy = "Ring 070-174 06 05.\nSkriv till eva@gmail.com.";
  const found = waitingInAll([text, copy], of);
  expect(words(found)).toEqual(["070-174 06 05", "850102-2381", "eva@gmail.com"]);
  const last = found.at(-1);
  expect(`${text}\n${copy}`.slice(last?.start, last?.end)).toBe("eva@gmail.com");
});

test("findings are counted by kind", () => {
  expect(countsOf(waitingIn({ ...of, text }))).toEqual([
    { kind: "phone", count: 1 },
    { kind: "personal-number", count: 1 },
  ]);
});
