import { expect, test } from "vitest";
import { findTimes } from "./times.ts";

const times = (text: string, known = false) => findTimes(text, known).map(({ start, end }) => [start, end]);

test.each([
  ["15:00-18:00", "15:00", "18:00"],
  ["kl 14-16.30", "14:00", "16:30"],
  ["kl. 08.30-12.00", "08:30", "12:00"],
  ["kl 9,30 – 12,00", "09:30", "12:00"],
  ["kl 1630", "16:30", null],
  ["klockan 13.00 till 15.15", "13:00", "15:15"],
  ["09.00 - ca 15.00", "09:00", "15:00"],
  ["(från kl 09.10)", "09:10", null],
  ["till 10.50", "10:50", null],
])("'%s' is from %s to %s", (text, start, end) => {
  expect(times(text)).toEqual([[start, end]]);
});

test("a mere number is a time only where the text is about time", () => {
  expect(times("9-12")).toEqual([]);
  expect(times("9-12", true)).toEqual([["09:00", "12:00"]]);
  expect(times("1630-1815", true)).toEqual([["16:30", "18:15"]]);
});

test.each(["styrelsemöte nr 11", "möte 7", "punkt 3"])("'%s' counts, and is no time", (text) => {
  expect(times(text, true)).toEqual([]);
});

test.each(["25 000 kronor", "§ 4.1", "t.o.m. p.10", "§§ 74-77", "3-4 projekt", "2018-05-15", "12.5 %"])(
  "'%s' is no time",
  (text) => {
    expect(times(text)).toEqual([]);
  },
);
