import { expect, test } from "vitest";
import {
  attendeeNamed,
  bodyNamed,
  holdersNamed,
  municipalityNamed,
  organisationNamed,
  type Party,
  PartyBook,
  personNamed,
} from "./rules.ts";

const empty = () => bookOf([]);
const meeting = () => ({ bodyId: "grupp", cooperation: null, attendees: [] });

test.each([
  ["Lund", "1281"],
  ["Lunds", "1281"],
  ["Lunds kommun", "1281"],
  ["Malmö stad", "1280"],
  ["MALMÖ STAD", "1280"],
  ["Malmo", "1280"],
  ["Östra Göinge kommun", "1256"],
  ["Höganäs kommun", "1284"],
  ["Habo", "0643"],
  ["Håbo", "0305"],
  ["Håbo kommun", "0305"],
])("%s is the municipality %s", (name, code) => {
  expect(municipalityNamed(name)?.code).toBe(code);
});

test.each(["Lidkoeping", "Malmé", "Malmö universitet", "Region Skåne", "Lundby", "Hábo", "", "kommun"])(
  "%s is no municipality",
  (name) => {
    expect(municipalityNamed(name)).toBeNull();
  },
);

test("municipalities one letter apart stay two", () => {
  const book = empty();
  const pairs = ["Lidköping", "Linköping", "Mora", "Nora", "Habo", "Håbo", "Åre", "Ale"];
  expect(new Set(pairs.map((name) => organisationNamed(book, name).id)).size).toBe(pairs.length);
});

test("an invented municipality is known in all its forms, whichever came first", () => {
  for (const [first = "", ...rest] of [
    ["Sjöby", "Sjöby kommun", "Sjöbys kommun"],
    ["Sjöbys kommun", "Sjöby", "Sjöby stad"],
    ["Höganäby kommun", "Höganäby"],
  ]) {
    const book = empty();
    const { id } = organisationNamed(book, first);
    for (const name of rest) expect(organisationNamed(book, name).id, `${first}, ${name}`).toBe(id);
  }
});

test("an organisation that merely resembles another is another", () => {
  const book = empty();
  const names = ["Granby", "Granbo", "Region Norra", "Region Norr", "Sjöby universitet"];
  expect(new Set(names.map((name) => organisationNamed(book, name).id)).size).toBe(names.length);
});

test("people are the same by exact and by folded name, never across surnames", () => {
  const book = empty();
  const called = (name: string) => personNamed(book, name, null, meeting()).id;
  const jan = called("Jan-Inge Hall");
  expect(called("Jan Inge Hall")).toBe(jan);
  expect(called("Jan Ingé Hall")).toBe(jan);
  expect(called("Jan-Inge Hallman")).not.toBe(jan);
  expect(called("Jan-Inge Hill")).not.toBe(jan);
  expect(book.newSpellings.map(({ spelling }) => spelling)).toEqual([
    "Jan-Inge Hall",
    "Jan Inge Hall",
    "Jan Ingé Hall",
    "Jan-Inge Hallman",
    "Jan-Inge Hill",
  ]);
});

test("what two are called when folded is neither of them", () => {
  const book = bookOf([person("1", "Åsa Lund"), person("2", "Asa Lund")]);
  expect(personNamed(book, "Åsa Lund", null, meeting()).id).toBe("1");
  expect(["1", "2"]).not.toContain(personNamed(book, "Ása Lund", null, meeting()).id);
});

test("a first name alone is one of those present, when only one can be meant", () => {
  const book = empty();
  const today = meeting();
  const zara = attendeeNamed(book, "Zara Modin", null, today);
  attendeeNamed(book, "Jan-Inge Hall", null, today);
  attendeeNamed(book, "Anna Vik", null, today);
  attendeeNamed(book, "Anna Berg", null, today);

  expect(personNamed(book, "Zara", null, today)).toBe(zara);
  expect(personNamed(book, "Jan-Inge", null, today).name).toBe("Jan-Inge Hall");
  expect(personNamed(book, "Jan", null, today).name).toBe("Jan");
  expect(personNamed(book, "Anna", null, today).name).toBe("Anna");
  expect(personNamed(book, "Zara", null, meeting()).id).not.toBe(zara.id);
});

test("a first name alone stays itself within its body", () => {
  const book = empty();
  const zara = personNamed(book, "Zara", null, meeting());
  expect(personNamed(book, "Zara", null, meeting())).toBe(zara);
  expect(personNamed(book, "Zara", null, { ...meeting(), bodyId: "styrelse" })).not.toBe(zara);
});

test("two of one name at one table for two organisations are two people", () => {
  const book = empty();
  const today = meeting();
  const first = attendeeNamed(book, "Eva Holm", "lund", today);
  const second = attendeeNamed(book, "Eva Holm", "ystad", today);
  expect(second.id).not.toBe(first.id);
  expect(attendeeNamed(book, "Eva Holm", "ystad", meeting())).toBe(second);
  expect(attendeeNamed(book, "Eva Holm", "lund", meeting())).toBe(first);
});

test("a person who changes posts is the same person", () => {
  const book = empty();
  const eva = attendeeNamed(book, "Eva Holm", "lund", meeting());
  expect(attendeeNamed(book, "Eva Holm", "ystad", meeting())).toBe(eva);
});

test("a body is known in its forms, and another cooperation's is its own", () => {
  const book = empty();
  const ours = bodyNamed(book, "Kommundirektörsgruppen", null);
  expect(bodyNamed(book, "Kommundirektörgruppen", null)).toBe(ours);
  expect(bodyNamed(book, "kommundirektörsgrupp", null)).toBe(ours);
  const theirs = bodyNamed(book, "Kommundirektörsgruppen", "Sjöriket");
  expect(theirs).not.toBe(ours);
  expect(theirs.name).toBe("Kommundirektörsgruppen (Sjöriket)");
  expect(bodyNamed(book, "Kommundirektörsgruppen", "Sjöriket")).toBe(theirs);
});

test.each([
  ["Kommundirektörerna i Malmö, Trelleborg och Eslöv", ["Malmö", "Trelleborg", "Eslöv"]],
  ["Ansvariga kommundirektörer (Burlöv, Höör och Malmö)", ["Burlöv", "Höör", "Malmö"]],
  ["Lomma", ["Lomma"]],
  ["Sekretariatsledaren och Lommas miljöstrateg", ["Lomma"]],
  ["Malmö stad och Kristina Modin", ["Malmö", "Kristina Modin"]],
  ["Kristina", ["Kristina Modin"]],
  ["Per Lund", []],
  ["Kommundirektörerna", []],
  ["respektive kommun", []],
  ["gruppen", []],
  ["Arbetsgruppen", []],
  ["Kommunstyrelsen", []],
  ["ÖP gruppen", ["ÖP gruppen"]],
  ["Näringslivsgruppen", ["Näringslivsgruppen"]],
  ["sekretariatet", ["Sekretariatet"]],
  ["Leif Ravn, räddningschef", ["Leif Ravn"]],
])("%s: %j", (who, names) => {
  const book = empty();
  const today = meeting();
  attendeeNamed(book, "Kristina Modin", null, today);
  attendeeNamed(book, "Leif Ravn", null, today);
  expect(holdersNamed(book, who, today).map(({ name }) => name)).toEqual(names);
});

function bookOf(known: Party[]): PartyBook {
  let count = 0;
  return new PartyBook(known, () => `new-${(count += 1)}`);
}

function person(id: string, name: string): Party {
  const folded = name.toLowerCase().replace("å", "a");
  const spellings = [{ spelling: name, folded }];
  return { id, kind: "person", name, municipalityCode: null, spellings, organisations: [], bodies: [] };
}
