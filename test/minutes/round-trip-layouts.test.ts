// Reading back what is written in the layouts of others than Genbo: any record, in any of them.
import fc from "fast-check";
import { assert, expect, test } from "vitest";
import { choices, layouts } from "./laid-out/layout.ts";
import { type Ending, endings, marksOf, sheets, shown, smallestWrong } from "./laid-out/read-back.ts";
import type { Sheet } from "./laid-out/sheet.ts";

const seed = 20_261_123;
/** GENBO_ROUND_TRIP=500 is the promised run. */
const count = Number(process.env["GENBO_ROUND_TRIP"] ?? 100);
const threshold = 0.99;

test.each(endings)(
  `${count} generated records in layouts chosen at random (seed ${seed}), written as %s, are read back`,
  { timeout: 120_000 + count * 1000 },
  async (ending) => {
    const marks = await marksOf(ending, fc.sample(sheets, { seed, numRuns: count }));
    const figures = Object.entries(marks.figures()).map(([key, { f1 }]) => `${key} ${f1.toFixed(3)}`);
    process.stdout.write(`layouts, ${ending}: ${marks.total().toFixed(4)} (${figures.join(", ")})\n`);
    const said = marks.total() < threshold ? await smallestMisread(ending) : "";
    expect(marks.total(), said).toBeGreaterThanOrEqual(threshold);
  },
);

async function smallestMisread(ending: Ending): Promise<string> {
  const isRead = async (sheet: Sheet) => (await marksOf(ending, [sheet])).misses.length === 0;
  const bounds = { seed, numRuns: count, interruptAfterTimeLimit: 60_000 };
  const smallest = await smallestWrong(isRead, bounds);
  return smallest === null ? "" : shown(ending, smallest);
}

test("each choice of a layout comes up, together with each of the others", () => {
  const drawn = fc.sample(layouts, { seed, numRuns: 500 });
  const seen = new Set(drawn.map((layout) => Object.values(layout).join(" ")));
  expect(seen.size).toBe(Object.values(choices).reduce((product, { length }) => product * length, 1));
});

test("what is read wrongly is shown as the smallest document that shows it", async () => {
  const bounds = { seed, numRuns: 200, interruptAfterTimeLimit: 20_000 };
  const asksNobody = async ({ record }: Sheet) => record.items.every(({ inputs }) => inputs.length === 0);
  const smallest = await smallestWrong(asksNobody, bounds);
  assert(smallest !== null);
  const { people, items } = smallest.record;
  expect([people.length, items.length, items[0]?.inputs.length]).toEqual([2, 1, 1]);
  const text = await shown("txt", { ...smallest, record: { ...smallest.record, place: "Nowhere" } });
  expect(text).toContain('"labels":"tab"');
  expect(text).toContain("Inspel");
  expect(text).toContain("header\tplace");
});
