import { expect, test } from "vitest";
import { markedPieces } from "./rules.ts";

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
