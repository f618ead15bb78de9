import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces, sourcePieces } from "./search-rows.ts";

test("a long text is cut between lines, and nothing of it is lost", () => {
  const text = `${"x".repeat(60_000)}\n${"y".repeat(60_000)}\n${"z".repeat(250_000)}`;
  const cut = pieces(text);
  expect(cut.join("")).toBe(text);
  expect(cut[0]).toBe(`${"x".repeat(60_000)}\n`);
  expect(Math.max(...cut.map((piece) => piece.length))).toBeLessThanOrEqual(100_000);
});

test("any text comes out whole, and an empty one has no pieces", () => {
  expect(pieces("")).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("å", "ord ", "\n", "x".repeat(40_000)), { maxLength: 12 }),
      (parts) => {
        expect(pieces(parts.join("")).join("")).toBe(parts.join(""));
      },
    ),
  );
});

test("a damaged text is searched as it was read and as it stands", () => {
  const text = "Vid kommundirektérsmétet beslutades om tagen.";
  const repairs = [
    { start: 4, end: 24, word: "kommundirektörsmötet" },
    { start: 39, end: 44, word: "tågen" },
  ];
  expect(sourcePieces({ text, repairs })).toEqual([
    `Vid kommundirektörsmötet beslutades om tågen.\n\n${text}`,
  ]);
  expect(sourcePieces({ text, repairs: [] })).toEqual([text]);
});

test("of a long damaged text, only what is damaged is searched twice", () => {
  const [sound, damaged] = [`${"x".repeat(99_000)}\n`, `métet ${"y".repeat(60_000)}`];
  const repairs = [{ start: sound.length, end: sound.length + 5, word: "mötet" }];
  const found = sourcePieces({ text: sound + damaged, repairs });
  expect(found.map((piece) => piece.length)).toEqual([sound.length, 2 * damaged.length + 2]);
  expect(found[1]).toMatch(/^mötet y+\n\nmétet y+$/);
});
