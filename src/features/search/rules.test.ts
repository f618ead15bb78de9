import { expect, test } from "vitest";
import { fragmentOf, markedPieces } from "./rules.ts";

test("hits are marked and the rest is left as it stands", () => {
  expect(markedPieces("att \u0001anta\u0002 planen och \u0001anta\u0002n")).toEqual([
    { text: "att ", marked: false },
    { text: "anta", marked: true },
    { text: " planen och ", marked: false },
    { text: "anta", marked: true },
    { text: "n", marked: false },
  ]);
});

test("angle brackets come back as mere text", () => {
  expect(markedPieces("\u0003script\u0004\u0001hej\u0002")).toEqual([
    { text: "<script>", marked: false },
    { text: "hej", marked: true },
  ]);
});

test("a hit in a source text is found again by its words and those before it on the line", () => {
  expect(fragmentOf("Rubrik\natt vi gemensamt \u0001upphandlar\u0002 ett e-arkiv")).toBe(
    "#:~:text=att%20vi%20gemensamt%20upphandlar",
  );
  expect(fragmentOf("e-\u0001arkiv\u0002")).toBe("#:~:text=arkiv");
  expect(fragmentOf("Sjö \u0001väst-öst\u0002, mera")).toBe("#:~:text=Sj%C3%B6%20v%C3%A4st%2D%C3%B6st");
  expect(fragmentOf("inget")).toBe("");
});
