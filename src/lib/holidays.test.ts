import { expect, test } from "vitest";
import { daysBetween, daysLater, weekdayOf } from "./days.ts";
import { easterOf, eveOn, holidayOn, isBridgeDay, isFree } from "./holidays.ts";

/** The paschal full moon by golden number, as the almanacs printed it for 1900–2199: the table, not the formula. */
const fullMoons = [
  "04-14",
  "04-03",
  "03-23",
  "04-11",
  "03-31",
  "04-18",
  "04-08",
  "03-28",
  "04-16",
  "04-05",
  "03-25",
  "04-13",
  "04-02",
  "03-22",
  "04-10",
  "03-30",
  "04-17",
  "04-07",
  "03-27",
] as const;

test("Easter is the Sunday after the full moon of the almanac, in every year from 1900 to 2100", () => {
  for (let year = 1900; year <= 2100; year++) {
    const moon = `${year}-${fullMoons[year % 19] ?? ""}`;
    const easter = easterOf(year);
    expect(weekdayOf(easter), easter).toBe(7);
    expect(daysBetween(moon, easter), `${year}`).toBeGreaterThanOrEqual(1);
    expect(daysBetween(moon, easter), `${year}`).toBeLessThanOrEqual(7);
  }
});

test("Easter is as the calendars had it", () => {
  const known = [
    "1913-03-23",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2020-04-12",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2038-04-25",
    "2076-04-19",
  ];
  expect(known.map((day) => easterOf(Number(day.slice(0, 4))))).toEqual(known);
});

test("the holidays and eves of 2026 are those of the almanac", () => {
  const days = Array.from({ length: 365 }, (_, at) => daysLater("2026-01-01", at));
  expect(days.flatMap((day) => holidayOn(day) ?? []).length).toBe(13);
  expect(days.filter((day) => holidayOn(day) !== undefined && weekdayOf(day) < 6)).toEqual([
    "2026-01-01",
    "2026-01-06",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-12-25",
  ]);
  expect([holidayOn("2026-06-06"), holidayOn("2026-06-20"), holidayOn("2026-10-31")]).toEqual([
    "national-day",
    "midsummer-day",
    "all-saints-day",
  ]);
  expect(days.flatMap((day) => (eveOn(day) === undefined ? [] : [day]))).toEqual([
    "2026-01-05",
    "2026-04-02",
    "2026-04-04",
    "2026-04-30",
    "2026-05-23",
    "2026-06-19",
    "2026-10-30",
    "2026-12-24",
    "2026-12-31",
  ]);
});

test("Whit Monday was a holiday until the national day became one", () => {
  expect([holidayOn("2004-05-31"), holidayOn("2004-06-06")]).toEqual(["whit-monday", undefined]);
  expect([holidayOn("2005-05-16"), holidayOn("2005-06-06")]).toEqual([undefined, "national-day"]);
});

test("in every year the moving days stand where the law says", () => {
  const days = Array.from({ length: 54_000 }, (_, at) => daysLater("1953-01-01", at));
  const named = (name: string) => days.filter((day) => holidayOn(day) === name);
  const midsummer = named("midsummer-day");
  const allSaints = named("all-saints-day");
  expect(midsummer.every((day) => weekdayOf(day) === 6 && isIn(day, "06-20", "06-26"))).toBe(true);
  expect(allSaints.every((day) => weekdayOf(day) === 6 && isIn(day, "10-31", "11-06"))).toBe(true);
  expect(named("ascension-day").every((day) => weekdayOf(day) === 4)).toBe(true);
  expect(days.filter((day) => eveOn(day) === "midsummer-eve")).toEqual(
    midsummer.map((day) => daysLater(day, -1)),
  );
  expect(midsummer.length).toBe(148);
  expect(days.some((day) => isBridgeDay(day) && isFree(day))).toBe(false);
});

const isIn = (day: string, first: string, last: string) => day.slice(5) >= first && day.slice(5) <= last;

test("a day alone between free ones is a bridge day, and free eves are free", () => {
  expect(isBridgeDay("2026-01-05")).toBe(true);
  expect(isBridgeDay("2026-05-15")).toBe(true);
  expect(isBridgeDay("2026-05-13")).toBe(false);
  expect(["2026-06-19", "2026-12-24", "2026-12-31"].map(isFree)).toEqual([true, true, true]);
  expect(["2026-04-30", "2026-10-30", "2026-04-02"].map(isFree)).toEqual([false, false, false]);
});
