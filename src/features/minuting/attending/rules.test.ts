import { describe, expect, test } from "vitest";
import { attendanceFrom, clockFrom, named } from "./rules.ts";

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
    backAt: null,
    isRemote: false,
    isChair: false,
    isMinuteTaker: false,
    sitsFor: null,
  };
  test.each([
    ["Karin Ek, Lerby, gäst", { name: "Karin Ek", organisation: "Lerby", presence: "guest" }],
    ["Noor gick 11.05", { name: "Noor", leftAt: "11:05" }],
    ["Noor tillbaka 11.30", { name: "Noor", backAt: "11:30" }],
    ["Noor gick 11.05, kom tillbaka kl. 11.30", { name: "Noor", leftAt: "11:05", backAt: "11:30" }],
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

  test.each([
    ["Noor gick", { name: "Noor", leftAt: "11:05" }],
    ["Noor Ek tillbaka nu", { name: "Noor Ek", backAt: "11:05" }],
    ["Noor kom, på länk", { name: "Noor", came: "11:05", isRemote: true }],
    ["Noor gick 10.50", { name: "Noor", leftAt: "10:50" }],
    ["Gick Ek", { name: "Gick Ek" }],
  ])("%s, said as it happens", (line, said) => {
    expect(attendanceFrom(line, "11:05")).toEqual({ ...silent, ...said });
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
