// The same for documents that were printed, and read again by a machine that knows English alone.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repairsIn } from "../../src/features/minutes/repairing/repair.ts";
import { loadSpelling } from "../../src/features/minutes/repairing/spelling.ts";
import { vocabularyOf } from "../../src/features/minutes/repairing/vocabulary.ts";
import { count, figuresOf, nothingYet, type Sound, soundDocuments } from "./damaging.ts";
import { englishReader, paired, printed, type Word } from "./rasterised.ts";
import { needsReference, reference } from "./reference.ts";

const layouts = join(import.meta.dirname, "../layouts");
const own = soundDocuments(join(layouts, "tuned"), join(layouts, "held-out"));
const theirs = reference.present ? soundDocuments(reference.documents) : [];

let reader: Awaited<ReturnType<typeof englishReader>>;
beforeAll(async () => {
  reader = await englishReader();
});
afterAll(() => reader.end());

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\d|[&]+/gu)].map(({ 0: word, index }) => ({ text: word, start: index }));

/** Words are counted that were read as they stand, or that have a letter which English has not. */
async function printedAndRepaired(documents: readonly Sound[], register: readonly Sound[]) {
  const spelling = await loadSpelling();
  const tally = nothingYet();
  for (const document of documents) {
    const text = await reader.read(printed(document.text));
    const others = register.filter((other) => other !== document).map((other) => other.text);
    const repairs = new Map(
      repairsIn(text, vocabularyOf(others, spelling)).map(({ start, word }) => [start, word]),
    );
    const pairs = paired(wordsOf(document.text), wordsOf(text));
    expect(pairs.length, document.name).toBeGreaterThan(wordsOf(document.text).length * 0.9);
    for (const [written, read] of pairs)
      if (written.text === read.text || /[åäöÅÄÖ]/.test(written.text))
        count(tally, written.text, read.text, repairs.get(read.start) ?? read.text);
  }
  return tally;
}

// Four of a page, and one of three: a quarter of a minute is enough.
test.skipIf(!reference.present)(
  `reference documents that were printed and read in English are repaired as promised${needsReference}`,
  async () => {
    const byLength = theirs.toSorted((one, other) => one.text.length - other.text.length);
    const documents = [...byLength.slice(0, 4), ...byLength.slice(-3, -2)];
    const tally = await printedAndRepaired(documents, [...theirs, ...own]);
    process.stdout.write(figuresOf("reference documents, printed", tally));
    expect(tally.damaged).toBeGreaterThan(200);
    expect(tally.right / tally.damaged, tally.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(tally.spoilt / tally.sound, tally.spoiled.join("\n")).toBeLessThanOrEqual(0.001);
  },
  180_000,
);

// With invented names, which no other document has.
test("layouts that were printed and read in English are repaired", async () => {
  const documents = own.filter(({ name }) => /^(?:skolchefsnatverk|bygdeforening)\.txt$/.test(name));
  const tally = await printedAndRepaired(documents, own);
  process.stdout.write(figuresOf("layouts, printed", tally));
  expect(tally.damaged).toBeGreaterThan(40);
  expect(tally.right / tally.damaged, tally.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(tally.spoilt / tally.sound, tally.spoiled.join("\n")).toBeLessThanOrEqual(0.001);
}, 180_000);
