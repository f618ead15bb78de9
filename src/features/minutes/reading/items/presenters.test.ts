import { expect, test } from "vitest";
import { bodyOf, itemOf, meeting } from "./fixtures.ts";

const presenters = (text: string) =>
  bodyOf(text).presenters.map(({ name, organisation }) => [name, organisation]);

test("who opens the meeting reports nothing", () => {
  expect(presenters("Vera Sund inledde mötet.")).toEqual([]);
  expect(presenters("Vera Sund inledde med en tillbakablick.")).toEqual([["Vera Sund", "Alby"]]);
});

test.each([
  ["Föredragande: Vera Sund, ekonomichef, Alby kommun", [["Vera Sund", "Alby kommun"]]],
  [
    "Föredragande: Rut Dal, jurist, Lunds kommun, Kaj Ek, HR-chef, Malmö stad",
    [
      ["Rut Dal", "Lunds kommun"],
      ["Kaj Ek", "Malmö stad"],
    ],
  ],
  [
    "Föredragande: Rut Dal, jurist, Lunds kommun\nKaj Ek, enhetschef, Kulturkontoret Malmö stad",
    [
      ["Rut Dal", "Lunds kommun"],
      ["Kaj Ek", "Malmö stad"],
    ],
  ],
  [
    "Föredragande: Rut Dal och Kaj Ek, SKR",
    [
      ["Rut Dal", null],
      ["Kaj Ek", "SKR"],
    ],
  ],
  ["Föredragande: Rut Dal, konsult, Firma Björk", [["Rut Dal", "Firma Björk"]]],
  ["Vera Sund visade runt i museet.", []],
  ["Vera Sund (KD) rapporterade om läget.", [["Vera Sund", "Alby"]]],
  ["Vera Sund presenterade läget. Gruppens inspel:\n- Börja i tid", [["Vera Sund", "Alby"]]],
  ["Féredragande: Rut Dal", [["Rut Dal", null]]],
  ["Föredragande: Zara", [["Zara Holm", "Mora kommun"]]],
  ["Föredragande: ansvariga direktörer, se nedan.", []],
  ["Vera Sund redogjorde för läget.", [["Vera Sund", "Alby"]]],
  ["Zara berättade om läget.", [["Zara Holm", "Mora kommun"]]],
  ["Rut Dal, SKR, orienterade om läget.", [["Rut Dal", "SKR"]]],
  ["Rut Dal från Sjöverket presenterade läget.", [["Rut Dal", "Sjöverket"]]],
  [
    "Rut Dal och Kaj Ek redovisade läget.",
    [
      ["Rut Dal", null],
      ["Kaj Ek", null],
    ],
  ],
  ["Förbundsdirektör Rut Dal informerar om läget.", [["Rut Dal", null]]],
  ["Därefter informerade Vera Sund om läget.", [["Vera Sund", "Alby"]]],
  ["Läget redovisades av Vera Sund.", [["Vera Sund", "Alby"]]],
  ["Zara höll en kort presentation av planen.", [["Zara Holm", "Mora kommun"]]],
  ["Nils Erik Ask rapporterade.", [["Nils-Erik Ask", "Ekby"]]],
  ["- Rut Dal, Företagarringen, berättar om läget.", [["Rut Dal", "Företagarringen"]]],
  ["Vera Sund (S) vill ta upp en fråga.", []],
  ["Sekretariatet informerade om läget.", []],
  ["Region Skåne redovisade läget.", []],
  ["Ordföranden redogjorde för läget.", []],
  ["Vid mötet redogjordes för läget.", []],
  ["Vera Sund redovisar läget på mötet den 5 maj.", []],
  ["Vera Sund får i uppdrag att redovisa läget.", []],
  ["Vera Sund sade att Kaj Ek redovisade läget i fjol.", []],
])("%j", (text, expected) => {
  expect(presenters(text)).toEqual(expected);
});

test.each([
  ["Budget (Vera Sund)", "Budget", ["Vera Sund"]],
  ["Budget (Zara)", "Budget", ["Zara Holm"]],
  ["Budget (Vera Sund och Kaj Ek)", "Budget", ["Vera Sund", "Kaj Ek"]],
  ["Budget (Kaj Ek, SKR)", "Budget", ["Kaj Ek"]],
  ["Samverkansrådet (SAR) (Zara Hilm)", "Samverkansrådet (SAR)", ["Zara Hilm"]],
  ["Budget (bil. 2)", "Budget", []],
  ["Budget (bilaga 2, Vera Sund)", "Budget", ["Vera Sund"]],
  ["Budget (Vera Sund, bilaga 2)", "Budget", ["Vera Sund"]],
  ["Budget – se bilaga 2", "Budget", []],
  ["Budget, bilaga 1 och 2", "Budget", []],
  ["Budget (bilaga B)", "Budget", []],
  ["Budget (bilaga 2)", "Budget", []],
  ["Budget (Vera Sund) (bil. 2)", "Budget", ["Vera Sund"]],
  ["Budget                        16.35-16.45", "Budget", []],
  ["Budget (Vera Sund)            13.05–13.50", "Budget", ["Vera Sund"]],
  ["Budget 2024 (dnr 2023/0114)", "Budget 2024 (dnr 2023/0114)", []],
  ["Portalen (digital arbetsyta), fas 2", "Portalen (digital arbetsyta), fas 2", []],
  ["Studieresa (Se särskild inbjudan)", "Studieresa (Se särskild inbjudan)", []],
  ["Budget – Vera Sund", "Budget", ["Vera Sund"]],
  ["Rapport från mötet den 27 juni", "Rapport från mötet den 27 juni", []],
])("the heading %j is the title %j", (heading, title, names) => {
  const item = itemOf(`${heading}\n\nInget.`);
  expect([item.title, item.presenters.map(({ name }) => name)]).toEqual([title, names]);
});

test.each([
  "Norra Skogslandet informerade om tågen.",
  "Greater Ekby informerade om tågen.",
  "Bokhyllan Fem informerade om tågen.",
])("%j names no person", (text) => {
  const people = meeting.people.map((person) => ({ ...person, organisation: "Bokhyllan Fem" }));
  expect(bodyOf(text, { people }).presenters).toEqual([]);
});

test("those who are said to report do not add to those whom the heading names", () => {
  expect(itemOf("Budget (Vera Sund)\n\nNils Berg redovisade.").presenters.map(({ name }) => name)).toEqual([
    "Vera Sund",
  ]);
});
