import { expect, test } from "vitest";
import { codes } from "./codes.ts";
import { contradictionKind, contradictionSentence } from "./sentence.ts";

const facts = {
  date: "2019-11-29",
  nearest: "2019-11-26",
  dates: "2019-11-24 2019-11-26 2019-11-29",
  written: "3",
  actual: "5",
  title: "Budget",
  one: "Zara Modin",
  other: "Zara Madan",
  body: "Styrelsen",
  who: "Vikby",
  said: "2019-11-26",
  saidOn: "2020-01-30",
};

test("every code has its sentence and its kind in both languages, with nothing left to fill in", () => {
  for (const code of codes) {
    for (const language of ["sv", "en"] as const) {
      expect(contradictionSentence({ code, facts }, language)).toMatch(/^.{40,}\.$/);
      expect(contradictionSentence({ code, facts }, language)).not.toMatch(/undefined|Invalid/);
      expect(contradictionKind(code, language)).not.toBe("");
    }
  }
});

test("the sentence says what is wrong in the facts' own words", () => {
  expect(contradictionSentence({ code: "weekday-mismatch", facts }, "sv")).toContain(
    "onsdag den 29 november 2019, men den dagen är en fredag",
  );
  expect(contradictionSentence({ code: "two-dates-for-coming-meeting", facts }, "sv")).toContain(
    "möten i Styrelsen den 24 november 2019, 26 november 2019 och 29 november 2019",
  );
});

test("facts that are missing give a sentence all the same", () => {
  for (const code of codes) {
    expect(contradictionSentence({ code, facts: {} }, "sv")).not.toMatch(/Invalid/);
  }
});
