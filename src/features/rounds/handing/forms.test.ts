import { expect, test } from "vitest";
import type { RoundForm } from "../form/rules.ts";
import { readAsking, writtenHandover } from "./forms.ts";

const form: RoundForm = [
  { id: "stallning", label: "", kind: "stance" },
  { id: "varfor", label: "Varför?", kind: "text", isLong: true },
];
const nytt = "11111111-1111-4111-8111-111111111111";
const anna = { namn: "Anna Ek", epost: "anna.ek@vikby.example" };
const read = (body: Record<string, unknown>) => readAsking(form, writtenHandover({ nytt, ...body }));

test("several at once, empty rows left out, and whoever stands there twice asked once", () => {
  const namn = ["Anna Ek", "", "Ola Ås", "Anna E."];
  const epost = ["anna.ek@vikby.example", "", "ola@vikby.example", "Anna.Ek@vikby.example"];
  expect(read({ namn, epost, ord: " Vad tror ni?\r\n" })).toEqual({
    ok: true,
    value: {
      id: nytt,
      colleagues: [
        { name: "Anna E.", email: "Anna.Ek@vikby.example" },
        { name: "Ola Ås", email: "ola@vikby.example" },
      ],
      fields: null,
      note: "Vad tror ni?",
    },
  });
});

test.each([
  ["some of the fields", ["varfor"], ["varfor"]],
  ["all of them are the whole", ["varfor", "stallning"], null],
  ["what is not in the form is none", ["borta"], null],
])("%s", (_, falt, fields) => {
  expect(read({ ...anna, falt })).toMatchObject({ value: { fields } });
});

test.each([
  ["nobody", {}, "nobody", ""],
  ["an address without a name", { epost: "anna.ek@vikby.example" }, "no-name", "anna.ek@vikby.example"],
  ["a name without an address", { namn: "Anna Ek" }, "no-email", "Anna Ek"],
  ["what is no address", { ...anna, epost: "anna på vikby" }, "bad-email", "anna på vikby"],
  [
    "a line in an address",
    { ...anna, epost: "a@b.example\nBcc: x@y.example" },
    "bad-email",
    "a@b.example\nBcc: x@y.example",
  ],
])("%s is told", (_, body, reason, who) => {
  expect(read(body)).toEqual({ ok: false, reason, who });
});
