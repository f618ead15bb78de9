// The reader's confidence is honest: what it is sure of is right.
import { expect, test } from "vitest";
import { type Judged, judged } from "./judged.ts";
import { mended } from "../../src/features/minutes/repairing/mending.ts";
import { readMinutes } from "../../src/features/minutes/reading/read.ts";
import { type Bin, binsOf, corpora, factsOf, mean, type ReadableDocument } from "./reliability.ts";
import { spoilt, type Way } from "./spoiling.ts";

const facts: Record<string, Judged[]> = {};
for (const [name, documents] of Object.entries(corpora)) facts[name] = factsOf(await documents());

const shareRight = (all: readonly Judged[]) => {
  const [sure] = binsOf(all);
  if (sure === undefined) throw new Error("there are no bins");
  return { facts: sure.facts, right: sure.right / sure.facts };
};

test("of the facts told with 0.9 or more, 97 in a hundred are right: reference and generated documents", () => {
  const { facts: told, right } = shareRight([...(facts["reference"] ?? []), ...(facts["generated"] ?? [])]);
  expect(told).toBeGreaterThan(2000);
  expect(right).toBeGreaterThanOrEqual(0.97);
});

test.each(["generated", "tuned", "held-out"])("so they are in the %s documents by themselves", (name) => {
  const { facts: told, right } = shareRight(facts[name] ?? []);
  expect(told).toBeGreaterThan(500);
  expect(right, wrongIn(facts[name] ?? [])).toBeGreaterThanOrEqual(0.97);
});

test("the reader is not sure of little: most of what it tells is told with 0.9 or more", () => {
  for (const name of ["generated", "tuned", "held-out"]) {
    const all = facts[name] ?? [];
    expect(shareRight(all).facts / all.length, name).toBeGreaterThan(0.75);
  }
});

test("what is told with less is less often right", () => {
  const layouts = [...(facts["tuned"] ?? []), ...(facts["held-out"] ?? [])];
  const [sure, ...less] = binsOf(layouts);
  if (sure === undefined) throw new Error("there are no bins");
  const sum = (count: (bin: Bin) => number) => less.reduce((total, bin) => total + count(bin), 0);
  expect(sum((bin) => bin.facts)).toBeGreaterThan(200);
  expect(sum((bin) => bin.right) / sum((bin) => bin.facts)).toBeLessThan(sure.right / sure.facts - 0.03);
});

test.each<[Way, number]>([
  ["letters stripped", 0.3],
  ["letters garbled", 0.3],
  ["lines shuffled", 0.2],
  ["second half", 0.05],
  ["first half", 0.005],
])("with %s the reader is less sure", async (way, less) => {
  const documents = [...(await corpora.tuned()), ...(await corpora["held-out"]())];
  const sound = mean(factsOf(documents).map(({ confidence }) => confidence));
  const told = mean(factsOf(documents.map(damaged)).map(({ confidence }) => confidence));
  expect(told).toBeLessThan(sound - less);

  function damaged(document: ReadableDocument): ReadableDocument {
    return { ...document, source: spoilt(document.source, way) };
  }
});

test("of what is told as sure where letters were lost and repaired, 95 in a hundred are right", async () => {
  const documents = (await corpora.tuned()).filter((_, i) => i % 4 === 0);
  const repaired = await Promise.all(
    documents.map(async (document) => ({
      ...document,
      source: await mended(spoilt(document.source, "letters garbled"), { sound: [] }),
    })),
  );
  const { facts: told, right } = shareRight(factsOf(repaired));
  expect(told).toBeGreaterThan(100);
  expect(right).toBeGreaterThanOrEqual(0.95);
});

test("a fact that nobody has weighed is noticed", async () => {
  const [document] = await corpora.tuned();
  if (document === undefined) throw new Error("there are no documents");
  const record = readMinutes(document.source, { name: document.name, sha256: "" });
  const [person, ...others] = record.people;
  if (person === undefined) throw new Error("there is nobody in it");
  const { confidence: _, ...unweighed } = person;
  expect(() => judged(document.gold, { ...record, people: [unweighed, ...others] })).toThrow(
    /has not been weighed/,
  );
});

const wrongIn = (all: readonly Judged[]) =>
  all
    .filter(({ confidence, isRight }) => confidence >= 0.9 && !isRight)
    .map(({ kind, confidence, shown }) => `${kind} ${confidence} ${shown}`)
    .join("\n");
