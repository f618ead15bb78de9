import { expect, test } from "vitest";
import { fold } from "./folding.ts";
import { askedWord } from "./nearness.ts";

const words = new Set(
  "ansvar arbete belysning bostad försörjning gata grund gymnasium kommun kyrka plan region råd skola språk översikt"
    .split(" ")
    .map(fold),
);
const near = (asked: string, word: string) =>
  askedWord(asked, (part) => words.has(part)).nearness(word, fold(word));

test("the word itself comes first", () => {
  expect(near("malmö", "malmö")).toBe("exact");
});

test.each([
  ["bostad", "bostäder"],
  ["bostäderna", "bostad"],
  ["bostad", "bostadens"],
  ["kommunernas", "kommun"],
  ["skola", "skolorna"],
  ["skolan", "skolor"],
  ["regel", "reglerna"],
  ["medlem", "medlemmar"],
  ["program", "programmet"],
  ["regional", "regionala"],
  ["beslut", "beslutade"],
  ["handbok", "handböcker"],
  ["grannland", "grannländernas"],
  ["skogsmuseum", "skogsmuseet"],
  ["avslogs", "avslå"],
  ["antagen", "anta"],
  ["utsedd", "utse"],
])("%s and %s are forms of one word", (asked, word) => {
  expect(near(asked, word)).toBe("inflected");
});

test.each([
  ["bostad", "bostadsförsörjningsansvar"],
  ["försörjning", "kompetensförsörjning"],
  ["försörjning", "bostadsförsörjningsansvaret"],
  ["ansvar", "bostadsförsörjningsansvar"],
  ["bostäder", "bostadsbyggande"],
  ["plan", "översiktsplaner"],
  ["plan", "regionplan"],
  ["skola", "grundskolor"],
  ["skola", "skolarbete"],
  ["gata", "gatubelysning"],
  ["kommuner", "kommunråd"],
  ["regionplan", "regionplaneradet"],
])("%s is a part of %s", (asked, word) => {
  expect(near(asked, word)).toBe("compound");
});

test.each([
  ["malmo", "malmö"],
  ["malmö", "malmo"],
  ["bjorklund", "björklunds"],
  ["miljö", "milj6"],
  ["forskolor", "förskolan"],
])("%s is %s but for its accents", (asked, word) => {
  expect(near(asked, word)).toBe("folded");
});

test("what may be chance comes last, or not at all", () => {
  expect(near("sport", "transport")).toBe("part");
  expect(near("forsorjning", "kompetensförsörjning")).toBe("part");
  expect(near("tåg", "kvällståget")).toBe("part");
  expect(near("buss", "elbussar")).toBe("part");
  for (const [asked, word] of [
    ["ort", "transport"],
    ["petre", "peter"],
    ["försenad", "kvarnforsen"],
    ["skilda", "enskilda"],
    ["skåp", "landskap"],
    ["tak", "kontaktar"],
    ["tåg", "deltagarna"],
    ["råd", "område"],
    ["råd", "tråden"],
    ["bostad", "bästa"],
  ] as const)
    expect(near(asked, word)).toBeNull();
});

test("every word near another has one of its cores", () => {
  for (const [asked, word] of [
    ["regel", "reglerna"],
    ["regler", "regel"],
    ["handbok", "handböcker"],
    ["bostäder", "bostadsbyggande"],
    ["medlemmar", "medlem"],
  ] as const) {
    const asking = askedWord(asked, () => false);
    expect(asking.nearness(word, fold(word))).not.toBeNull();
    expect(asking.cores.some((core) => fold(word).includes(core))).toBe(true);
  }
});
