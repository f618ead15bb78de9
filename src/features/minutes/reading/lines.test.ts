import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "./fixtures.ts";
import { linesOf, sheetOf } from "./lines.ts";

const texts = (text: string) => linesOf(plainText(text)).map((line) => line.text);

test("soft hyphens, odd spaces and ligatures are mended", () => {
  expect(texts("sam\u00ADverkan\u00A0i ﬁrma")).toEqual(["samverkan i firma"]);
});

test("bullets of every kind become one", () => {
  expect(texts("\uF0B7 ett\n● två\n▪ tre\n◦ fyra")).toEqual(["• ett", "• två", "• tre", "• fyra"]);
});

test("a single letter of another script in a Swedish word is put right, words of that script are left", () => {
  expect(texts("Anmäلt förhinder, Ordförаnde, Россия")).toEqual(["Anmält förhinder, Ordförande, Россия"]);
});

test("decomposed letters are composed", () => {
  expect(texts("A\u030Avik o\u0308ppnar")).toEqual(["Åvik öppnar"]);
});

test("running heads, page numbers, adjusters' initials and file paths are left out, the heads kept apart", () => {
  const head = (page: number) => `VINDREGIONEN\nMinnesanteckningar\n2024-03-05\n${page}(3)`;
  const text = `${head(1)}\nPlats: Åvik\n1. Öppnande\nJusterandes sign\n\f${head(2)}\n2. Val\n\f${head(3)}\n3. Slut\nC:\\Protokoll\\2024.docx`;
  const { lines, runningHeads } = sheetOf(plainText(text));
  expect(lines.map((line) => line.text)).toEqual(["Plats: Åvik", "1. Öppnande", "2. Val", "3. Slut"]);
  expect(runningHeads.map((line) => line.text)).toEqual(["VINDREGIONEN", "Minnesanteckningar", "2024-03-05"]);
  expect(lines.map((line) => line.page)).toEqual([1, 1, 2, 3]);
});

test.each(["1(8)", "3 (74)", "Sida 1 av 8", "Sida 2"])(
  "'%s' on a line of its own is a page number",
  (number) => {
    expect(texts(`Åvik\n${number}\nBevik`)).toEqual(["Åvik", "Bevik"]);
  },
);

test("numbers alone on their lines, with different titles below, are no page numbers", () => {
  const text = "1\nÖppnande\nNoteras.\n2\nVal av justerare\nNoteras.\n3\nEkonomi\nNoteras.";
  expect(texts(text)).toEqual(text.split("\n"));
});

test("a word cut at the line's end is made whole, unless its hyphen belongs to it", () => {
  expect(texts("Kommundirek-\ntörerna kom")).toEqual(["Kommundirektörerna", "kom"]);
  expect(texts("HR-\noch IT-frågor")).toEqual(["HR-", "och IT-frågor"]);
  expect(texts("Sten-\nOve Fält")).toEqual(["Sten-Ove", "Fält"]);
  expect(texts("ett e-\npostbrev")).toEqual(["ett e-postbrev"]);
  expect(texts("Teams-möte hölls. Nästa Teams-\nmöte")).toEqual(["Teams-möte hölls. Nästa Teams-möte"]);
});

test("a sentence that goes on over a page break is not parted by it", () => {
  const [, second] = linesOf(plainText("att gälla\n\n\ffrån och med nyår"));
  expect(second).toMatchObject({ text: "från och med nyår", blankBefore: false, page: 2 });
});

test("every character kept stands in the source where it says, whatever the text", () => {
  const pieces = fc.constantFrom(
    "Åvik",
    " ",
    "\n",
    "\t",
    "\f",
    "\u00AD",
    "-",
    "ord",
    "1(2)",
    "•",
    "\uF0B7",
    "Anmäلt",
    "ﬁ",
    "o\u0308",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      for (const line of linesOf(plainText(text))) {
        expect(line.at).toHaveLength(line.text.length);
        const unmended = line.at.filter((_, i) => /[vkrd]/.test(line.text.charAt(i)));
        expect(unmended.map((offset) => text.charAt(offset)).join("")).toBe(
          line.text.replace(/[^vkrd]/g, ""),
        );
        expect(line.at).toEqual(line.at.toSorted((a, b) => a - b));
      }
    }),
  );
});

test.each(["19/12", "2025-09-04", "23 december 2020."])(
  "a line that holds only %s is no page number",
  (day) => {
    const page = `Text om vägar.\n${day}\n\fText om broar.\n2025-10-04\n24 december 2020.\n`;
    expect(linesOf(plainText(page)).map(({ text }) => text)).toContain(day);
  },
);

test("years that a line's end parts belong together", () => {
  expect(linesOf(plainText("Planen för 2025–\n2027 antas.")).map(({ text }) => text)).toEqual([
    "Planen för 2025–2027",
    "antas.",
  ]);
});
