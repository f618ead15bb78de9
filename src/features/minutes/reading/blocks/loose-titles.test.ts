import { expect, test } from "vitest";
import { blocksOf } from "../blocks.ts";
import { linesOf } from "../lines.ts";

const titles = (text: string) =>
  blocksOf(linesOf({ format: "text", text: header + text, emphasis: [], warnings: [] })).items.map(
    ({ number, heading }) => [number, heading.text],
  );
const header = "Minnesanteckningar\n\nDatum: 2022-03-04\nNärvarande: Vera Sund, Alby, Nils Ask, Ekby\n\n";
const three = [
  [null, "Budget"],
  [null, "Lokaler"],
  [null, "Övrigt"],
];

test.each([
  [
    "the clock",
    "08:15 Budget\nDen håller.\n\n08.40 Lokaler\nBo letar vidare.\n\nkl. 09:05–09:15 Övrigt\nInget togs upp.",
  ],
  [
    "a frame of signs",
    "** Budget **\nDen håller.\n\n== Lokaler ==\nBo letar.\n\n--- Övrigt ---\nInget togs upp.",
  ],
  [
    "lines under them",
    "Budget\n------\nDen håller.\nLokaler\n-------\nBo letar.\nÖvrigt\n------\nInget togs upp.",
  ],
  ["a key each", "Ärende: Budget\nDen håller.\nÄrende: Lokaler\nBo letar.\nÄrende: Övrigt\nInget togs upp."],
  [
    "a list without numbers",
    "Dagordning\nBudget\nLokaler\nÖvrigt\n\nBudget\nVera: den håller.\nNils: nja.\n\nLokaler\nBo letar.\nÖvrigt\nInget togs upp.",
  ],
  ["bullets", "- Budget. Den håller.\n- Lokaler. Bo letar.\n- Övrigt. Inget togs upp."],
  [
    "few words under each",
    "Budget\nHåller hittills\n\nLokaler\nBo letar vidare\nKanske skolan\n\nÖvrigt\nInget",
  ],
  [
    "no blank line between them",
    "Budget\nDen håller i år också.\nLokaler\nBo letar vidare i Ekby.\nÖvrigt\nInget togs upp.",
  ],
])("titles are known by %s", (_, text) => {
  expect(titles(text)).toEqual(three);
});

test("titles in capitals stand on the line of their text, or over it", () => {
  const wanted = [
    [null, "BUDGET"],
    [null, "NÄSTA MÖTE"],
    [null, "AVSLUTNING"],
  ];
  expect(
    titles("BUDGET. Den håller.\n\nNÄSTA MÖTE. Den 3 maj i Ekby.\n\nAVSLUTNING. Vera avslutade."),
  ).toEqual(wanted);
  expect(titles("BUDGET\nDen håller.\nNÄSTA MÖTE\nDen 3 maj i Ekby.\nAVSLUTNING\nVera avslutade.")).toEqual(
    wanted,
  );
});

test("numbers may be Roman, if none is left out", () => {
  const text = (second: string) =>
    `I. Öppnande\nVera öppnade.\n\n${second}. Budget\nBra.\n\nIII. Slut\nTack.`;
  expect(titles(text("II")).map(([number]) => number)).toEqual(["I", "II", "III"]);
  expect(titles(text("IV")).map(([number]) => number)).not.toContain("IV");
});

test("questions are titles among titles", () => {
  const text =
    "Hur går det med bussarna?\nNils berättade. De är sena.\n\nVem betalar?\nAlla betalar lika.\n\nÖvrigt\nInget togs upp.";
  expect(titles(text).map(([, title]) => title)).toEqual([
    "Hur går det med bussarna?",
    "Vem betalar?",
    "Övrigt",
  ]);
});

test("a diary's clock times open no items", () => {
  const text =
    "1. Budget\nDen håller.\n08:15 Vera kom till mötet och hälsade på alla.\n08:40 Nils gick hem igen.\n09:10 Fika bjöds i salen.\n2. Slut\nTack.";
  expect(titles(text).map(([number]) => number)).toEqual(["1", "2"]);
});

test("a row of hyphens under a sentence underlines nothing", () => {
  const lines = linesOf({
    format: "text",
    text: "Den håller i år.\n----------------\nNamn   Kommun\n--------------",
    emphasis: [],
    warnings: [],
  });
  expect(lines.filter(({ emphasis }) => emphasis !== null)).toEqual([]);
});
