import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figure, judge } from "./figure.ts";
import { readLines, writeLines } from "./lines.ts";
import { median, percentile } from "./statistics.ts";
import { tableOf } from "./table.ts";

test("the median of an even number of values lies between two of them", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test("a percentile is a value that was seen", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(percentile(values, 95)).toBe(190);
  expect(percentile([7], 95)).toBe(7);
});

describe("a figure", () => {
  test.each([
    ["reading.pdf", 2, true],
    ["reading.pdf", 2.1, false],
    ["reading.text", 100, true],
    ["reading.text", 99, false],
    ["page.limit", 1, null],
  ] as const)("%s of %d: holds %s", (name, value, holds) => {
    expect(judge(figure(name, value)).holds).toBe(holds);
  });

  test("that is no number does not hold", () => expect(judge(figure("reading.pdf", NaN)).holds).toBe(false));
});

test("the table lays a run beside an earlier one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "genbo-lines-"));
  const file = join(folder, "then.jsonl");
  const about = {
    at: "2026-11-22T12:00:00.000Z",
    machine: { cpu: "Z80", cores: 1, memoryGB: 1 },
    versions: { node: "24", postgres: "18", genbo: "1", commit: "abc" },
  };
  await writeLines(file, [judge(figure("reading.text", 120))], about);
  const table = tableOf([judge(figure("reading.text", 90))], await readLines(file));
  await rm(folder, { recursive: true });
  expect(table.split("\n").at(-1)).toMatch(/≥ 100 +90 documents\/s +0\.9 +FAILS +120$/);
});
