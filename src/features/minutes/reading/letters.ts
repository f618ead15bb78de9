// Letters that stand for others in real files: each is mended where it stands.
import { type Passage, replace } from "./passage.ts";

/** Arabic, Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes = new Map(
  [
    ["لاه٥", "lloo"],
    ["аеіјорсухѕкмнтвгАВЕІЈКМНОРСТХУЅ", "aeijopcyxskmhtbrABEIJKMHOPCTXYS"],
    ["οαικνρτυχεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaikvptuxeABEZHIKMNOPTYX"],
  ].flatMap(([foreign = "", latin = ""]) =>
    Array.from(foreign, (letter, i): [string, string] => [letter, latin.charAt(i)]),
  ),
);
const inLatinWord = new RegExp(
  `(?<=\\p{Script=Latin})[${[...lookAlikes.keys()].join("")}]|[${[...lookAlikes.keys()].join("")}](?=\\p{Script=Latin})`,
  "gu",
);

const plain = /^[\t\n\f -~åäöÅÄÖéÉüÜ§”“’–—…´•]*$/u;
const ligatures = new Map([
  ["ﬁ", "fi"],
  ["ﬂ", "fl"],
  ["ﬀ", "ff"],
  ["ﬃ", "ffi"],
  ["ﬄ", "ffl"],
  ["ﬅ", "ft"],
]);

/** The line with its letters mended: soft hyphens and invisible characters gone, odd spaces and bullets made
 *  plain, letters composed, single look-alikes of other scripts put right. */
export function mendLetters(line: Passage): Passage {
  if (plain.test(line.text)) return line;
  const steps: [RegExp, string | ((found: string) => string)][] = [
    [/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/g, ""],
    [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " "],
    [/[\uE000-\uF8FF●▪◦‣∙■□▫►▸➢➤❖◆◇○⁃]|(?<=^\s*)[·¤§o](?=\t)|(?<=^\s*)[·¤](?=\s)/gu, "•"],
    [/\p{L}\p{M}+/gu, (found) => found.normalize("NFC")],
    [/[ﬁﬂﬀﬃﬄﬅ]/gu, (found) => ligatures.get(found) ?? found],
    [inLatinWord, (found) => lookAlikes.get(found) ?? found],
  ];
  return steps.reduce((mended, [pattern, put]) => replace(mended, pattern, put), line);
}
