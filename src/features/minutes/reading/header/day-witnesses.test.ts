import { expect, test } from "vitest";
import { recordOf } from "../fixtures.ts";

test("the header and the head of the pages each tell a day, with their words", () => {
  const page = (words: string) => `Styrelsen 2019-06-11\n\n${words}`;
  const text = [
    page(
      "Protokoll\n\nDatum: onsdagen den 12 juni 2019\nPlats: Rådhuset\n\n1. Budget\nBudgeten gicks igenom.",
    ),
    page("2. Väg\nVägen lagas."),
    page("3. Övrigt\nInget."),
  ].join("\n\f");
  const record = recordOf(text);
  expect(record.date).toBe("2019-06-12");
  expect(record.dayWitnesses).toMatchObject([
    { kind: "header", date: "2019-06-12", text: "onsdagen den 12 juni 2019" },
    { kind: "running-head", date: "2019-06-11", text: "2019-06-11" },
  ]);
  const [, head] = record.dayWitnesses ?? [];
  expect(head?.spans.map(([start, end]) => text.slice(start, end))).toEqual(["2019-06-11"]);
});

test.each([
  ["torsdagen den 12 juni 2019", "2019-06-13"],
  ["tisdagen den 12 juni 2019", "2019-06-11"],
  ["lördagen den 12 juni 2019", "2019-06-15"],
  ["söndagen den 12 juni 2019", "2019-06-09"],
])("a weekday that is not the date's own is a witness of the nearest day of that name: %s", (words, day) => {
  const record = recordOf(`Styrelsen\n\nProtokoll\n\nDatum: ${words}\n\n1. Budget\nBudgeten gicks igenom.`);
  expect(record.dayWitnesses).toMatchObject([
    { kind: "header", date: "2019-06-12" },
    { kind: "weekday", date: day, text: words },
  ]);
});

test("a document that tells no day has no witness of it", () => {
  expect(recordOf("Styrelsen\n\n1. Budget\nBudgeten gicks igenom.").dayWitnesses).toEqual([]);
});
