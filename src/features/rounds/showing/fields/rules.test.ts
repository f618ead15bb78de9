import { expect, test } from "vitest";
import type { RoundField } from "../../form/rules.ts";
import { choiceCounts, dateVotes, figuresOf, paragraphsSaid, sumOfDecimals } from "./rules.ts";

type Of<Kind extends RoundField["kind"]> = Extract<RoundField, { kind: Kind }>;

const days: Of<"dates"> = {
  id: "dagar",
  label: "Vilka dagar kan ni?",
  kind: "dates",
  dates: ["2027-01-14", "2027-01-21", "2027-01-28"].map((day, at) => ({
    id: `d${at}`,
    day,
    starts: null,
    ends: null,
  })),
};
const votes = (name: string, ...given: ("yes" | "if-need-be" | "no" | null)[]) => ({
  name,
  answer: {
    dagar: {
      dates: Object.fromEntries(given.flatMap((vote, at) => (vote === null ? [] : [[`d${at}`, vote]]))),
    },
  },
});

test("the day that most can, and then that suits most, is the best", () => {
  const told = dateVotes(days, [
    votes("Vikby", "yes", "yes", "no"),
    votes("Lerby", "if-need-be", "yes", "yes"),
    votes("Stallby", "no", "if-need-be", "yes"),
  ]);
  expect(told.map(({ yes, ifNeedBe, no, isBest }) => [yes, ifNeedBe, no, isBest])).toEqual([
    [1, 1, 1, false],
    [2, 1, 0, true],
    [2, 0, 1, false],
  ]);
  expect(told[0]?.votes).toEqual(["yes", "if-need-be", "no"]);
});

test("days that are alike share it, and a day that nobody can is never best", () => {
  const shared = dateVotes(days, [votes("Vikby", "yes", "yes", null)]);
  expect(shared.map(({ isBest }) => isBest)).toEqual([true, true, false]);
  const none = dateVotes(days, [votes("Vikby", "no", "no", "no")]);
  expect(none.map(({ isBest }) => isBest)).toEqual([false, false, false]);
});

test.for([
  [["0.1", "0.2"], "0.3"],
  [["-5", "2.25"], "-2.75"],
  [["-0.5"], "-0.5"],
  [["999999999999999999", "1"], "1000000000000000000"],
  [["0.000001", "0.000001"], "0.000002"],
  [[], "0"],
] as const)("%j is %s, exactly", ([values, sum]) => {
  expect(sumOfDecimals(values)).toBe(sum);
});

test("figures stand in the order of those who answer, and what is not told is not nothing", () => {
  const field: Of<"numbers"> = {
    id: "tal",
    label: "",
    kind: "numbers",
    rows: [{ id: "a", label: "Kostnad", unit: "tkr", year: 2025 }],
  };
  const [costs] = figuresOf(field, [
    { name: "Vikby", answer: { tal: { rows: { a: "12.5" } } } },
    { name: "Lerby", answer: { tal: { rows: {} } } },
    { name: "Stallby", answer: { tal: { rows: { a: "-2" } } } },
  ]);
  expect(costs).toMatchObject({ values: ["12.5", undefined, "-2"], sum: "10.5", count: 2 });
});

test("each choice has those who made it", () => {
  const field: Of<"choice"> = {
    id: "val",
    label: "",
    kind: "choice",
    isMany: true,
    choices: [
      { id: "a", label: "Gemensamt" },
      { id: "b", label: "Var för sig" },
    ],
  };
  const answering = [
    { name: "Vikby", answer: { val: { chosen: ["a", "b"] } } },
    { name: "Lerby", answer: { val: { chosen: ["a"] } } },
  ];
  expect(choiceCounts(field, answering)).toEqual([
    { label: "Gemensamt", names: ["Vikby", "Lerby"] },
    { label: "Var för sig", names: ["Vikby"] },
  ]);
});

test("beneath a paragraph stand those who have said something of it", () => {
  const field: Of<"document"> = {
    id: "text",
    label: "",
    kind: "document",
    paragraphs: [
      { id: "p1", text: "Vi tillstyrker." },
      { id: "p2", text: "Kostnaden delas." },
    ],
  };
  const answering = [
    { name: "Vikby", answer: { text: { paragraphs: { p1: { stance: null, words: " " } } } } },
    { name: "Lerby", answer: { text: { paragraphs: { p2: { stance: "against", words: "Inte av oss." } } } } },
  ];
  expect(paragraphsSaid(field, answering).map(({ sayings }) => sayings)).toEqual([
    [],
    [{ name: "Lerby", stance: "against", words: "Inte av oss." }],
  ]);
});
