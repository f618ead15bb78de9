import { describe, expect, test } from "vitest";
import { attendanceFrom, clockFrom, named, whereabouts } from "./rules.ts";

test.each([
  ["9.10", "09:10"],
  ["0910", "09:10"],
  ["kl. 9", "09:00"],
  ["13:45", "13:45"],
  ["24.00", null],
  ["9.75", null],
  ["snart", null],
])("%s is the clock %s", (text, clock) => {
  expect(clockFrom(text)).toBe(clock);
});

describe("a line about somebody", () => {
  const silent = {
    organisation: null,
    presence: null,
    came: null,
    leftAt: null,
    isRemote: false,
    isChair: false,
    isMinuteTaker: false,
    sitsFor: null,
  };
  test.each([
    ["Karin Ek, Lerby, gäst", { name: "Karin Ek", organisation: "Lerby", presence: "guest" }],
    ["Noor gick 11.05", { name: "Noor", leftAt: "11:05" }],
    ["Åke Frisk kom kl. 9.45, på länk", { name: "Åke Frisk", came: "09:45", isRemote: true }],
    ["Åke (från kl 09.10)", { name: "Åke", came: "09:10" }],
    ["Ali Sand ersätter Noor Ek", { name: "Ali Sand", sitsFor: "Noor Ek" }],
    [
      "Ali Sand, Lerby, ersättare för Noor, kom 10",
      { name: "Ali Sand", organisation: "Lerby", sitsFor: "Noor", came: "10:00" },
    ],
    ["Karin Ek, ordförande", { name: "Karin Ek", isChair: true }],
    ["Karin Ek, förhinder", { name: "Karin Ek", presence: "absent" }],
    ["Fromma Till", { name: "Fromma Till" }],
  ])("%s", (line, said) => {
    expect(attendanceFrom(line)).toEqual({ ...silent, ...said });
  });

  test("that names nobody is none", () => {
    expect(attendanceFrom("gäst, kom 9.10")).toBeNull();
  });
});

test("a first name means the only one who bears it", () => {
  const people = [{ name: "Åke Frisk" }, { name: "Karin Ek" }, { name: "Karin Sand" }];
  expect(named("ake", people)).toBe(people[0]);
  expect(named("Karin", people)).toBeUndefined();
  expect(named("Karin Sand", people)).toBe(people[2]);
});

describe("who was there for an item", () => {
  const items = [
    { id: "1", began: "09:00" },
    { id: "2", began: null },
    { id: "3", began: "10:00" },
  ] as const;
  const [first, unknown, last] = items;
  const at = (came: string | null, leftAt: string | null) => ({ presence: "member", came, leftAt }) as const;
  test.each([
    ["all the time", at(null, null), first, "there"],
    ["came in the middle of it", at("09:20", null), first, "partly"],
    ["came when it was over", at("10:00", null), first, "away"],
    ["had gone before it", at(null, "09:50"), last, "away"],
    ["went before its end", at(null, "10:30"), last, "partly"],
    ["nobody knows when it was", at("09:20", null), unknown, "there"],
    ["absent", { ...at(null, null), presence: "absent" } as const, first, "away"],
  ] as const)("%s", (_, person, item, where) => {
    expect(whereabouts(person, item, items, "11:00")).toBe(where);
  });
});
