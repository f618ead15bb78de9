import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Spans } from "../record.ts";
import { recordOf } from "./fixtures.ts";

const layouts = new URL("../../../../test/layouts/tuned/", import.meta.url);
const documents = readdirSync(layouts).filter((name) => /\.(?:txt|md)$/.test(name));

const words = (text: string): string[] =>
  text
    .normalize("NFC")
    .replaceAll("\u00AD", "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** '05' is '5'; nothing is in every text. */
const bareNumber = (digits: string | undefined): string =>
  digits === undefined ? "" : String(Number(digits));

test.each(documents)("every fact of %s points at its own words", (name) => {
  const source = readFileSync(new URL(name, layouts), "utf8").normalize("NFC").replaceAll("\r\n", "\n");
  const record = recordOf(source);
  const at = (spans: Spans | undefined) =>
    (spans ?? []).map(([start, end]) => source.slice(start, end)).join(" ");
  const { headerSpans = {}, people, mentions = [] } = record;

  const told = (["place", "number", "cooperation"] as const).filter((field) => record[field] !== null);
  expect(told.map((field) => words(at(headerSpans[field])))).toEqual(
    told.map((field) => words(record[field] ?? "")),
  );
  const numbers = { date: record.date?.slice(-2), start: record.start?.slice(0, 2) };
  expect(at(headerSpans["date"])).toContain(bareNumber(numbers.date));
  expect(at(headerSpans["start"])).toContain(bareNumber(numbers.start));
  for (const person of people) {
    const own = words(at(person.spans));
    expect(own).toEqual(expect.arrayContaining(words(person.name)));
    expect(own).toEqual(expect.arrayContaining(words(person.organisation ?? "")));
  }
  for (const mention of mentions) {
    expect(words(mention.text)).toEqual(expect.arrayContaining(words(at(mention.spans))));
    expect(at(mention.spans)).toContain(String(Number(mention.date.slice(-2))));
  }
  const all = [
    ...Object.values(headerSpans),
    ...people.map(({ spans = [] }) => spans),
    ...mentions.map(({ spans }) => spans),
  ];
  for (const [start, end] of all.flat()) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(source.length);
  }
});

test("a fact whose words a page break cuts has a span on each side", () => {
  const source =
    "Protokoll\nPlats: Konferenshuset Eken,\nSida 1 av 2\n\fStorgatan 8, Åvik\n\n1. Öppnande\nX.\n\n2. Slut\nY.";
  const { place, headerSpans } = recordOf(source);
  expect(place).toBe("Konferenshuset Eken, Storgatan 8, Åvik");
  expect(headerSpans?.["place"]?.map(([start, end]) => source.slice(start, end))).toEqual([
    "Konferenshuset Eken,",
    "Storgatan 8, Åvik",
  ]);
});
