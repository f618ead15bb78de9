import { expect, test } from "vitest";
import { plainText } from "../fixtures.ts";
import { readMinutes } from "../read.ts";

const read = (text: string) => readMinutes(plainText(text), { name: "anteckningar.txt", sha256: "" });

const paragraphs = `Kort från träffen med fritidsledarna 2016-10-04

Där: Anna (Åvik), Bo (Bevik), Cia (Cedervik)
Ej där: Dan

Först gick vi igenom öppettiderna.
De skiljer sig mycket åt.
Bevik stänger redan klockan sex.
Vi kom fram till att alla ska ha öppet på höstlovet.
Anna gör en affisch.

Sedan pratade vi om turneringen i november.
Bo berättade hur det gick i fjol.
Det kom fler än någon hade trott.
Bo bokar hallen.

Till sist tog Cia upp frågan om vakterna.
De är dyra och kommer för sent.
Cia frågar polisen.
`;

test("where nothing tells the items, each paragraph is one, with its opening words for a title", () => {
  const { items } = read(paragraphs);
  expect(items.map(({ title }) => title)).toEqual([
    "Först gick vi igenom öppettiderna",
    "Sedan pratade vi om turneringen i november",
    "Till sist tog Cia upp frågan om",
  ]);
  expect(items.flatMap(({ assignments }) => assignments.map(({ who }) => who))).toEqual([
    "Anna",
    "Bo",
    "Cia",
  ]);
});

test("the reader is sure of none of them, and says why", () => {
  for (const { confidence, doubts } of read(paragraphs).items) {
    expect(confidence).toBeLessThan(0.7);
    expect(doubts).toContain("guessed-title");
  }
});

test("a few lines without any title hold no items", () => {
  expect(read("Hej alla\n\nVi ses på torsdag i kommunhuset som vanligt, ta med kalendern.\n").items).toEqual(
    [],
  );
});
