import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenFiles, distinctNames, labelOf, limits } from "./rules.ts";

test("a form sent without a choice has no files", () => {
  expect(chosenFiles([{ name: "" }])).toEqual({ ok: false, reason: "no-files" });
  expect(chosenFiles([{ name: "" }, { name: "a.pdf" }])).toEqual({ ok: true, value: [{ name: "a.pdf" }] });
});

test("more files than a page can wait for are refused", () => {
  const many = Array.from({ length: limits.files + 1 }, (_, i) => ({ name: `${i}.pdf` }));
  expect(chosenFiles(many)).toEqual({ ok: false, reason: "too-many" });
});

test("two files of one name are told apart, and keep their endings", () => {
  expect(distinctNames(["protokoll.pdf", "protokoll.pdf", "utan", "utan", ".txt"])).toEqual([
    "protokoll.pdf",
    "protokoll (2).pdf",
    "utan",
    "utan (2)",
    ".txt",
  ]);
});

test("names are never the same, whatever they were", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a.pdf", "a (2).pdf", "a", "")), (names) => {
      expect(new Set(distinctNames(names)).size).toBe(names.length);
    }),
  );
});

test("an import is called by its first files", () => {
  expect(labelOf(["a.pdf"])).toBe("a.pdf");
  expect(labelOf(["a.pdf", "b.pdf"])).toBe("a.pdf, b.pdf");
  expect(labelOf(["a.pdf", "b.pdf", "c.pdf"])).toBe("a.pdf, b.pdf … (3)");
});
