import fc from "fast-check";
import { expect, test } from "vitest";
import { fact } from "../paths.ts";
import { type Facts, piecesOf, spansOfFact } from "./words.ts";

const facts: Facts = {
  headerSpans: { date: [[1, 2]] },
  attendances: [{ position: 3, spans: [[3, 4]] }],
  items: [
    {
      id: "00000000-0000-4000-8000-00000000002a",
      slug: "2a",
      number: "2a",
      title: "E-arkiv",
      originalTitle: null,
      annexes: [],
      doubts: null,
      spans: [[5, 6]],
      presentations: [],
      votes: [],
      reservations: [],
      inputs: [{ position: 1, text: "säkerhet", original: null, doubts: [], spans: [[7, 8]] }],
      proposals: [{ position: 1, text: "köpa", original: null, spans: [[9, 10]] }],
      clauses: [
        {
          slug: "2a-1",
          text: "att köpa",
          original: null,
          outcome: "approved",
          doubts: null,
          spans: [[11, 12]],
        },
      ],
      assignments: [],
    },
  ],
  contradictions: [{ id: "0123456789", spans: [[13, 14]] }],
};

test.for([
  [fact.header("date"), 1],
  [fact.attendance(3), 3],
  [fact.item("2a"), 5],
  [fact.input("2a", 1), 7],
  [fact.proposal("2a", 1), 9],
  [fact.clause("2a-1"), 11],
  [fact.contradiction("0123456789"), 13],
] as const)("%s has its words", ([name, start]) => {
  expect(spansOfFact(name, facts)).toEqual([[start, start + 1]]);
});

test("a fact that the record does not have has no words", () => {
  expect(spansOfFact("beslut-9-9", facts)).toEqual([]);
  expect(spansOfFact(undefined, facts)).toEqual([]);
});

test("a page that begins inside the marked words keeps its number, and both parts are marked", () => {
  const seen = { isHidden: false, read: null };
  expect(piecesOf("ett beslut\fatt anta", [[4, 14]])).toEqual([
    { ...seen, text: "ett ", isMarked: false, page: null },
    { ...seen, text: "beslut", isMarked: true, page: null },
    { ...seen, text: "\fatt", isMarked: true, page: 2 },
    { ...seen, text: " anta", isMarked: false, page: null },
  ]);
});

test("words that are hidden for others are pieces of their own, also inside marked words", () => {
  const pieces = piecesOf("ring Eva Lind nu", [[0, 8]], [[5, 13]]);
  expect(pieces.map(({ text, isMarked, isHidden }) => [text, isMarked, isHidden])).toEqual([
    ["ring ", true, false],
    ["Eva", true, true],
    [" Lind", false, true],
    [" nu", false, false],
  ]);
});

test("whatever is marked, the pieces are the whole text, and the marked characters those of the spans", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "å", " ", "\n", "\f") });
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]));
  fc.assert(
    fc.property(text, spans, (source, places) => {
      const pieces = piecesOf(source, places);
      expect(pieces.map((piece) => piece.text).join("")).toBe(source);

      const marked = pieces.flatMap((piece) =>
        Array.from({ length: piece.text.length }, () => piece.isMarked),
      );
      const wanted = marked.map((_, at) => places.some(([start = 0, end = 0]) => at >= start && at < end));
      expect(marked).toEqual(wanted);
    }),
  );
});

test("a damaged word is one piece, marked as a whole, and knows how it is read", () => {
  const pieces = piecesOf("vid métet nu", [[0, 6]], [], [{ start: 4, end: 9, word: "mötet" }]);
  expect(pieces.map(({ text, isMarked, read }) => [text, isMarked, read])).toEqual([
    ["vid ", true, null],
    ["métet", true, "mötet"],
    [" nu", false, null],
  ]);
});
