import { expect, test } from "vitest";
import {
  distance,
  isNearSurname,
  isPartOfName,
  isOneLetterApart,
  isReadAlike,
  isSameFolded,
} from "./nearness.ts";

test.each([
  ["Zara Modin", "Zara Madan"],
  ["Zara Modin", "Zara Medin"],
  ["Anna Vik", "Anna Wik"],
  ["Lars-Åke Modigh", "Lars-Åke Modig"],
])("%s and %s may be one person", (one, other) => {
  expect(isNearSurname(one, other)).toBe(true);
});

test.each([
  ["Anna Vik", "Anna Ek"],
  ["Anna Vik", "Hanna Vik"],
  ["Anna Modin", "Anna Rydin"],
  ["Anna", "Anna Modin"],
  ["Anna Modin", "Anna Modin"],
])("the surnames of %s and %s are not near", (one, other) => {
  expect(isNearSurname(one, other)).toBe(false);
});

test("one letter apart, wherever it stands", () => {
  expect(isOneLetterApart("Eva Holm", "Eva Hom")).toBe(true);
  expect(isOneLetterApart("Eva Holm", "Eva Hlom")).toBe(true);
  expect(isOneLetterApart("Eva Holm", "Ewa Holm")).toBe(true);
  expect(isOneLetterApart("Eva Holm", "Ewa Helm")).toBe(false);
  expect(isOneLetterApart("Eva Holm", "Eva Holm")).toBe(false);
});

test("folding makes the same of what is spelled otherwise", () => {
  expect(isSameFolded("Jan-Inge Hall", "Jan Inge Hall")).toBe(true);
  expect(isSameFolded("Jan Inge Hall", "Jan Inge Hall")).toBe(false);
});

test("counting stops beyond the limit", () => {
  expect(distance("abcdefgh", "xyzwvuts", 2)).toBe(3);
  expect(distance("", "abc", 3)).toBe(3);
});

test("a surname more is part of the name", () => {
  expect(isPartOfName("Sofia Back", "Sofia Back Rosén")).toBe(true);
  expect(isPartOfName("Sofia Back-Rosén", "Sofia Back")).toBe(true);
  expect(isPartOfName("Sofia", "Sofia Back")).toBe(false);
  expect(isPartOfName("Eva Back", "Sofia Eva Back")).toBe(false);
});

test("what a machine reads for a letter is the same letter", () => {
  for (const read of ["Hanna Bjérklund", "Hanna Bj6rklund", "Hanna Bjorklund"])
    expect(isReadAlike(read, "Hanna Björklund"), read).toBe(true);
  expect(isReadAlike("Mia Hiill", "Mia Häll")).toBe(true);
  expect(isReadAlike("Hanna Björklund", "Hanna Björklund")).toBe(false);
  expect(isReadAlike("Hanna Björkland", "Hanna Björklund")).toBe(false);
});
