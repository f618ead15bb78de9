// How many damaged words are given back, and how many sound ones are spoilt: documents damaged on purpose, each left out
// of the words that repair it; and one that came damaged, held against a person's reading.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repairsIn } from "../../src/features/minutes/repairing/repair.ts";
import { loadSpelling } from "../../src/features/minutes/repairing/spelling.ts";
import { vocabularyOf } from "../../src/features/minutes/repairing/vocabulary.ts";
import {
  count,
  figuresOf,
  garbling,
  nothingYet,
  repairing,
  soundDocuments,
  stripped,
  type Tally,
} from "./damaging.ts";
import { needsReference, reference } from "./reference.ts";

const layouts = join(import.meta.dirname, "../layouts");
const own = soundDocuments(join(layouts, "tuned"), join(layouts, "held-out"));
const theirs = reference.present ? soundDocuments(reference.documents) : [];
const everything = [...theirs, ...own];
const ways = [
  ["stripped", stripped],
  ["garbled", garbling()],
] as const;

/** The words that are wrong, where there are more than was promised. */
function shortcomings(what: string, tally: Tally, right: number, spoilt: number): readonly string[] {
  process.stdout.write(figuresOf(what, tally));
  if (tally.damaged < 100) return [`${tally.damaged} damaged words tell nothing`];
  const isRight = tally.right / tally.damaged >= right;
  const isSpared = tally.spoilt / tally.sound <= spoilt;
  return [...(isRight ? [] : tally.wrong), ...(isSpared ? [] : tally.spoiled)];
}

test.skipIf(!reference.present).each(ways)(
  `reference documents that were %s are repaired as promised${needsReference}`,
  async (way, damage) => {
    const { all } = await repairing(theirs, damage, everything);
    expect(shortcomings(`reference documents, ${way}`, all, 0.95, 0.001)).toEqual([]);
  },
  120_000,
);

// Their names are invented, and no list or other document has them. Some of what is spoilt the documents themselves write
// without its letters ('Ogren'). What is reached, rounded: of the names more is spoilt than is promised of words.
test.each(ways)(
  "words of the layouts that were %s are repaired, and their names where they can be",
  async (way, damage) => {
    const { all, withoutNames } = await repairing(own, damage, own);
    expect(shortcomings(`layouts without names, ${way}`, withoutNames, 0.97, 0.0011)).toEqual([]);
    expect(shortcomings(`layouts, ${way}`, all, 0.95, 0.0018)).toEqual([]);
  },
  120_000,
);

// Ten documents crowded with names that no builder of the repairs had looked at: what is reached, rounded.
test.each([
  ["stripped", stripped, 0.78],
  ["garbled", garbling(), 0.83],
] as const)(
  "of documents of unheard names that were %s, words are repaired, and most names",
  async (way, damage, right) => {
    const unheard = soundDocuments(join(import.meta.dirname, "unheard"));
    const { all, withoutNames } = await repairing(unheard, damage, own);
    expect(shortcomings(`unheard names, without names, ${way}`, withoutNames, 0.97, 0.0015)).toEqual([]);
    expect(shortcomings(`unheard names, ${way}`, all, right, 0.005)).toEqual([]);
  },
  60_000,
);

/** What a person says that the damaged words of a document are, by their place among its words. */
function readByHand(): { sha256: string; words: Map<number, string> } {
  const [first = "", ...lines] = readFileSync(join(import.meta.dirname, "repairs-by-hand.txt"), "utf8")
    .trim()
    .split("\n");
  const words = lines.map((line): [number, string] => {
    const [place = "", , word = ""] = line.split(" ");
    return [Number(place), word];
  });
  return { sha256: first.replace("sha256 ", ""), words: new Map(words) };
}

test.skipIf(!reference.present)(
  `of a document that came damaged, ninety-seven words in a hundred are what a person reads${needsReference}`,
  async () => {
    const { sha256, words } = readByHand();
    const bytes = readdirSync(reference.documents)
      .map((name) => readFileSync(join(reference.documents, name)))
      .find((each) => createHash("sha256").update(each).digest("hex") === sha256);
    if (bytes === undefined) throw new Error("The document that was read by hand is not there.");
    const text = bytes.toString("utf8");
    const spelling = await loadSpelling();
    for (const [what, register] of [
      ["by Swedish alone", []],
      ["with the words of others", theirs],
    ] as const) {
      const vocabulary = vocabularyOf(
        register.map((document) => document.text),
        spelling,
      );
      const repairs = new Map(repairsIn(text, vocabulary).map(({ start, word }) => [start, word]));
      const tally = nothingYet();
      for (const [place, { 0: read, index }] of [...text.matchAll(/[\p{L}\p{M}\d|[&]+/gu)].entries())
        count(tally, words.get(place) ?? read, read, repairs.get(index) ?? read);
      expect(tally.damaged).toBe(words.size);
      expect(shortcomings(`came damaged, ${what}`, tally, 0.97, 0.001)).toEqual([]);
    }
  },
);
