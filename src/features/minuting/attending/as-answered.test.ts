import { expect, test } from "vitest";
import { asAnswered, asHere } from "./as-answered.ts";
import type { Expected } from "./queries.ts";

const expected = (name: string, about: Partial<Expected> = {}): Expected => ({
  personId: name,
  name,
  organisation: "Vikby",
  organisationId: "vikby",
  role: "member",
  answer: null,
  substituteId: null,
  substitute: null,
  ...about,
});
const told = (all: readonly Expected[]) =>
  asAnswered(all).map(({ somebody, presence, sitsForId }) => [somebody.name, presence, sitsForId]);

test("members are there unless they said no, substitutes and guests if they said that they come", () => {
  expect(
    told([
      expected("Karin"),
      expected("Noor", { answer: "no" }),
      expected("Signe", { role: "secretary" }),
      expected("Ali", { role: "substitute" }),
      expected("Bo", { role: "guest" }),
      expected("Eva", { role: "guest", answer: "yes" }),
    ]),
  ).toEqual([
    ["Karin", "member", null],
    ["Noor", "absent", null],
    ["Signe", "other", null],
    ["Eva", "guest", null],
  ]);
});

test("who sends a substitute is absent, and the substitute sits for him once, called or not", () => {
  const sent = { answer: "substitute", substituteId: "Ali", substitute: "Ali" } as const;
  const [noor, ali] = [expected("Noor", sent), expected("Ali", { role: "substitute" })];
  const both = [
    ["Noor", "absent", null],
    ["Ali", "member", "Noor"],
  ];
  expect(told([noor])).toEqual(both);
  expect(told([noor, ali])).toEqual(both);
});

test("whoever is taken up by himself is there, whatever he had answered", () => {
  expect(asHere(expected("Noor", { answer: "no" })).presence).toBe("member");
});
