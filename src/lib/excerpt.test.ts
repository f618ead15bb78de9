import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptAround } from "./excerpt.ts";

const text = "Första raden\nAndra raden är viktig\nTredje raden\nFjärde raden";

test("the words stand marked among their whole lines", () => {
  const start = text.indexOf("viktig");
  expect(excerptAround(text, [[start, start + 6]], 0)).toEqual({
    pieces: [
      { text: "Andra raden är ", marked: false },
      { text: "viktig", marked: true },
    ],
    cutBefore: true,
    cutAfter: true,
  });
});

test("words cut in two by a page break are marked in both places", () => {
  const marked = excerptAround("ett beslut\fSida 2\natt anta planen", [
    [4, 10],
    [18, 33],
  ])?.pieces.filter((piece) => piece.marked);
  expect(marked?.map((piece) => piece.text)).toEqual(["beslut", "att anta planen"]);
});

test("without a place there is no excerpt", () => {
  expect(excerptAround(text, [])).toBeNull();
});

test("the pieces are always one unbroken stretch of the text, and the marked ones its spans", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.nat(200), { minLength: 2, maxLength: 8 }),
      fc.nat(50),
      (any, cuts, margin) => {
        const offsets = cuts.map((cut) => Math.min(cut, any.length)).toSorted((a, b) => a - b);
        const spans: [number, number][] = [];
        for (let i = 0; i + 1 < offsets.length; i += 2) spans.push([offsets[i] ?? 0, offsets[i + 1] ?? 0]);

        const excerpt = excerptAround(any, spans, margin);
        expect(any).toContain(excerpt?.pieces.map((piece) => piece.text).join(""));
        expect(excerpt?.pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(
          spans.filter(([start, end]) => end > start).map(([start, end]) => any.slice(start, end)),
        );
      },
    ),
  );
});
