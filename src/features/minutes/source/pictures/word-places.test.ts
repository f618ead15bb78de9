import { expect, test } from "vitest";
import type { ScannedPage, ScannedWord } from "./scanned-page.ts";
import { placesOfScan, scanText } from "./scan.ts";

/** Lines of words, each word at a place of its own. */
function page(...lines: string[]): ScannedPage {
  const words = lines.flatMap((line, row) => {
    let x = 60;
    return line.split(" ").map((text): ScannedWord => {
      const [left, right] = [x, x + text.length * 5];
      x = right + 3;
      const baseline = 60 + row * 14;
      return {
        text,
        x: left,
        right,
        top: baseline - 8,
        bottom: baseline + 2,
        baseline,
        size: 11,
        confidence: 95,
      };
    });
  });
  return { width: 595, height: 842, slope: 0, words, trouble: null };
}

const first = page("Minnesanteckningar från mötet i Vikby", "Planen och budgeten och bokslutet");
const second = page("Planen och budgeten och bokslutet", "Mötet slutade här");

function textOf(...pages: ScannedPage[]): string {
  const read = scanText(pages);
  if (!read.ok) throw new Error(read.reason);
  return read.value.text;
}

const placed = (text: string, ...pages: ScannedPage[]) =>
  placesOfScan(text, pages).map(({ start, end, page: at, word }) => ({
    says: text.slice(start, end),
    page: at,
    isOwn: text.slice(start, end) === word.text,
  }));

test("every word of the text is found on its page, the same words on two pages too", () => {
  const words = placed(textOf(first, second), first, second);
  expect(words.every(({ isOwn }) => isOwn)).toBe(true);
  expect(words.map(({ says }) => says)).toEqual([...first.words, ...second.words].map(({ text }) => text));
  expect(words.filter(({ page: at }) => at === 1).map(({ says }) => says)).toEqual(
    second.words.map(({ text }) => text),
  );
});

test("what is masked has no place, and what comes after it has", () => {
  const text = textOf(first, second).replace("budgeten", "████████");
  const words = placed(text, first, second).map(({ says }) => says);
  expect(words).toHaveLength(first.words.length + second.words.length - 1);
  expect(words.filter((says) => says === "budgeten")).toHaveLength(1);
  expect(words.at(-1)).toBe("här");
});

test("pages among others that have a text of their own are found where they stand", () => {
  const own = "En sida med text om planen och budgeten. ".repeat(30);
  const text = `${own}\n\n\f${textOf(second)}\n\f${own}`;
  const [place] = placesOfScan(text, [second]);
  expect(place?.start).toBe(text.indexOf("\f") + 1);
  expect(placed(text, second).map(({ says }) => says)).toEqual(second.words.map(({ text: said }) => said));
});
