import { expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { mayTry } from "./attempts.ts";

const { db } = freshDb();
const noon = new Date("2026-11-22T11:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const counted = async () =>
  Number(
    (
      await db
        .selectFrom("attempts")
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
  );

test("ten thousand attempts are refused after the first thirty, and leave no more behind than those", async () => {
  const begun = performance.now();
  let allowed = 0;
  for (let round = 0; round < 1000; round++) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => mayTry(db, noon, [{ key: "sign-in address 192.0.2.7", most: 30 }])),
    );
    allowed += answers.filter(Boolean).length;
  }
  expect(allowed).toBe(30);
  expect(await counted()).toBe(30);
  expect(performance.now() - begun).toBeLessThan(40_000);
});

test("whoever is over one limit is refused, and another is not", async () => {
  const limits = (address: string) => [
    { key: `account karin`, most: 2 },
    { key: `address ${address}`, most: 5 },
  ];
  expect(await mayTry(db, noon, limits("192.0.2.1"))).toBe(true);
  expect(await mayTry(db, noon, limits("192.0.2.2"))).toBe(true);
  expect(await mayTry(db, noon, limits("192.0.2.3"))).toBe(false);
  expect(await mayTry(db, noon, [{ key: "account ake", most: 2 }])).toBe(true);
});

test("an hour later it may be tried again, and what is older is forgotten", async () => {
  const limit = [{ key: "account karin", most: 1 }];
  expect(await mayTry(db, noon, limit)).toBe(true);
  expect(await mayTry(db, later(59), limit)).toBe(false);
  expect(await mayTry(db, later(61), limit)).toBe(true);
  expect(await counted()).toBe(1);
});
