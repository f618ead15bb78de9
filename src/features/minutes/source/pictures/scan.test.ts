import { expect, test } from "vitest";
import { type ScannedPage, type ScannedWord, unreadPage } from "./scanned-page.ts";
import { scanText } from "./scan.ts";

const letter = 5;

/** Words of a line, each where it stands; a line is 14 points high. */
function line(row: number, ...words: [x: number, text: string, confidence?: number][]): ScannedWord[] {
  const baseline = 60 + row * 14;
  return words.flatMap(([x, text, confidence = 95]) => {
    let at = x;
    return text.split(" ").map((word): ScannedWord => {
      const [left, right] = [at, at + word.length * letter];
      at = right + 3;
      return {
        text: word,
        x: left,
        right,
        top: baseline - 8,
        bottom: baseline + 2,
        baseline,
        size: 11,
        confidence,
      };
    });
  });
}

const page = (words: ScannedWord[], slope = 0): ScannedPage => ({
  width: 595,
  height: 842,
  slope,
  words,
  trouble: null,
});

function textOf(...pages: ScannedPage[]): string {
  const read = scanText(pages);
  if (!read.ok) throw new Error(read.reason);
  return read.value.text;
}

const minutes = [
  ...line(0, [60, "Minnesanteckningar"]),
  ...line(2, [60, "Datum"], [200, "2024-09-24"]),
  ...line(3, [60, "Närvarande"], [200, "Maria Udd, Myrås"]),
  ...line(4, [200, "Sten-Ove Fält, Granbo"]),
];

test("labels and values are parted by tabs, and what goes on stays in its column", () => {
  expect(textOf(page(minutes))).toBe(
    "Minnesanteckningar\n\nDatum\t2024-09-24\nNärvarande\tMaria Udd, Myrås\n\tSten-Ove Fält, Granbo\n",
  );
});

test("a column that was read by itself gets its place beside the other", () => {
  const [left, right] = [minutes.filter(({ x }) => x < 200), minutes.filter(({ x }) => x >= 200)];
  expect(textOf(page([...left, ...right]))).toBe(textOf(page(minutes)));
});

test("a page that lay askew is read as one that lay straight", () => {
  const slope = 0.02;
  const tilted = minutes.map((word) => ({ ...word, baseline: word.baseline + slope * word.x }));
  expect(textOf(page(tilted, slope))).toBe(textOf(page(minutes)));
});

test("each page begins on a line of its own", () => {
  const text = textOf(page(line(0, [60, "Sida ett"])), page(line(0, [60, "Sida två"])));
  expect(text).toBe("Sida ett\n\n\fSida två\n");
});

test("a dot before a line is a bullet, whichever letter it was taken for", () => {
  const [first, ...rest] = line(0, [60, "e Det är viktigt"]);
  if (first === undefined) throw new Error("no words");
  const dot = { ...first, top: first.baseline - 6, bottom: first.baseline - 2, right: first.x + 4 };
  expect(textOf(page([dot, ...rest]))).toBe("• Det är viktigt\n");
  expect(textOf(page([first, ...rest]))).toBe("e Det är viktigt\n");
});

test("rules and specks are left out", () => {
  const words = [...line(0, [60, "|"], [80, "Beslut:"]), ...line(1, [60, "~°", 20], [80, "Godkändes."])];
  expect(textOf(page(words))).toBe("Beslut:\nGodkändes.\n");
});

test("words that are not sure are pointed at, where they stand in the text", () => {
  const read = scanText([
    page([...line(0, [60, "Beslut:"]), ...line(1, [60, "Milj6 och"], [300, "Miljö", 61])]),
    page([...line(0, [60, "Milj6", 34])]),
  ]);
  if (!read.ok) throw new Error(read.reason);
  const { text, certainty } = read.value;
  expect(certainty?.map(({ start, end, confidence }) => [text.slice(start, end), confidence])).toEqual([
    ["Miljö", 61],
    ["Milj6", 34],
  ]);
  expect(certainty?.at(-1)?.start).toBe(text.lastIndexOf("Milj6"));
});

test("a page that could not be read is told of, and one without words is no text", () => {
  const read = scanText([page(minutes), unreadPage("took-too-long")]);
  expect(read.ok && read.value.warnings).toEqual([
    { code: "page-unread", message: expect.stringContaining("Sida 2") },
  ]);
  expect(scanText([page([])])).toEqual({ ok: false, reason: "no-words" });
  expect(scanText([page([]), unreadPage("too-heavy")])).toEqual({ ok: false, reason: "too-heavy" });
});
