import { expect, test } from "vitest";
import type { RecordPerson } from "../../record.ts";
import { absencesIn } from "./absences.ts";

const person = (name: string): RecordPerson => ({
  name,
  organisation: null,
  presence: "member",
  chair: false,
  minuteTaker: false,
  from: null,
  until: null,
});
const people = [person("Åsa Ek"), person("Bo Lindmark")];

test.each([
  ["Åsa Ek deltog inte i punkten på grund av jäv.", [["Åsa Ek", "conflict"]]],
  ["Mötet inleds. Åsa Ek deltar ej i handläggningen av ärendet p.g.a. jäv.", [["Åsa Ek", "conflict"]]],
  ["På grund av jäv deltog Bo Lindmark inte i beslutet.", [["Bo Lindmark", "conflict"]]],
  [
    "Åsa Ek och Bo Lindmark anmälde jäv och lämnade rummet.",
    [
      ["Åsa Ek", "conflict"],
      ["Bo Lindmark", "conflict"],
    ],
  ],
  ["Bo Lindmark var inte närvarande vid punkten.", [["Bo Lindmark", "out"]]],
  ["Cia Sand deltog inte i punkten på grund av jäv.", []],
  ["Åsa Ek var inte nöjd med punkten.", []],
])("%s", (sentence, absences) => {
  expect(absencesIn([sentence], people).map(({ name, reason }) => [name, reason])).toEqual(absences);
});

test("whoever is told of twice is away once", () => {
  const twice = ["Åsa Ek anmälde jäv.", "Åsa Ek deltog inte i ärendet på grund av jäv."];
  expect(absencesIn(twice, people)).toEqual([{ name: "Åsa Ek", reason: "conflict" }]);
});
