import { expect, test } from "vitest";
import { excerptOf } from "./excerpts/marks.ts";
import { fragmentOf } from "./rules.ts";

test("a hit in a source text is found again by its words and those before it on the line", () => {
  const fragment = (text: string, word: string) => fragmentOf(excerptOf(text, new Set([word])));
  expect(fragment("Rubrik\natt vi gemensamt upphandlar ett e-arkiv", "upphandlar")).toBe(
    "#:~:text=att%20vi%20gemensamt%20upphandlar",
  );
  expect(fragment("ett e-arkiv nu", "arkiv")).toBe("#:~:text=ett%20e%2Darkiv");
  expect(fragment("Dnr 2013/205, andra", "2013")).toBe("#:~:text=Dnr%202013%2F205");
  expect(fragment("inget", "annat")).toBe("");
  expect(fragmentOf([{ text: "väst-öst", marked: true }])).toBe("#:~:text=v%C3%A4st%2D%C3%B6st");
});
