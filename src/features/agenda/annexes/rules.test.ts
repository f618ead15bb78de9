import { expect, test } from "vitest";
import { renumberReferences } from "./rules.ts";

const swapped = new Map([
  [2, 3],
  [3, 2],
]);

test.each([
  ["Se bilaga 3 och protokollet.", "Se bilaga 2 och protokollet."],
  ["Bilaga 2, bilaga 3", "Bilaga 3, bilaga 2"],
  ["bilagorna 2 och 4", "bilagorna 3 och 4"],
  ["(bil. 3)", "(bil. 2)"],
  ["bilaga 23 berörs inte, inte heller 3 kap.", "bilaga 23 berörs inte, inte heller 3 kap."],
  ["mobilaga 3", "mobilaga 3"],
])("%s → %s", (before, after) => {
  expect(renumberReferences(before, swapped)).toBe(after);
});

test("a range stays one where it can", () => {
  const onward = new Map([
    [2, 3],
    [3, 4],
    [4, 5],
  ]);
  expect(renumberReferences("bilagorna 2–4", onward)).toBe("bilagorna 3–5");
  expect(renumberReferences("bilagorna 1–3", swapped)).toBe("bilagorna 1, 3 och 2");
});

test("a reference to an annex that is no more says so", () => {
  const removed = new Map([
    [2, null],
    [3, 2],
  ]);
  expect(renumberReferences("bilaga 2 och bilaga 3", removed)).toBe("bilaga [borttagen] och bilaga 2");
});

test("what was numbered there and back is as it was", () => {
  const there = new Map([
    [1, 4],
    [2, 1],
    [3, 2],
    [4, 3],
  ]);
  const back = new Map([...there].map(([before, now]) => [now, before]));
  const text = "Bilaga 1, bil. 4, bilagorna 2, 3 samt 1 och bilaga 9";
  expect(renumberReferences(renumberReferences(text, there), back)).toBe(text);
});
