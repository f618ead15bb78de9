import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnswer } from "./answering.ts";
import { type RoundAnswer, type RoundForm, possibilities, stances } from "./rules.ts";
import { writtenAs } from "./written.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const whole: RoundForm = [
  { id: "stallning", label: "Ställning", kind: "stance" },
  {
    id: "alternativ",
    label: "Alternativ",
    kind: "choice",
    isMany: true,
    choices: [
      { id: "a", label: "Ett" },
      { id: "b", label: "Två" },
    ],
  },
  {
    id: "dagar",
    label: "Dagar",
    kind: "dates",
    dates: [
      { id: "d1", day: "2026-12-01", starts: "09:00", ends: "10:00" },
      { id: "d2", day: "2026-12-02", starts: null, ends: null },
    ],
  },
  { id: "namn", label: "Namn", kind: "names", role: "member", bodyId: null, most: 2 },
  {
    id: "tal",
    label: "Tal",
    kind: "numbers",
    rows: [
      { id: "inv", label: "Invånare", unit: "st", year: 2025 },
      { id: "kr", label: "Kostnad", unit: "tkr", year: null },
    ],
  },
  { id: "text", label: "Text", kind: "text", isLong: true },
  { id: "fil", label: "Fil", kind: "file" },
  {
    id: "dok",
    label: "Yttrande",
    kind: "document",
    paragraphs: [
      { id: "s1", text: "Första stycket." },
      { id: "s2", text: "Andra stycket." },
    ],
  },
];
const only = (...ids: string[]) => whole.filter((field) => ids.includes(field.id));

const reasonsOf = (read: ReturnType<typeof readAnswer>): Record<string, unknown> =>
  read.ok
    ? {}
    : Object.fromEntries([...read.problems].map(([field, { reason, rows }]) => [field, [reason, ...rows]]));

test("a stance, a choice, days and names must be said; the rest may be left open", () => {
  expect(reasonsOf(readAnswer(whole, {}))).toEqual({
    stallning: ["no-stance"],
    alternativ: ["no-choice"],
    dagar: ["days-left"],
    namn: ["no-names"],
  });
});

test.each(["tal", "text", "fil", "dok"])("an answer of %s alone says something", (field) => {
  expect(reasonsOf(readAnswer(only(field), {}))).toEqual({ [field]: ["nothing"] });
});

test("an agreement with comment has its comment; other stances may have one", () => {
  const form = only("stallning");
  expect(
    reasonsOf(readAnswer(form, { "svar.stallning": "agree-with-comment", "ord.stallning": " " })),
  ).toEqual({
    stallning: ["no-comment"],
  });
  expect(
    readAnswer(form, { "svar.stallning": "against", "ord.stallning": "För dyrt.\r\nOch sent." }),
  ).toEqual({
    ok: true,
    value: { stallning: { stance: "against", words: "För dyrt.\nOch sent." } },
  });
  expect(reasonsOf(readAnswer(form, { "svar.stallning": "kanske" }))).toEqual({ stallning: ["no-stance"] });
});

test("of days all are answered, and those that are left are named", () => {
  const form = only("dagar");
  expect(reasonsOf(readAnswer(form, { "rad.dagar.d1": "yes", "rad.dagar.d2": "aldrig" }))).toEqual({
    dagar: ["days-left", "d2"],
  });
  expect(readAnswer(form, { "rad.dagar.d1": "yes", "rad.dagar.d2": "if-need-be" })).toMatchObject({
    value: { dagar: { dates: { d1: "yes", d2: "if-need-be" } } },
  });
});

test("one choice where one is asked for, several where several are, and none that is not there", () => {
  const many = only("alternativ");
  const one = many.map((field) => (field.kind === "choice" ? { ...field, isMany: false } : field));
  const sent = { "svar.alternativ": ["b", "a", "x"] };
  expect(readAnswer(many, sent)).toMatchObject({ value: { alternativ: { chosen: ["a", "b"] } } });
  expect(readAnswer(one, sent)).toMatchObject({ value: { alternativ: { chosen: ["a"] } } });
  expect(reasonsOf(readAnswer(many, { "svar.alternativ": "x" }))).toEqual({ alternativ: ["no-choice"] });
});

test("names are those of the register where one alone is called so, and otherwise new with their title", () => {
  const form = only("namn");
  const persons = [
    { id: id(1), name: "Maja Strand" },
    { id: id(2), name: "Otto Löv" },
    { id: id(3), name: "Otto Löv" },
  ];
  const sent = { "namn.namn.0": "maja  strand", "namn.namn.1": "Otto Löv", "titel.namn.1": "Ekonom" };
  expect(readAnswer(form, sent, { persons })).toMatchObject({
    value: {
      namn: {
        persons: [
          { personId: id(1), name: "maja strand", title: "" },
          { personId: null, name: "Otto Löv", title: "Ekonom" },
        ],
      },
    },
  });
  expect(readAnswer(form, { "ingen.namn": "ja" })).toMatchObject({ value: { namn: { persons: [] } } });
  expect(reasonsOf(readAnswer(form, { ...sent, "ingen.namn": "ja" }))).toEqual({
    namn: ["names-and-nobody"],
  });
  expect(reasonsOf(readAnswer(form, { "titel.namn.1": "Ekonom" }))).toEqual({ namn: ["title-alone", "1"] });
  // One more than is asked for is nowhere in the form.
  expect(reasonsOf(readAnswer(form, { "namn.namn.2": "Tredje Man" }))).toEqual({ namn: ["no-names"] });
});

test("numbers that cannot be told are named, and those that are not known left out", () => {
  const form = only("tal");
  expect(reasonsOf(readAnswer(form, { "rad.tal.inv": "många", "rad.tal.kr": "1 200,5" }))).toEqual({
    tal: ["not-a-number", "inv"],
  });
  expect(readAnswer(form, { "rad.tal.inv": "", "rad.tal.kr": "1 200,5 tkr" })).toMatchObject({
    value: { tal: { rows: { kr: "1200.5" } } },
  });
});

test("of a document those paragraphs are told of which something is said", () => {
  const form = only("dok");
  expect(reasonsOf(readAnswer(form, { "rad.dok.s2": "agree-with-comment" }))).toEqual({
    dok: ["no-comment", "s2"],
  });
  expect(readAnswer(form, { "rad.dok.s1": "", "radord.dok.s2": "Stryk." })).toMatchObject({
    value: { dok: { paragraphs: { s2: { stance: null, words: "Stryk." } } } },
  });
});

test("nothing is longer than there is room for", () => {
  const long = "o".repeat(20_001);
  expect(reasonsOf(readAnswer(only("text"), { "svar.text": long }))).toEqual({ text: ["too-long"] });
  expect(
    reasonsOf(readAnswer(only("stallning"), { "svar.stallning": "agree", "ord.stallning": long })),
  ).toEqual({
    stallning: ["too-long"],
  });
  expect(reasonsOf(readAnswer(only("namn"), { "namn.namn.0": "o".repeat(201) }))).toEqual({
    namn: ["too-long", "0"],
  });
  expect(reasonsOf(readAnswer(only("dok"), { "radord.dok.s1": long }))).toEqual({ dok: ["too-long", "s1"] });
});

test("a colleague says what he knows, and nothing is asked of him besides", () => {
  expect(readAnswer(whole, { "rad.dagar.d1": "no" }, { isHelp: true })).toEqual({
    ok: true,
    value: { dagar: { dates: { d1: "no" } } },
  });
  expect(readAnswer(whole, {}, { isHelp: true }).ok).toBe(false);
});

const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.trim().replaceAll("\0", "") || "ord");
const name = fc.constantFrom("Maja Strand", "Otto Löv", "Åsa von Ek");
const decimal = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom("", ".5", ".25"));

const answers: fc.Arbitrary<RoundAnswer> = fc.record({
  stallning: fc.record({ stance: fc.constantFrom(...stances), words }),
  alternativ: fc.constantFrom({ chosen: ["a"] }, { chosen: ["a", "b"] }),
  dagar: fc.record({
    dates: fc.record({ d1: fc.constantFrom(...possibilities), d2: fc.constantFrom(...possibilities) }),
  }),
  namn: fc.record({
    persons: fc.array(fc.record({ personId: fc.constant(null), name, title: name }), { maxLength: 2 }),
  }),
  tal: fc.record({
    rows: fc
      .record({ inv: decimal, kr: decimal })
      .map(({ inv, kr }) => ({ inv: inv.join(""), kr: kr.join("") })),
  }),
  text: fc.record({ text: words }),
  fil: fc.constant({ fileId: id(9), fileName: "Bilaga.pdf" }),
  dok: fc.record({
    paragraphs: fc.record({ s1: fc.record({ stance: fc.constantFrom(null, ...stances), words }) }),
  }),
});

test("whatever has been answered stands in the form as it would be answered again, in both languages", () => {
  const files = new Map([["fil", { fileId: id(9), fileName: "Bilaga.pdf" }]]);
  fc.assert(
    fc.property(answers, fc.constantFrom("sv", "en"), (answer, language) => {
      const body = Object.fromEntries(writtenAs(whole, answer, language));
      expect(readAnswer(whole, body, { files, language })).toEqual({ ok: true, value: answer });
    }),
  );
});
