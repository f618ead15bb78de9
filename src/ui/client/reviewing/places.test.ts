import fc from "fast-check";
import { expect, test } from "vitest";
import {
  longerByLine,
  longerByWord,
  nextLine,
  nextWord,
  type Place,
  previousLine,
  previousWord,
  shorterByLine,
  shorterByWord,
  wholeWords,
  withoutFirstWord,
} from "./places.ts";

const text = "1. Skogsplanen\n\n   Beslut:  planen antas  \fsom den står\nOtto Löv återkommer.";
const at = (words: string): Place => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const said = ({ start, end }: Place): string => text.slice(start, end);

test("a line is chosen whole, without what stands around it, and blank ones are stepped over", () => {
  expect(said(nextLine(text, at("1. Skogsplanen")))).toBe("Beslut:  planen antas");
  expect(said(nextLine(text, at("planen antas")))).toBe("som den står");
  expect(said(previousLine(text, at("Beslut:")))).toBe("1. Skogsplanen");
  expect(said(nextLine(text, at("återkommer.")))).toBe("återkommer.");
});

test("more lines are taken in and left out again, also over a new page", () => {
  const both = longerByLine(text, at("planen antas"));
  expect(said(both)).toBe("planen antas  \fsom den står");
  expect(said(shorterByLine(text, both))).toBe("planen antas");
  expect(said(longerByLine(text, at("Beslut:")))).toBe("Beslut:  planen antas");
  expect(said(shorterByLine(text, at("planen antas")))).toBe("planen antas");
});

test("within a line the words are chosen one by one", () => {
  const line = nextLine(text, at("1. Skogsplanen"));
  expect(said(nextWord(text, line))).toBe("Beslut:");
  expect(said(nextWord(text, at("Beslut:")))).toBe("planen");
  expect(said(previousWord(text, line))).toBe("antas");
  expect(said(previousWord(text, at("antas")))).toBe("planen");
  expect(said(longerByWord(text, at("Beslut:")))).toBe("Beslut:  planen");
  expect(said(shorterByWord(text, line))).toBe("Beslut:  planen");
  expect(said(withoutFirstWord(text, line))).toBe("planen antas");
});

test("words that are chosen roughly become whole", () => {
  expect(said(wholeWords(text, { start: 4, end: 9 }) ?? at(""))).toBe("Skogsplanen");
  expect(said(wholeWords(text, { start: 12, end: 25 }) ?? at(""))).toBe("Skogsplanen\n\n   Beslut");
  expect(wholeWords(text, { start: 14, end: 17 })).toBeNull();
});

test("whatever is pressed, what is chosen lies in the text, says something, and is not torn", () => {
  const steps = [
    nextLine,
    previousLine,
    longerByLine,
    shorterByLine,
    nextWord,
    previousWord,
    longerByWord,
    shorterByWord,
    withoutFirstWord,
  ];
  const any = fc.string({ unit: fc.constantFrom("a", "å", " ", "\n", "\f", "."), minLength: 1 });
  fc.assert(
    fc.property(any, fc.array(fc.constantFrom(...steps), { maxLength: 20 }), (source, pressed) => {
      const first = nextLine(source, { start: 0, end: 0 });
      if (first.end === 0) return;
      const last = pressed.reduce((place, step) => step(source, place), first);
      const words = source.slice(last.start, last.end);
      expect(words).toBe(words.trim());
      expect(words).not.toBe("");
    }),
  );
});
