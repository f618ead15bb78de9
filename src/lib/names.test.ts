import { expect, test } from "vitest";
import { foldName, freeSlug, slugOf } from "./names.ts";

test("å is a, é is e, and a hyphen is a space", () => {
  expect(foldName("Åsa-Lena Ödén")).toBe("asa lena oden");
  expect(foldName("A\u030Asa Ode\u0301n")).toBe("asa oden");
  expect(foldName("Bjørn  (Næss)")).toBe("bjorn nass");
});

test("a slug is ASCII, and never empty", () => {
  expect(slugOf("Kommundirektörsgruppen (Sjöriket)", "organ")).toBe("kommundirektorsgruppen-sjoriket");
  expect(slugOf("漢字", "person")).toBe("person");
  expect(slugOf("x".repeat(500), "person")).toHaveLength(80);
});

test("the first free number is taken", () => {
  expect(freeSlug("anna-berg", new Set())).toBe("anna-berg");
  expect(freeSlug("anna-berg", new Set(["anna-berg", "anna-berg-2"]))).toBe("anna-berg-3");
});
