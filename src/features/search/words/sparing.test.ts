import { expect, test } from "vitest";
import { sparing } from "./sparing.ts";

const near = () => ({
  exact: ["plan"],
  inflected: ["planen"],
  compound: ["klimatplan", "avfallsplan", "kustplan"],
  folded: [],
  part: ["planera"],
});
const census = {
  entries: 1000,
  newest: "2026-11",
  oldest: "2007-01",
  common: new Map([["klimatplan", 0.5]]),
  rare: 0.01,
  rareAtMost: 0.01,
};

test("compounds are asked for until they promise enough, forms always", () => {
  const words = (hits: number) => Object.values(sparing(near, census, hits)("plan")).flat();
  expect(words(10_000)).toEqual(["plan", "planen", "klimatplan", "avfallsplan", "kustplan", "planera"]);
  expect(words(505)).toEqual(["plan", "planen", "klimatplan", "avfallsplan"]);
  expect(words(100)).toEqual(["plan", "planen", "klimatplan"]);
});
