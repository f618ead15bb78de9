import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "./fixtures.ts";
import { linesOf } from "./lines.ts";
import { repaired, slice, spansOf } from "./passage.ts";

const text = "Plats: Hégskolan, samhdillsplanering\n|[6pande arbete i 6rebro";
const repairs = [
  ["Hégskolan", "Högskolan"],
  ["samhdillsplanering", "samhällsplanering"],
  ["|[6pande", "löpande"],
  ["6rebro", "Örebro"],
].map(([stands = "", word = ""]) => ({
  start: text.indexOf(stands),
  end: text.indexOf(stands) + stands.length,
  word,
}));

test("repaired words stand in their lines, and each points at what stands in the text", () => {
  const lines = linesOf({ ...plainText(text), repairs });
  expect(lines.map((line) => line.text)).toEqual([
    "Plats: Högskolan, samhällsplanering",
    "löpande arbete i Örebro",
  ]);
  for (const { start, end, word } of repairs) {
    const line = lines.find((each) => each.text.includes(word));
    const at = line?.text.indexOf(word) ?? -1;
    expect(line && spansOf(slice(line, at, at + word.length))).toEqual([[start, end]]);
  }
});

test("whatever is repaired, offsets go forward and what is not repaired keeps its own", () => {
  const words = fc.array(
    fc.tuple(fc.stringMatching(/^[a-zö6]{1,9}$/), fc.option(fc.stringMatching(/^[a-zåäö]{1,12}$/))),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, (pairs) => {
      let source = "";
      const made: { start: number; end: number; word: string }[] = [];
      for (const [stands, word] of pairs) {
        if (word !== null) made.push({ start: source.length, end: source.length + stands.length, word });
        source += `${stands} `;
      }
      const passage = repaired(source, made);
      expect(passage.text).toBe(pairs.map(([stands, word]) => `${word ?? stands} `).join(""));
      expect(passage.at).toHaveLength(passage.text.length);
      expect(passage.at.toSorted((one, other) => one - other)).toEqual([...passage.at]);
    }),
  );
});
