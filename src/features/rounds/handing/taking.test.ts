import { expect, test } from "vitest";
import type { RoundForm } from "../form/rules.ts";
import { type Written, writtenIn } from "../form/written.ts";
import type { Handover } from "./rules.ts";
import { takeValue, withTaken } from "./taking.ts";

const form: RoundForm = [
  { id: "stallning", label: "", kind: "stance" },
  { id: "varfor", label: "Varför?", kind: "text", isLong: true },
  {
    id: "val",
    label: "Vilka?",
    kind: "choice",
    isMany: true,
    choices: [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ],
  },
  { id: "namn", label: "Vem?", kind: "names", role: "member", bodyId: null, most: 2 },
  {
    id: "tal",
    label: "Hur mycket?",
    kind: "numbers",
    rows: [
      { id: "x", label: "X", unit: "kr", year: null },
      { id: "y", label: "Y", unit: "kr", year: null },
    ],
  },
  {
    id: "text",
    label: "Förslaget",
    kind: "document",
    paragraphs: [
      { id: "p", text: "Första" },
      { id: "q", text: "Andra" },
    ],
  },
];

const anna = {
  id: "h1",
  answererId: "a",
  askerName: "Maja",
  name: "Anna",
  email: "anna@vikby.example",
  fields: null,
  note: "",
  askedAt: new Date("2026-11-20T09:00:00Z"),
  words: "",
  saidAt: null,
  endedAt: null,
};
const take = (before: Record<string, string | string[]>, answer: Handover["answer"], field: string) =>
  withTaken(writtenIn(before), {
    form,
    handovers: [{ ...anna, answer }],
    asked: takeValue("h1", field),
    language: "sv",
  });
const plain = (written: Written | undefined) =>
  written && Object.fromEntries([...written].filter(([, values]) => values.join("") !== ""));

test("a stance gives way, and its comment stands under what was written", () => {
  const answer = { stallning: { stance: "against", words: "Det är för dyrt." } };
  const before = { "svar.stallning": "agree", "ord.stallning": "Vi är med.", "svar.varfor": "Kvar." };
  expect(plain(take(before, answer, "stallning"))).toEqual({
    "svar.stallning": ["against"],
    "ord.stallning": ["Vi är med.\n\nDet är för dyrt."],
    "svar.varfor": ["Kvar."],
  });
});

test("text is added once, however often it is taken", () => {
  const answer = { varfor: { text: "Vi sparar." } };
  const once = take({ "svar.varfor": "Ja." }, answer, "varfor");
  expect(plain(once)).toEqual({ "svar.varfor": ["Ja.\n\nVi sparar."] });
  expect(plain(take({ "svar.varfor": "Ja.\n\nVi sparar." }, answer, "varfor"))).toEqual(plain(once));
});

test("a choice is what the colleague chose, figures are his where he has them", () => {
  expect(plain(take({ "svar.val": ["a"] }, { val: { chosen: ["b"] } }, "val"))).toEqual({
    "svar.val": ["b"],
  });
  const figures = take({ "rad.tal.x": "1", "rad.tal.y": "2" }, { tal: { rows: { y: "3.5" } } }, "tal");
  expect(plain(figures)).toEqual({ "rad.tal.x": ["1"], "rad.tal.y": ["3,5"] });
});

test("of paragraphs, a word that he left open takes nothing away", () => {
  const answer = { text: { paragraphs: { p: { stance: null, words: "Stryk." } } } };
  const before = { "rad.text.p": "agree", "radord.text.p": "Bra.", "rad.text.q": "against" };
  expect(plain(take(before, answer, "text"))).toEqual({
    ...lists(before),
    "radord.text.p": ["Bra.\n\nStryk."],
  });
});
const lists = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, [value]]));

test("names come on the rows that are empty, and nobody twice", () => {
  const named = (...names: string[]) => ({
    namn: { persons: names.map((name) => ({ personId: null, name, title: "Chef" })) },
  });
  expect(plain(take({ "namn.namn.0": "Otto Löv" }, named("Otto Löv", "Anna Ek"), "namn"))).toEqual({
    "namn.namn.0": ["Otto Löv"],
    "namn.namn.1": ["Anna Ek"],
    "titel.namn.1": ["Chef"],
  });
  const full = { "namn.namn.0": "Otto Löv", "namn.namn.1": "Bo Å" };
  expect(plain(take(full, named("Anna Ek"), "namn"))).toEqual(lists(full));
  expect(plain(take({ "ingen.namn": "ja" }, named("Anna Ek"), "namn"))).toMatchObject({
    "namn.namn.0": ["Anna Ek"],
  });
  expect(plain(take({ "ingen.namn": "ja" }, named("Anna Ek"), "namn"))).not.toHaveProperty(["ingen.namn"]);
  expect(plain(take({}, named(), "namn"))).toEqual({ "ingen.namn": ["ja"] });
  expect(plain(take(full, named(), "namn"))).toEqual(lists(full));
});

test("of what nobody said, or nobody asked, nothing is taken", () => {
  expect(take({}, null, "varfor")).toBeUndefined();
  expect(take({}, { varfor: { text: "Ja." } }, "val")).toBeUndefined();
  expect(take({}, { borta: { text: "Ja." } }, "borta")).toBeUndefined();
});
