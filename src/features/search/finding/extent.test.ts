import { expect, test } from "vitest";
import { type Extent, extentsFor, isPromising, textExtentsFor } from "./extent.ts";

const years = Array.from({ length: 20 }, (_, at) => 2007 + at);
const months = years.flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
);
const common = new Map([
  ...([
    ["beslut", 0.3],
    ["plan", 0.1],
    ["skola", 0.02],
    ["väg", 0.001],
    ["i:styrelsen", 0.05],
  ] as const),
  ...years.map((year) => [`i:${year}`, 0.06] as const),
  ...months.map((month) => [`i:${month}`, 0.005] as const),
]);
const census = {
  entries: 1_000_000,
  newest: "2026-02",
  oldest: "2007-01",
  common,
  rare: 0.0001,
  rareAtMost: 0.0001,
};
const wanted = (...words: string[][]) => ({ words, bodies: [], years: null });
const periodsOf = (extent: Extent | undefined) => (typeof extent === "object" ? extent.periods : extent);

test("a small register and a rare word are looked through at once", () => {
  expect(extentsFor(wanted(["beslut"]), { ...census, entries: 1000 })).toEqual(["all"]);
  expect(extentsFor(wanted(["ovanligt"]), census)).toEqual(["all"]);
  expect(extentsFor(wanted(["beslut"], ["ovanligt"]), census)).toEqual(["all"]);
});

test("of common words as many months as promise plenty, then five times that", () => {
  const [first, second, ...more] = extentsFor(wanted(["skola"]), census);
  expect(periodsOf(first)).toEqual(["2026"]);
  expect(periodsOf(second)).toEqual(["2026", "2025-12", "2025-11", "2025-10"]);
  expect(more.at(-1)).toBe("all");
});

test("of the commonest the newest one by one", () => {
  expect(extentsFor(wanted(["beslut"]), census)[0]).toBe("newest");
  expect(extentsFor(wanted(["beslut"], ["plan", "skola"]), census)[0]).toBe("newest");
  const many = Array.from({ length: 20 }, (_, number) => `plan${number}`);
  expect(periodsOf(extentsFor(wanted(["beslut", ...many]), census)[0])).toEqual(["2026-02"]);
  expect(periodsOf(textExtentsFor(wanted(["beslut"]), census)[0])).toEqual(["2026-02"]);
  expect(textExtentsFor(wanted(["beslut"]), { ...census, entries: 1000 })).toEqual(["all"]);
});

test("months are asked for where that is sooner done than to look through all", () => {
  expect(extentsFor(wanted(["väg"]), census)).toEqual(["all"]);
});

test("a word that may be nearly as common as others is first looked for where that would be enough", () => {
  const [first, second, ...more] = extentsFor(wanted(["ovanligt"]), { ...census, rareAtMost: 0.002 });
  expect(periodsOf(first)).toContain("2026");
  expect([second, ...more]).toEqual(["all"]);
});

test("a compound of all the words that are asked for is enough", () => {
  const together = ["skola", "ovanligt"];
  expect(extentsFor(wanted(together, ["ovanligt"]), census)).toEqual(["all"]);
  expect(periodsOf(extentsFor(wanted(together, ["ovanligt", "skola"]), census)[0])).toEqual(["2026"]);
});

test("what was said in one body is as much rarer as its meetings are", () => {
  const inBody = (...bodies: string[][]) => extentsFor({ ...wanted(["skola"]), bodies }, census);
  expect(periodsOf(inBody()[0])).toEqual(["2026"]);
  expect(inBody(["i:styrelsen"])).toEqual(["all"]);
});

test("of the years asked for the last months", () => {
  const within = (from: number, to: number) => ({ ...wanted(["plan"]), years: { from, to } });
  expect(periodsOf(extentsFor(within(2019, 2020), census)[0])).toEqual(["2020-12"]);
  expect(periodsOf(extentsFor(within(2026, 2030), census)[0])).toEqual(["2026-02"]);
  expect(extentsFor(within(1999, 2001), census)).toEqual(["all"]);
});

test("where the last months had next to nothing, a few more are not worth the way", () => {
  const [month, half] = [
    { periods: ["2026-02"], share: 0.01 },
    { periods: ["2026", "2025"], share: 0.06 },
  ];
  expect(isPromising(month, null, 0, 100)).toBe(true);
  expect(isPromising(half, month, 10, 100)).toBe(false);
  expect(isPromising(half, month, 20, 100)).toBe(true);
  expect(isPromising("all", half, 0, 100)).toBe(true);
  expect(isPromising(month, "newest", 0, 100)).toBe(true);
});
