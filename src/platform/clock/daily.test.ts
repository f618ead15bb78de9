import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { type DailyWork, doDailyWork, swedishTime } from "./daily.ts";

const { db } = freshDb();
let done: string[] = [];
beforeEach(() => {
  done = [];
});
const mondays: DailyWork = {
  kind: "tried",
  fromHour: 7,
  isDue: (_, weekday) => weekday === 1,
  perform: async (_, day) => void done.push(day),
};

test("the day and the hour are Sweden's, in summer and in winter", () => {
  expect(swedishTime(new Date("2026-06-30T22:30:00Z"))).toEqual({ day: "2026-07-01", hour: 0, weekday: 3 });
  expect(swedishTime(new Date("2026-11-22T22:30:00Z"))).toEqual({ day: "2026-11-22", hour: 23, weekday: 7 });
});

test("what is due is done once, by however many at once", async () => {
  const monday = new Date("2026-11-23T06:30:00Z");
  await Promise.all(Array.from({ length: 5 }, () => doDailyWork(db, [mondays], monday)));
  await doDailyWork(db, [mondays], new Date("2026-11-23T15:00:00Z"));
  expect(done).toEqual(["2026-11-23"]);
});

test("not before its hour, and not on another day", async () => {
  await doDailyWork(db, [mondays], new Date("2026-11-23T05:30:00Z"));
  await doDailyWork(db, [mondays], new Date("2026-11-24T08:00:00Z"));
  expect(done).toEqual([]);
});

test("what failed is not done, and is done when it can be", async () => {
  const monday = new Date("2026-11-23T08:00:00Z");
  const failing = { ...mondays, perform: () => Promise.reject(new Error("no paper")) };
  await expect(doDailyWork(db, [failing], monday)).rejects.toThrow("no paper");
  await doDailyWork(db, [mondays], monday);
  expect(done).toEqual(["2026-11-23"]);
});
