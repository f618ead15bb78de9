import { expect, test } from "vitest";
import type { Fact } from "../../minutes/index.ts";
import { tellingForm } from "../forms.ts";
import { cut, factsTold, joined, placeFrom } from "./rules.ts";

const text =
  "Beslut: att anta planen\noch att Otto Löv skickar den. Klart.\nNärvarande Maja Strand och Otto Löv";
const spanOf = (words: string): [number, number][] => {
  const place = placeFrom(text, 0, words);
  return place === null ? [] : [place];
};
const form = (fields: Record<string, string>) => tellingForm.parse(fields);
const decision: Fact = {
  part: "decision",
  value: { text: "att anta planen och att Otto Löv skickar den", outcome: "approved" },
  spans: spanOf("att anta planen och att Otto Löv skickar den"),
};
const date: Fact = { part: "header", field: "date", value: null, spans: [] };
const person: Fact = {
  part: "person",
  value: {
    name: "Maja Strand",
    organisation: null,
    presence: "member",
    chair: false,
    minuteTaker: false,
    from: null,
    until: null,
  },
  spans: spanOf("Maja Strand"),
};

test("a day is understood as people write it, and what is no day is refused", () => {
  const told = (varde: string) => factsTold(date, form({ varde }), text);
  for (const written of ["2019-11-26", "26 november 2019", "26/11 2019"])
    expect(told(written)).toMatchObject({ ok: true, value: [{ value: "2019-11-26" }] });
  expect(told("")).toMatchObject({ ok: true, value: [{ value: null }] });
  expect(told("snart")).toEqual({ ok: false, reason: "not-a-day" });
});

test("a person is told field by field, and times are times", () => {
  const told = (fields: Record<string, string>) =>
    factsTold(person, form({ namn: "Maja Strand", ...fields }), text);
  expect(told({ narvaro: "guest", ordforande: "ja", kom: "9.10" })).toMatchObject({
    ok: true,
    value: [{ value: { presence: "guest", chair: true, minuteTaker: false, from: "09:10", until: null } }],
  });
  expect(told({ kom: "25.10" })).toEqual({ ok: false, reason: "not-a-time" });
  expect(told({ namn: " " })).toEqual({ ok: false, reason: "nothing-written" });
});

test("two lines are two facts, each at its own words, with the outcome that they tell", () => {
  const lines = "att anta planen\natt Otto Löv skickar den";
  const told = factsTold(decision, form({ text: lines, utfall: "approved" }), text);
  expect(told).toMatchObject({
    ok: true,
    value: [
      { value: { text: "att anta planen" }, spans: spanOf("att anta planen") },
      { value: { text: "att Otto Löv skickar den" }, spans: spanOf("att Otto Löv skickar den") },
    ],
  });
});

test("a fact is cut where one clause or one name ends, and where there is no seam it is not", () => {
  expect(cut(decision, text).map(({ value }) => value)).toMatchObject([
    { text: "att anta planen" },
    { text: "att Otto Löv skickar den" },
  ]);
  const both: Fact = {
    part: "presenter",
    value: { name: "Maja Strand och Otto Löv", organisation: null },
    spans: [],
  };
  expect(cut(both, text).map(({ value }) => value)).toMatchObject([
    { name: "Maja Strand" },
    { name: "Otto Löv" },
  ]);
  expect(cut(person, text)).toEqual([]);
});

test("two of a kind become one with the words of both; two of different kinds do not", () => {
  const input = (words: string): Fact => ({ part: "input", value: { text: words }, spans: spanOf(words) });
  expect(joined(input("anta planen"), input("Klart."))).toEqual({
    part: "input",
    value: { text: "anta planen Klart." },
    spans: [...spanOf("anta planen"), ...spanOf("Klart.")],
  });
  expect(joined(input("Klart."), decision)).toBeNull();
});

test("words are found with whatever white space and line breaks stand between them", () => {
  expect(placeFrom(text, 0, "planen och  att Otto")).toEqual([
    text.indexOf("planen"),
    text.indexOf("Otto Löv skickar") + 4,
  ]);
  expect(placeFrom(text, 0, "a+b(")).toBeNull();
});
