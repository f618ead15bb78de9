import { expect, test } from "vitest";
import { paceOf } from "./pace.ts";

const noon = Date.parse("2026-11-22T11:00:00Z");
const at = (seconds: number) => new Date(noon + seconds * 1000);

test("so often within a while, each by himself, and again when it has passed", () => {
  const may = paceOf(2, 60_000);
  expect([may("a", at(0)), may("a", at(1)), may("a", at(2)), may("b", at(2))]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect([may("a", at(59)), may("a", at(60)), may("a", at(61)), may("a", at(62))]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a clock that is set back locks nobody out", () => {
  const may = paceOf(1, 60_000);
  expect([may("a", at(0)), may("a", at(-3600)), may("a", at(-3599))]).toEqual([true, true, false]);
});

test("of a hundred thousand names it remembers the latest, and takes no more room", () => {
  const may = paceOf(1, 60_000);
  for (let nr = 0; nr < 100_000; nr++) may(String(nr), at(0));
  expect([may("99999", at(1)), may("90000", at(1)), may("0", at(1))]).toEqual([false, false, true]);
});
