import { expect, test } from "vitest";
import { coming, itemWith, mentionOf, minutesWith, present } from "./fixtures.ts";
import { contradictionsIn } from "./rules.ts";

const codesIn = (told: Parameters<typeof minutesWith>[0]) =>
  contradictionsIn(minutesWith(told)).map(({ code }) => code);

test("a weekday that is not the day's own is found, with both", () => {
  const mentions = [mentionOf("2019-11-25", { weekday: 2 }), mentionOf("2019-11-26", { weekday: 2 })];
  expect(contradictionsIn(minutesWith({ mentions }))).toEqual([
    {
      code: "weekday-mismatch",
      key: "0 2019-11-25 2",
      item: 0,
      facts: { date: "2019-11-25", written: "2", actual: "1" },
      spans: [[10, 20]],
    },
  ]);
});

test("a proposal is answered by a decision, or found", () => {
  const proposals = [{ text: "Att godkänna budgeten", spans: [[3, 9]] satisfies [number, number][] }];
  const decisions = [{ text: "Bordläggs", outcome: "deferred" as const }];
  expect(codesIn({ items: [itemWith({ proposals, decisions })] })).toEqual([]);
  expect(codesIn({ items: [itemWith({ decisions: [] })] })).toEqual([]);
  expect(
    contradictionsIn(minutesWith({ items: [itemWith({}), itemWith({ number: "2", proposals })] })),
  ).toEqual([
    {
      code: "proposal-without-decision",
      key: "1",
      item: 1,
      facts: { number: "2", title: "Budget", proposal: "Att godkänna budgeten" },
      spans: [[3, 9]],
    },
  ]);
});

test("who presents under almost the name of one present is a name in two spellings", () => {
  const presenting = (name: string) => [
    itemWith({ presenters: [{ name, organisation: null, spans: [[50, 60]] }] }),
  ];
  const people = [present("Zara Modin"), present("Jan-Inge Hall")];
  expect(contradictionsIn(minutesWith({ people, items: presenting("Zara Madan") }))).toMatchObject([
    { code: "name-in-two-spellings", item: 0, facts: { one: "Zara Modin", other: "Zara Madan" } },
  ]);
  expect(codesIn({ people, items: presenting("Jan Inge Hall") })).toEqual(["name-in-two-spellings"]);
  expect(codesIn({ people, items: presenting("Zara Modin") })).toEqual([]);
  expect(codesIn({ people, items: presenting("Zara") })).toEqual([]);
  expect(codesIn({ people, items: presenting("Sara Lindqvist") })).toEqual([]);
});

test("two who sit at one table with near names are two people", () => {
  expect(codesIn({ people: [present("Anna Berg"), present("Anna Borg")] })).toEqual([]);
  expect(codesIn({ people: [present("Lars-Åke Ek"), present("Lars Åke Ek")] })).toEqual([
    "name-in-two-spellings",
  ]);
});

test("the 24th, the 26th and the 29th can only be one coming meeting", () => {
  const mentions = [
    coming("2019-11-29", null, 3),
    coming("2019-11-24", "kommundirektörsmötet", 4),
    coming("2019-11-26", "Kommundirektörsgruppen", 5),
    coming("2019-09-24"),
  ];
  expect(contradictionsIn(minutesWith({ mentions }))).toMatchObject([
    {
      code: "two-dates-for-coming-meeting",
      item: null,
      facts: { body: "Kommundirektörsgruppen", dates: "2019-11-24 2019-11-26 2019-11-29" },
    },
  ]);
});

test("one day said twice, another body's day, and what has passed are no contradiction", () => {
  expect(codesIn({ mentions: [coming("2019-11-26"), coming("2019-11-26")] })).toEqual([]);
  expect(codesIn({ mentions: [coming("2019-11-26"), coming("2019-11-28", "styrelsens möte")] })).toEqual([]);
  const past = mentionOf("2019-11-28", { meeting: { body: null, time: "past" } });
  expect(codesIn({ mentions: [coming("2019-11-26"), past] })).toEqual([]);
});

test("minutes that approve those of their own day have kept the last meeting's date", () => {
  const own = (text: string) => [mentionOf("2019-06-11", { meeting: { body: null, time: "past" }, text })];
  expect(codesIn({ mentions: own("Protokollet från den 11 juni godkändes.") })).toEqual([
    "header-date-of-previous",
  ]);
  expect(codesIn({ mentions: own("Vid mötet den 11 juni beslutades om budgeten.") })).toEqual([]);
});
