import { expect, test } from "vitest";
import { weekdayOf } from "../../../lib/days.ts";
import { dayAsTyped, dayTyped, timeTyped } from "./rules.ts";

const today = "2026-11-22";

test("a day is read however it is typed, with the weekday that was said", () => {
  const typed: [string, string, number | null][] = [
    ["tors 12/11 2026", "2026-11-12", 4],
    ["torsdagen den 26 november 2026", "2026-11-26", 4],
    ["2027-01-28", "2027-01-28", null],
    ["28 januari", "2027-01-28", null],
    ["26/11", "2026-11-26", null],
    ["fre 26/11 2026", "2026-11-26", 5],
    ["261126", "2026-11-26", null],
  ];
  for (const [text, day, saidWeekday] of typed)
    expect(dayTyped(text, today), text).toEqual({ day, saidWeekday });
});

test("a day is read as it is written back", () => {
  for (const day of ["2026-11-26", "2027-01-03", "2028-02-29", "2026-12-31"])
    expect(dayTyped(dayAsTyped(day), today), day).toEqual({ day, saidWeekday: weekdayOf(day) });
});

test("what tells no day, several, or more than a day is not guessed at", () => {
  for (const text of ["", "i vår", "26/11 eller 27/11", "31/2 2027", "26/11 kanske"])
    expect(dayTyped(text, today), text).toBeNull();
});

test("a time is read however it is typed", () => {
  const typed = { "13.30": "13:30", "13:30": "13:30", "1330": "13:30", "9": "09:00", "kl. 9.05": "09:05" };
  for (const [text, time] of Object.entries(typed)) expect(timeTyped(text), text).toBe(time);
  for (const text of ["", "25", "13.75", "strax"]) expect(timeTyped(text), text).toBeNull();
});
