import { expect, test } from "vitest";
import { withQuery } from "./address.ts";

test("one parameter is set, and the others stay", () => {
  expect(withQuery("/a/moten?organ=styrelsen&ar=2019", { ar: 2020 })).toBe(
    "/a/moten?organ=styrelsen&ar=2020",
  );
});

test("null, undefined and the empty string take a parameter away", () => {
  expect(withQuery("/a?x=1&y=2&z=3", { x: null, y: undefined, z: "" })).toBe("/a");
});

test("what stands after # stays at the end", () => {
  expect(withQuery("/a#5", { lang: "en" })).toBe("/a?lang=en#5");
});

test("å, spaces and & are written so that they come back", () => {
  const address = withQuery("/sok", { q: "råd & dåd" });
  expect(new URLSearchParams(address.split("?")[1]).get("q")).toBe("råd & dåd");
});
