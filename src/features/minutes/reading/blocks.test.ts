import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";
import { linesOf } from "./lines.ts";

const headings = (text: string) => blocks(text).items.map(({ number, heading }) => [number, heading.text]);
const blocks = (text: string) => blocksOf(linesOf({ format: "text", text, emphasis: [], warnings: [] }));

const header = "Minnesanteckningar\n\nDatum: 2022-03-04\nNärvarande: Vera Sund, Alby, Nils Ask, Ekby\n\n";

test("a list inside an item holds no items", () => {
  const text =
    "1. Öppnande\nVera öppnade.\n2. Planen\nPlanen har tre mål:\n1. Fler bussar\n2. Bättre vägar\n3. Lägre taxa\nAlla är nöjda.\n3. Slut\nTack.";
  expect(headings(header + text).map(([number]) => number)).toEqual(["1", "2", "3"]);
  expect(headings(header + text)[2]).toEqual(["3", "Slut"]);
});

test("sentences that are numbered are no items", () => {
  const text =
    "§ 4 Planen\nDirektionen diskuterade.\n1. Planen ska gälla i tre år från årsskiftet och sedan ses över.\n2. Kostnaden delas lika mellan alla medlemmar i förbundet.\n§ 5 Slut\nTack.";
  expect(headings(header + text).map(([number]) => number)).toEqual(["4", "5"]);
});

test("bullets with letters are no sub-items", () => {
  const text =
    "1. Studien\n\nStudien har två syften:\n\n- a) undersöka läget\n- b) ge underlag\n\n2. Slut\n\nTack.";
  expect(headings(header + text).map(([number]) => number)).toEqual(["1", "2"]);
});

test("numbers begin anew under a new heading", () => {
  const text =
    "TEMA: SKOLA\n1. Skolskjuts\nBra.\n2. Lokaler\nBra.\n\nTEMA: VÅRD\n1. Hemtjänst\nBra.\n2. Läkare\nBra.";
  expect(headings(header + text)).toEqual([
    ["1", "Skolskjuts"],
    ["2", "Lokaler"],
    ["1", "Hemtjänst"],
    ["2", "Läkare"],
  ]);
});

test.each([
  "Beslutspunkt",
  "Beslutspunkter",
  "Diskussions- och informationspunkt",
  "Informationspunkter",
  "Beslutsärenden",
  "TEMA",
  "Informationsärenden",
])("%s groups the items and is none itself", (group) => {
  const found = blocks(`${header}1. Öppnande\n\nVera öppnade.\n\n${group}\n\n2. Budget\n\nBra.`);
  expect(found.items.map(({ number }) => number)).toEqual(["1", "2"]);
  expect(found.items[0]?.body.map(({ text }) => text)).toEqual(["Vera öppnade."]);
});

const listed =
  "Dagordning\n1. Öppnande\n2. Budget\n3. Studieresa        Ärendet utgick p.g.a. sjukdom\n4. Slut\n\n1. Öppnande\nVera öppnade.\n2. Budget\nBra.\n4. Slut\nTack.";

test("a title in the list and in the text is one item, and one in the list alone is an item too", () => {
  expect(headings(header + listed)).toEqual([
    ["1", "Öppnande"],
    ["2", "Budget"],
    ["3", "Studieresa"],
    ["4", "Slut"],
  ]);
});

test("what stands in the list alone belongs to its item", () => {
  expect(blocks(header + listed).items[2]?.body.map(({ text }) => text)).toEqual([
    "Ärendet utgick p.g.a. sjukdom",
  ]);
});

test("a list of titles is no part of the header", () => {
  expect(blocks(header + listed).header.map(({ text }) => text)).toEqual([
    "Minnesanteckningar",
    "Datum: 2022-03-04",
    "Närvarande: Vera Sund, Alby, Nils Ask, Ekby",
  ]);
});

test("a list whose titles come back without their numbers gives them their numbers", () => {
  const text =
    "Dagordning\n1. Öppnande\n2. Gemensam budget\n3. Slut\n\nÖppnande\nVera öppnade.\n\nGemensam budget\nBra.\n\nSlut\nTack.";
  expect(headings(header + text)).toEqual([
    ["1", "Öppnande"],
    ["2", "Gemensam budget"],
    ["3", "Slut"],
  ]);
});

test("an unnumbered item stands among numbered ones", () => {
  const text = "1. Öppnande\n\nVera öppnade.\n\nTematisk uppföljning\n\nPunkten utgår.\n\nÖvrigt\n\nInget.";
  expect(headings(header + text)).toEqual([
    ["1", "Öppnande"],
    [null, "Tematisk uppföljning"],
    [null, "Övrigt"],
  ]);
});

test.each(["Övriga frågor", "Övriga ärenden", "Nästa möte", "Kommande möten", "Meddelanden"])(
  "%s is an item also without a number",
  (title) => {
    expect(headings(`${header}1. Öppnande\n\nVera öppnade.\n\n${title}\n\nInget.`)).toEqual([
      ["1", "Öppnande"],
      [null, title],
    ]);
  },
);

test("a heading among lettered ones is an item", () => {
  const text =
    "## 1. Val\nVera valdes.\n### a) Skäl\nMånga.\n### b) Villkor\nInga.\n## Nytt från länet\nTack.";
  expect(headings(header + text)).toEqual([
    ["1", "Val"],
    ["1a", "Skäl"],
    ["1b", "Villkor"],
    [null, "Nytt från länet"],
  ]);
});

test.each([
  ["## Val\n\nVera valdes.", ["Val"]],
  ["## Val\n\nVera valdes.\n\n## Buss\n\nNils svarade.\n\nOrdförande\n\nVera Sund", ["Val", "Buss"]],
  ["## Val\n\nVera valdes.\n\n## Övriga frågor\n\nInga.", ["Val", "Övriga frågor"]],
])("headings that are marked are items, whatever stands among and after them: %j", (text, titles) => {
  expect(headings(header + text).map(([, title]) => title)).toEqual(titles);
});

test.each([
  ["A. Vägar\nVera kom.\nB. Broar\nNils kom.", ["A", "B"]],
  ["A. Berg kom.\n\nÖvriga frågor\nInga.", [null]],
])("letters are numbers where they begin at A and none is left out: %j", (text, numbers) => {
  expect(headings(header + text).map(([number]) => number)).toEqual(numbers);
});

test("a title that ends in a year is one", () => {
  const text = "Laget runt\nVera kom.\n\nBudget 2025\nNils är nöjd.\n\nTel 08-12 34 56\nVera svarar.";
  expect(headings(header + text).map(([, title]) => title)).toEqual(["Laget runt", "Budget 2025"]);
});

test("a number that has slipped below its title is that title's", () => {
  const text = "1.\n\nÖppnande\n\nVera kom.\n\nSommartrafiken\n2.\nTurerna blir fler i år.";
  expect(headings(header + text)).toEqual([
    ["1", "Öppnande"],
    ["2", "Sommartrafiken"],
  ]);
});

test("a short line inside an item is no item", () => {
  const text =
    "1. Programmet\n\nVera berättade.\n\nKostnader:\n\nAntal deltagare ca 25\n\nStart 2019\n\n2. Slut\n\nTack.";
  expect(headings(header + text).map(([number]) => number)).toEqual(["1", "2"]);
});

test.each([
  "Vid protokollet\n\nNils Ask",
  "Vid protokollet                Justeras\n\n..............       ..............\nNils Ask            Vera Sund",
  "_______________________\nNils Ask, sekreterare",
  "Vera Sund\nordförande\n\nNils Ask\nsekreterare",
  "Justerat digitalt av Vera Sund",
  "Protokollet justeras digitalt.",
  "Justeras:\nVera Sund",
])("%j closes the minutes", (closing) => {
  const found = blocks(`${header}1. Öppnande\n\nVera öppnade mötet.\n\n${closing}`);
  expect(found.items[0]?.body.map(({ text }) => text)).toEqual(["Vera öppnade mötet."]);
  expect(found.closing.map(({ text }) => text).join("")).toContain(closing.split("\n")[0]?.split("   ")[0]);
});

test("a table of points gives one item a row", () => {
  const text =
    "Punkt\tVad\tAnsvar\n1\tBeställa skyltar till leden\tVera Sund, senast 1/4\n2\tNästa möte 5 maj\t–";
  expect(headings(header + text)).toEqual([
    ["1", "Beställa skyltar till leden"],
    ["2", "Nästa möte 5 maj"],
  ]);
});

test("a table in columns of spaces gives one item a row, however many lines a row has", () => {
  const text = [
    "Punkt   Vad                                       Ansvar",
    "1       Skyltar",
    "        Skyltarna är slut och fler behövs till",
    "        våren.",
    "2       Leden",
    "        Beställa grus senast 1/4                  Vera Sund",
    "3       Nästa möte",
    "        5 maj i Alby",
    "",
    "Vid protokollet      Justeras",
  ].join("\n");
  expect(headings(header + text)).toEqual([
    ["1", "Skyltar"],
    ["2", "Leden"],
    ["3", "Nästa möte"],
  ]);
  expect(blocks(header + text).items.map(({ body }) => body.map((line) => line.text))).toEqual([
    ["Skyltarna är slut och fler behövs till", "våren."],
    ["Beställa grus senast 1/4", "Ansvar: Vera Sund"],
    ["5 maj i Alby"],
  ]);
});

test("titles that stand before a colon are items where nothing else is", () => {
  const text = "Läget:\nVera berättade.\n\nSkyltar:\nDe är slut.\n\nInspel:\n- nya behövs";
  expect(headings(header + text)).toEqual([
    [null, "Läget"],
    [null, "Skyltar"],
  ]);
});

test("titles that stand as bullets are items", () => {
  const text = "• Läget\nVera berättade.\n\n• Skyltar\nDe är slut.\n- nya behövs\n\n• Nästa möte\nI maj.";
  expect(headings(header + text)).toEqual([
    [null, "Läget"],
    [null, "Skyltar"],
    [null, "Nästa möte"],
  ]);
});

test("bullets under a title are no items", () => {
  const text = "Läget\n\nVera berättade om läget.\n\n• Skyltar\n\n• Nästa möte\n\nSkyltar\n\nDe är slut.";
  expect(headings(header + text).map(([, title]) => title)).toEqual(["Läget", "Skyltar"]);
});

test("a usual title is an item though its number begins anew", () => {
  const text = "1. Öppnande\nVera öppnade.\n2. Budget\nBeslut: Bra.\n\n1. Övrigt\nInget.";
  expect(headings(header + text).map(([number, title]) => `${number} ${title}`)).toEqual([
    "1 Öppnande",
    "2 Budget",
    "1 Övrigt",
  ]);
});

test("a Markdown table of points gives one item a row", () => {
  const text =
    "| Punkt | Diskussion | Ansvar |\n|---|---|---|\n| 1. Skyltar | Skyltarna är slut. | Vera Sund |\n| 2. Leden | Leden är klar. | |";
  expect(headings(header + text)).toEqual([
    ["1", "Skyltar"],
    ["2", "Leden"],
  ]);
});

test("extents follow on each other and hold what stands under the heading", () => {
  const text = `${header}1. Öppnande\nVera öppnade.\n2. Budget\nAlla är nöjda.\n\nVid protokollet\nNils Ask`;
  const [first, second] = blocks(text).items.map(({ extent }) => text.slice(...extent));
  expect(first).toBe("1. Öppnande\nVera öppnade.\n");
  expect(second?.trim()).toBe("2. Budget\nAlla är nöjda.");
});

test("a text without items is all header", () => {
  expect(blocks("Hej!\nVi ses på onsdag.").items).toEqual([]);
});

test("hostile text comes to an end", () => {
  const text = `${"1. A\n".repeat(20_000)}${"a ".repeat(50_000)}${"§ ".repeat(20_000)}\n${"\t|".repeat(20_000)}`;
  expect(blocks(text).items.length).toBeLessThanOrEqual(20_000);
});
