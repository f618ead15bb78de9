import { expect, test } from "vitest";
import { recordUnder } from "../../fixtures.ts";

function peopleUnder(header: string): string[] {
  return recordUnder(`Styrelsemöte 2020-01-02\nProtokoll\n\n${header}`).people.map((person) =>
    [
      person.name,
      person.organisation ?? "–",
      person.presence,
      ...(person.chair ? ["chair"] : []),
      ...(person.minuteTaker ? ["minute-taker"] : []),
    ].join(" | "),
  );
}

test.each<[form: string, header: string, people: string[]]>([
  [
    "a place behind each name, and nothing between",
    "Närvarande: Anna Ek Åvik, Bo Al Bevik, Cia Om Dalby",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | member", "Cia Om | Dalby | member"],
  ],
  [
    "two family names here and there are no places",
    "Närvarande: Anna Ek Åkesson, Bo Al, Cia Om",
    ["Anna Ek Åkesson | – | member", "Bo Al | – | member", "Cia Om | – | member"],
  ],
  [
    "one place in a bracket for both",
    "Med: Anna (Åvik), Bo och Zlatko (båda Bevik)\nInte med: Cia",
    ["Anna | Åvik | member", "Bo | Bevik | member", "Zlatko | Bevik | member", "Cia | – | absent"],
  ],
  [
    "whole sentences",
    "Närvarande var Anna Ek, Åvik, och Bo Al från revisionsbyrån Tal. Cia Om, Dalby, hade lämnat återbud. Bo Al var ordförande och Anna Ek skrev.",
    [
      "Anna Ek | Åvik | member | minute-taker",
      "Bo Al | revisionsbyrån Tal | member | chair",
      "Cia Om | Dalby | absent",
    ],
  ],
  [
    "substitutes, one of whom serves",
    "Ersättare\nAnna Ek (M), Åvik, tjänstgör § 63\nBo Al (S), Bevik (tjänstgör inte)",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | other"],
  ],
  [
    "columns of spaces without a head",
    "Närvarande:     Anna Ek          Åvik (ordf)\n                Bo Al            Stora By     fr.o.m. kl 9.30\nFörhinder:      Cia Om           Dalby",
    ["Anna Ek | Åvik | member | chair", "Bo Al | Stora By | member", "Cia Om | Dalby | absent"],
  ],
  [
    "sentences with verbs of their own",
    "Deltog gjorde Anna Ek (Åvik) samt Bo Al från riksförbundet. Cia Om (Dalby) fick förhinder.\nAnna Ek förde anteckningarna.",
    ["Anna Ek | Åvik | member | minute-taker", "Bo Al | riksförbundet | member", "Cia Om | Dalby | absent"],
  ],
  [
    "a key in plain words",
    "Vi som var med: Anna Ek (Åvik) och Bo Al (Bevik)",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | member"],
  ],
  ["a board by its people", "Närvarande: Anna Ek, Romska rådet", ["Anna Ek | Romska rådet | member"]],
])("people are read from %s", (_, header, people) => {
  expect(peopleUnder(header)).toEqual(people);
});
