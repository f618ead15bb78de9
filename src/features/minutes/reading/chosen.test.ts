import { expect, test } from "vitest";
import { type Around, chosenFacts, type ChosenPart } from "./chosen.ts";

const text = `Minnesanteckningar
Närvarande: Maja Strand (Vikby), Otto Löv, Lerby
Sidan 1
2. Skogsplanen (Maja Strand)
Otto menar att det är bråttom.
Beslut: att anta planen
att Otto Löv återkommer den 24 januari med ett förslag
Slut`;
const around: Around = { date: "2019-11-26", body: null, people: [], presence: "guest" };

function read(part: ChosenPart, words: string, until = words) {
  const start = text.indexOf(words);
  return chosenFacts(part, { text, start, end: text.indexOf(until, start) + until.length }, around);
}

test("a line of people gives each of them, as present as those beside them", () => {
  expect(read("person", "Närvarande:", "Lerby").map(({ value }) => value)).toMatchObject([
    { name: "Maja Strand", organisation: "Vikby", presence: "guest" },
    { name: "Otto Löv", organisation: "Lerby", presence: "guest" },
  ]);
});

test("lines of clauses give each clause, without the word that leads in to them", () => {
  const facts = read("decision", "Beslut:", "ett förslag");
  expect(facts.map(({ value }) => value)).toMatchObject([
    { text: "att anta planen", outcome: "approved" },
    { text: "att Otto Löv återkommer den 24 januari med ett förslag" },
  ]);
  expect(facts.map(({ spans }) => spans.map(([start, end]) => text.slice(start, end)))).toEqual([
    ["att anta planen"],
    ["att Otto Löv återkommer den 24 januari med ett förslag"],
  ]);
});

test("a task tells who, what and when", () => {
  expect(read("assignment", "att Otto Löv återkommer", "förslag").map(({ value }) => value)).toMatchObject([
    { who: "Otto Löv", due: "2020-01-24" },
  ]);
});

test("a heading is a number and a title", () => {
  expect(read("item", "2. Skogsplanen", "Strand)")).toMatchObject([
    { part: "item", value: { number: "2", title: expect.stringMatching(/^Skogsplanen/) } },
  ]);
});

test("what the reader leaves out of the paper is there for whoever wants it", () => {
  expect(read("input", "Sidan 1")).toMatchObject([{ part: "input", value: { text: "Sidan 1" } }]);
});

test.each<ChosenPart>([
  "person",
  "presenter",
  "item",
  "input",
  "decision",
  "assignment",
  "annex",
  "proposal",
])("any words are a %s when somebody says so", (part) => {
  const [fact] = read(part, "Slut");
  expect(fact).toMatchObject({ part, spans: [[text.indexOf("Slut"), text.length]] });
});
