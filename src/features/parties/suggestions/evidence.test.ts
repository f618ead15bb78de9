import { expect, test } from "vitest";
import { evidenceOf, type Seen, yearsOfBoth } from "./evidence.ts";

const seen = (name: string, told: Partial<Seen> = {}): Seen => ({
  kind: "person",
  name,
  organisations: ["Vikby"],
  bodies: ["Kommundirektörsgruppen"],
  titles: [],
  meetings: 1,
  years: { "2019": 1 },
  ...told,
});
const often = { meetings: 6, years: { "2019": 6 } };

test("a spelling that a machine reads for another, seen once, speaks for one person", () => {
  const evidence = evidenceOf(seen("Hanna Sjéblad"), seen("Hanna Sjöblad", often), null);
  expect(evidence).toEqual({ for: ["read-alike", "seen-once"], against: [] });
});

test("two who are both well known speak against it, and so do surnames that no machine confuses", () => {
  const evidence = evidenceOf(seen("Zara Modin", often), seen("Zara Madan", often), null);
  expect(evidence.against).toEqual(["both-well-known", "other-surname"]);
});

test("now the one and now the other at every meeting of a group is one person spelled in two ways", () => {
  const pair = [seen("Per Ask", often), seen("Pär Ask", often)] as const;
  expect(evidenceOf(...pair, { one: 8, none: 1 }).for).toEqual(["either-was-there"]);
  expect(evidenceOf(...pair, { one: 4, none: 4 }).for).toEqual([]);
  expect(evidenceOf(...pair, { one: 2, none: 0 }).for).toEqual([]);
});

test("other organisations, bodies, titles and years are told; what nobody knows is not", () => {
  const other = {
    organisations: ["Granbo"],
    bodies: ["Styrelsen"],
    titles: ["ekonomichef"],
    years: { "2011": 1 },
  };
  const told = { titles: ["kommundirektör"] };
  expect(evidenceOf(seen("Per Ask", told), seen("Per Ask", other), null).against).toEqual([
    "other-organisation",
    "other-body",
    "other-title",
    "other-years",
  ]);
  const unknown = { organisations: [], bodies: [], years: {} };
  expect(evidenceOf(seen("Per Ask", told), seen("Pär Ask", unknown), null).against).toEqual([]);
  expect(evidenceOf(seen("Per Ask", told), seen("Pär Ask", told), null).for).toContain("same-title");
});

test("the years of both are one row, without holes", () => {
  const [one, other] = [seen("A B", { years: { "2008": 1 } }), seen("A C", { years: { "2011": 2 } })];
  expect(yearsOfBoth(one, other)).toEqual(["2008", "2009", "2010", "2011"]);
  expect(yearsOfBoth(one, other, 2)).toEqual(["2010", "2011"]);
  expect(yearsOfBoth(seen("A B", { years: {} }), seen("A C", { years: {} }))).toEqual([]);
});
