import { expect, test } from "vitest";
import { asksNothing, questionOf } from "./question.ts";

const quoted = (...words: string[]) => ({ words, isQuoted: true });
const bare = (...words: string[]) => ({ words, isQuoted: false });

test("every word must be found, unless it tells nothing", () => {
  expect(questionOf("Beslut om Skolan").wanted).toEqual([[bare("beslut")], [bare("skolan")]]);
  expect(questionOf("om och att").wanted).toEqual([[bare("om")], [bare("och")], [bare("att")]]);
});

test("a phrase is in quotation marks of any kind, closed or not", () => {
  expect(questionOf('"gemensam upphandling" nu').wanted).toEqual([[quoted("gemensam", "upphandling")]]);
  expect(questionOf("”gemensam upphandling”").wanted).toEqual([[quoted("gemensam", "upphandling")]]);
  expect(questionOf('"gemensam upphandling').wanted).toEqual([[quoted("gemensam", "upphandling")]]);
});

test("what is written together stays together", () => {
  expect(questionOf("e-arkiv KS/2019:12").wanted).toEqual([[bare("e", "arkiv")], [bare("ks", "2019", "12")]]);
  expect(questionOf("dnr:123").wanted).toEqual([[bare("dnr", "123")]]);
});

test("a minus sign takes away", () => {
  const { wanted, unwanted } = questionOf('budget -skola -"gemensam nämnd" e-arkiv');
  expect(wanted).toEqual([[bare("budget")], [bare("e", "arkiv")]]);
  expect(unwanted).toEqual([bare("skola"), quoted("gemensam", "nämnd")]);
});

test("one or the other", () => {
  expect(questionOf("cykelväg eller gångväg höst").wanted).toEqual([
    [bare("cykelväg"), bare("gångväg")],
    [bare("höst")],
  ]);
  expect(questionOf("or a").wanted).toEqual([[bare("or")], [bare("a")]]);
});

test("fields say what the hit is, or what it has to do with", () => {
  expect(questionOf("beslut:budget")).toMatchObject({ kind: "decision", wanted: [[bare("budget")]] });
  expect(questionOf("Beslut: budget ar:2019")).toMatchObject({
    kind: "decision",
    wanted: [[bare("budget")]],
    years: { from: 2019, to: 2019 },
  });
  expect(questionOf('person:"Åsa Öhman" organ:styrelse år:2018-2020')).toEqual({
    wanted: [],
    unwanted: [],
    kind: null,
    people: ["Åsa Öhman"],
    bodies: ["styrelse"],
    years: { from: 2018, to: 2020 },
  });
});

test("a field without sense is words, and nothing is nothing", () => {
  expect(questionOf("år:snart").wanted).toEqual([[bare("snart")]]);
  for (const typed of ["", "  ", "-", "person:", '""', "!!! & | :*"])
    expect(asksNothing(questionOf(typed))).toBe(true);
});
