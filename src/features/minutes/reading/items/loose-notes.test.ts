import { expect, test } from "vitest";
import { bodyOf, itemOf } from "./fixtures.ts";

const decisions = (text: string) => bodyOf(text).decisions.map(({ text: told }) => told);
const tasks = (text: string) => bodyOf(text).assignments.map(({ who, what, due }) => [who, what, due]);

test.each([
  ["Mycket sades, men till sist bestämde vi att frågan vilar.", ["att frågan vilar."]],
  ["Efter diskussion enades gruppen om att köpa bussar.", ["att köpa bussar."]],
  ["Gruppen enades om\natt räkna upp med 2 procent samt\natt ta om frågan i februari.", ["att räkna upp med 2 procent", "att ta om frågan i februari."]],
  ["Alla överens om att börja med Storgatan.", ["att börja med Storgatan."]],
  ["Konsulten är sen. *Beslut:* Vi avvaktar med taxan.", ["Vi avvaktar med taxan."]],
  ["→ Beslut: –", []],
  ["I höstas bestämde vi att mäta från januari.", []],
])("what was decided in '%s'", (text, wanted) => {
  expect(decisions(text)).toEqual(wanted);
}); // prettier-ignore

test("each line of a part that ends no sentence is a clause of its own", () => {
  const text =
    "Beslut:\nFörslag till uppdrag och arbetsordning för den nya gruppen för miljö och klimat godkänns\nEkby tar lead i arbetsgruppen till att börja med\nSekretariatet och kommunens miljöstrateg sammankallar ett första möte efter sommaren\nFörslag till aktivitetsplan ska presenteras på mötet den 24 november";
  expect(decisions(text)).toHaveLength(4);
});

test("a 'Beslut' that has drifted up over what was sent along leaves that where it belongs", () => {
  const { inputs, decisions: decided } = bodyOf(
    "Gruppen var positiv till planen med följande inspel:\n\nBeslut:\n\nPlanen ska omfatta även Ekby.\n\nDet är viktigt att alla kommuner hörs.\n\nNätverket kompletteras med personer från Ekby\n\nKansliet tar fram en ny plan",
  );
  expect(inputs).toEqual(["Planen ska omfatta även Ekby.", "Det är viktigt att alla kommuner hörs."]);
  expect(decided.map(({ text }) => text)).toEqual([
    "Nätverket kompletteras med personer från Ekby",
    "Kansliet tar fram en ny plan",
  ]);
});

test("under a title for tasks all is to be done", () => {
  const { assignments } = itemOf(
    "Att göra\n\n- Vera rapporterar läget\n- Nils-Erik + Zara skriver en rutin, klar 30/9",
  );
  expect(assignments.map(({ who, due }) => [who, due])).toEqual([
    ["Vera", null],
    ["Nils-Erik + Zara", "2022-09-30"],
  ]);
});

test.each([
  ["Zara delar domen med nätverket.", [["Zara", "delar domen med nätverket", null]]],
  ["Zara bjuder in till studiebesök i oktober.", [["Zara", "bjuder in till studiebesök i oktober", null]]],
  ["Alby bjuder in till invigning den 3 maj.", []],
  ["Länsstyrelsen håller kurs den 8 november.", []],
  [
    "Zara skriver ansökan till den 15 november, Vera läser igenom den.",
    [
      ["Zara", "skriver ansökan till den 15 november", "2022-11-15"],
      ["Vera", "läser igenom den", null],
    ],
  ],
  ["Vera ber ekonomerna om en beräkning.", [["Vera", "ber ekonomerna om en beräkning", null]]],
])("who is to do what in '%s'", (text, wanted) => {
  expect(tasks(text)).toEqual(wanted);
});

test("what the group thought is sent along", () => {
  expect(bodyOf("Gruppen tyckte att:\n- hjälpen är för svår\n- filtren krånglar").inputs).toEqual([
    "hjälpen är för svår",
    "filtren krånglar",
  ]);
});
