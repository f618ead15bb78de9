import { expect, test } from "vitest";
import type { RoundForm } from "../form/rules.ts";
import { askedFields, type Handover, helpStanding, isWaiting, saidOf } from "./rules.ts";

const form: RoundForm = [
  { id: "stallning", label: "", kind: "stance" },
  { id: "varfor", label: "Varför?", kind: "text", isLong: true },
];
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

test.each([
  ["nobody has answered yet", "open", null, "open"],
  ["it was answered before he was asked", "open", at(8), "open"],
  ["it has been answered since", "open", at(10), "answered"],
  ["at the same moment", "open", at(9), "answered"],
  ["the last day is over", "overdue", null, "over"],
  ["the round is closed", "closed", null, "over"],
  ["the round is cancelled", "cancelled", null, "over"],
] as const)("a colleague: %s", (_, stage, answeredAt, standing) => {
  expect(helpStanding({ stage, answeredAt, askedAt: at(9) })).toBe(standing);
});

const handover = (more: Partial<Handover>): Handover => ({
  id: "h",
  answererId: "a",
  askerName: "Maja",
  name: "Anna",
  email: "anna@vikby.example",
  fields: null,
  note: "",
  askedAt: at(9),
  answer: null,
  words: "",
  saidAt: null,
  endedAt: null,
  ...more,
});

test("he is asked the whole form, or what is named of it, in the form's own order", () => {
  const ids = (fields: string[] | null) => askedFields(form, { fields }).map(({ id }) => id);
  expect(ids(null)).toEqual(["stallning", "varfor"]);
  expect(ids(["varfor", "stallning"])).toEqual(["stallning", "varfor"]);
  expect(ids(["varfor"])).toEqual(["varfor"]);
});

test("beside a field stand those who have said something in it", () => {
  const anna = handover({ answer: { varfor: { text: "Vi sparar." } } });
  const ola = handover({ answer: { stallning: { stance: "agree", words: "" } } });
  expect(saidOf([anna, handover({}), ola], "varfor")).toEqual([anna]);
});

test("whoever has said nothing is waited for, until what he was asked is ended", () => {
  expect(isWaiting(handover({}))).toBe(true);
  expect(isWaiting(handover({ saidAt: at(10) }))).toBe(false);
  expect(isWaiting(handover({ endedAt: at(10) }))).toBe(false);
});
