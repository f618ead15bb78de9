// Reading what we wrote gives the record back: the cheapest way to a reader, and a writer, that are right.
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MinutesRecord, minutesPaper } from "../../src/features/minutes/index.ts";
import { besideOf, look } from "./generated/beside.ts";
import { records } from "./generated/records.ts";
import { goldDocuments } from "./reference.ts";
import { type Format, readBackOf, roundTrip } from "./round-trip.ts";
import type { Scored } from "./scorer.ts";

const seed = 20_261_122;
/** GENBO_ROUND_TRIP=500 is the promised run. */
const count = Number(process.env["GENBO_ROUND_TRIP"] ?? 150);
const threshold = 0.99;

const formats: Format[] = ["text", "html", "docx", "pdf"];

const plain = (record: MinutesRecord) => ({ record, paper: minutesPaper(record) });

/** Signed, announced and corrected, on the cooperation's own paper. */
const dressed = records.chain((record) =>
  besideOf(record).map((beside) => ({ record, paper: minutesPaper(record, beside), look })),
);

async function readBack(what: string, format: Format, written: Parameters<typeof roundTrip>[1]) {
  const marks = await roundTrip(format, written);
  const figures = Object.entries(marks.figures()).map(([key, { f1 }]) => `${key} ${f1.toFixed(3)}`);
  process.stdout.write(`${what}, ${format}: ${marks.total().toFixed(4)} (${figures.join(", ")})\n`);
  return { total: marks.total(), misses: marks.misses.slice(0, 60).join("\n") };
}

test.each(formats)(
  `${count} generated records (seed ${seed}), written as %s, are read back`,
  { timeout: 120_000 + count * 1000 },
  async (format) => {
    const written = fc.sample(records, { seed, numRuns: count }).map(plain);
    const { total, misses } = await readBack("round trip", format, written);
    expect(total, misses).toBeGreaterThanOrEqual(threshold);
  },
);

test.each<Format>([...formats, "pdf for the archive"])(
  "signed, announced and corrected minutes, written as %s, are read back as what was said at the meeting",
  { timeout: 120_000 + count * 1000 },
  async (format) => {
    const written = fc.sample(dressed, { seed: seed + 1, numRuns: Math.ceil(count / 2) });
    const { total, misses } = await readBack("round trip with all beside", format, written);
    expect(total, misses).toBeGreaterThanOrEqual(threshold);
  },
);

test.each(formats)(
  "records of real kinds of minutes, written as %s, are read back",
  { timeout: 60_000 },
  async (format) => {
    const folders = ["tuned", "held-out"].map((folder) => join(import.meta.dirname, "../layouts", folder));
    const golds = folders.flatMap((folder) => goldDocuments(folder)).map(({ gold }) => complete(gold));
    const { total, misses } = await readBack("round trip of the layouts' records", format, golds.map(plain));
    expect(total, misses).toBeGreaterThanOrEqual(0.98);
  },
);

function complete(gold: Scored): MinutesRecord {
  const source = { file: "", sha256: "", format: "text" as const, repairedWords: 0 };
  return { schema: "genbo/minutes@1", source, warnings: [], ...gold };
}

test.each(formats)("who took no part in an item, written as %s, is read back", async (format) => {
  const written = fc.sample(records, { seed, numRuns: 20 }).map(withAbsences);
  for (const record of written) {
    const read = await readBackOf(format, minutesPaper(record));
    expect(read.items.map(absencesOf)).toEqual(record.items.map(absencesOf));
  }
});

test.each<Format>([...formats, "pdf for the archive"])(
  "how it was voted and who reserved himself, written as %s, is read back to the word",
  { timeout: 120_000 },
  async (format) => {
    const written = fc.sample(records, { seed: seed + 2, numRuns: 60 });
    const votes = (record: MinutesRecord) => record.items.map((item) => item.votes ?? []);
    const reservations = (record: MinutesRecord) => record.items.map((item) => item.reservations ?? []);
    expect(written.flatMap(votes).flat().length).toBeGreaterThan(50);
    expect(written.flatMap(reservations).flat().length).toBeGreaterThan(30);
    for (const record of written) {
      const read = await readBackOf(format, minutesPaper(record));
      expect(votes(read)).toEqual(votes(record));
      expect(reservations(read)).toEqual(reservations(record));
    }
  },
);

/** One who had a conflict of interest in the first item, and two who were out at the last. */
function withAbsences(record: MinutesRecord): MinutesRecord {
  const [first, second, third] = record.people.map(({ name }) => name);
  const out = [second, third]
    .filter((name) => name !== undefined)
    .map((name) => ({ name, reason: "out" as const }));
  const last = record.items.length - 1;
  const items = record.items.map((item, i) => {
    if (i === 0 && first !== undefined)
      return { ...item, absences: [{ name: first, reason: "conflict" as const }] };
    return i === last ? { ...item, absences: out } : item;
  });
  return { ...record, items };
}

const absencesOf = ({ absences = [] }: MinutesRecord["items"][number]) =>
  absences.map(({ name, reason }) => `${name} ${reason}`).toSorted();

test("generated records hold what real minutes hold", () => {
  const all = fc.sample(records, { seed, numRuns: 200 });
  const some = (holds: (record: (typeof all)[number]) => boolean) => all.filter(holds).length;

  expect(some(({ items }) => items.some(({ number }) => /[a-z]$|\./.test(number ?? "")))).toBeGreaterThan(20);
  expect(
    some(({ people }) => people.some(({ from, until }) => from !== null || until !== null)),
  ).toBeGreaterThan(50);
  expect(some(({ items }) => items.some(({ decisions }) => decisions.length > 2))).toBeGreaterThan(50);
  expect(
    some(({ items }) => items.some(({ decisions }) => decisions.some((d) => d.outcome === "withdrawn"))),
  ).toBeGreaterThan(20);
  expect(
    some(({ items }) => items.some(({ assignments }) => assignments.some(({ due }) => due !== null))),
  ).toBeGreaterThan(50);
  expect(some(({ remote }) => remote)).toBeGreaterThan(20);
  expect(some(({ date }) => date === null)).toBeGreaterThan(5);
  expect(some(({ people }) => people.some(({ name }) => /[åäö]/i.test(name)))).toBeGreaterThan(150);
});
