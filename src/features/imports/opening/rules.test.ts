import { expect, test } from "vitest";
import { isSlug, reservedSlugs } from "./rules.ts";

test("an address is lower-case ASCII with single hyphens", () => {
  for (const slug of ["mlr", "familjen-helsingborg", "4-hornen"]) expect(isSlug(slug), slug).toBe(true);
  for (const slug of ["", "MLR", "åsele", "a--b", "-a", "a-", "a/b", "a b", "..", "x".repeat(61)]) {
    expect(isSlug(slug), slug).toBe(false);
  }
});

test("Genbo's own pages keep their addresses", () => {
  for (const own of ["sok", "statiskt", "sprak"]) expect(reservedSlugs.has(own)).toBe(true);
});
