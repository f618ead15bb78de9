import fc from "fast-check";
import { expect, test } from "vitest";
import { lines, pdfFile } from "../../../../../test/minutes/pdf-file.ts";
import { blank, scannedPdf } from "../../../../../test/scans/printed.ts";
import { sourceTextOf } from "../source.ts";
import { movedBy, textWithout } from "./moving.ts";
import type { RecognisedPage, ScannedPage } from "./scanned-page.ts";

const long = (words: string) =>
  `${words} och så vidare, med så många ord som en sida i ett protokoll har.\n`.repeat(3);
const [first, last] = [long("Det som står först"), long("Det som står sist")];
const stamp = "Transaktion 0922 Signerat AB";

async function read(pages: Parameters<typeof scannedPdf>[0], ...recognised: RecognisedPage[]) {
  const source = await sourceTextOf(scannedPdf(pages), "juni.pdf", recognised);
  if (!source.ok) throw new Error(source.reason);
  return source.value;
}

/** A line each, of words that the recogniser is sure of, unless one says otherwise with a question mark. */
function page(number: number, ...texts: string[]): RecognisedPage {
  const words = texts.flatMap((text, row) =>
    text.split(" ").map((word, i): ScannedPage["words"][number] => {
      const [x, baseline] = [60 + i * 60, 80 + row * 14];
      const place = { x, right: x + 56, top: baseline - 8, bottom: baseline + 2, baseline, size: 11 };
      return { text: word.replace("?", ""), ...place, confidence: word.endsWith("?") ? 40 : 95 };
    }),
  );
  return { number, page: { width: 595, height: 842, slope: 0, words, trouble: null } };
}

test("a page that is a picture among pages of text is seen, and said to be unread", async () => {
  const source = await read([first, blank(), last, blank()]);
  expect(source.pictures?.map(({ page: number }) => number)).toEqual([2, 4]);
  expect(source.warnings).toEqual([
    {
      code: "pictures-unread",
      message: "Sidorna 2 och 4 är bilder och är inte lästa. Se efter i originalet vad som står där.",
    },
  ]);
  expect([source.format, source.text.split("\f").length]).toEqual(["pdf", 2]);
});

test("an empty page and a page of few words are no pictures", async () => {
  const source = await sourceTextOf(pdfFile([lines([first]), [], lines(["Justeras"])]), "juni.pdf");
  expect(source).toMatchObject({ ok: true, value: { pictures: undefined, warnings: [] } });
});

test.each([
  ["first", [blank(), first, last], [1]],
  ["in the middle", [first, blank(), blank(), last], [2, 3]],
  ["last", [first, last, blank()], [3]],
  ["everywhere", [blank(), first, blank(), last, blank()], [1, 3, 5]],
])("what is recognised comes in its place: %s", async (_, pages, numbers) => {
  const own = await read(pages);
  const recognised = numbers.map((number) => page(number, `Sidan ${number} är läst?`, "Beslut: godkänt"));
  const source = await read(pages, ...recognised);
  const wanted = pages.map((each, i) =>
    typeof each === "string" ? each.trim() : `Sidan ${i + 1} är läst\nBeslut: godkänt`,
  );
  expect(source.text).toBe(`${wanted.join("\n\n\f")}\n`);
  expect(textWithout(source.text, source.putIn ?? [])).toBe(own.text);
  expect(source.certainty?.map(({ start, end }) => source.text.slice(start, end))).toEqual(
    numbers.map(() => "läst"),
  );
  expect([source.warnings, source.pictures]).toEqual([[], undefined]);
});

test("what a program stamped on a scanned page is not repeated", async () => {
  const source = await read(
    [first, { picture: blank(), stamp }, last],
    page(2, "Det beslutades mycket", "Transaktion 0922 Signerat A8"),
  );
  expect(source.text.split("\f")[1]).toBe(`Det beslutades mycket\n\n${stamp}\n\n`);
});

test("words are found again where they have moved", () => {
  const cut = fc.record({ at: fc.nat(60), put: fc.string({ minLength: 1, maxLength: 9 }) });
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.array(cut, { maxLength: 4 }),
      fc.tuple(fc.nat(60), fc.nat(60)),
      (text, cuts, [one, other]) => {
        const places = cuts.map(({ at, put }) => ({ at: Math.min(at, text.length), put }));
        let [now, from] = ["", 0];
        const putIn: [number, number][] = [];
        for (const { at, put } of places.toSorted((a, b) => a.at - b.at)) {
          now += text.slice(from, at);
          putIn.push([now.length, now.length + put.length]);
          now += put;
          from = at;
        }
        now += text.slice(from);
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const words = movedBy(putIn)([[start, end]]).map(([a, b]) => now.slice(a, b));
        expect([textWithout(now, putIn), words.join("")]).toEqual([text, text.slice(start, end)]);
      },
    ),
  );
});
