import { expect, test } from "vitest";
import { askedAnew, namesakesOf, pairsToAskAbout, type Seat } from "./rules.ts";

const seat = (partyId: string, name: string, told: Partial<Seat> = {}): Seat => ({
  partyId,
  kind: "person",
  name,
  isMunicipality: false,
  organisationId: "vikby",
  bodyId: "group",
  from: "2019-01-15",
  until: "2019-12-10",
  ...told,
});

const asked = (...seats: Seat[]) =>
  pairsToAskAbout(seats).map(({ leftId, rightId, reasons }) => [leftId, rightId, ...reasons]);

test("one letter apart in the same organisation in the same years", () => {
  expect(asked(seat("1", "Per Åkerlind"), seat("2", "Pär Åkerlind"))).toEqual([
    ["1", "2", "one-letter", "same-organisation"],
  ]);
});

test("the same first name and a near surname in the same seat", () => {
  expect(asked(seat("1", "Zara Modin"), seat("2", "Zara Madan"))).toEqual([
    ["1", "2", "near-surname", "same-organisation"],
  ]);
});

test("for one whose organisation is never told the body is the seat", () => {
  const other = seat("2", "Zara Madan", { organisationId: null });
  expect(asked(seat("1", "Zara Modin"), other)).toEqual([["1", "2", "near-surname", "same-body"]]);
  expect(
    asked(seat("1", "Zara Modin"), other, seat("2", "Zara Madan", { organisationId: "granbo" })),
  ).toEqual([]);
});

test("other organisations, other years or other names are nothing to ask about", () => {
  expect(asked(seat("1", "Zara Modin"), seat("2", "Zara Madan", { organisationId: "granbo" }))).toEqual([]);
  expect(
    asked(seat("1", "Zara Modin"), seat("2", "Zara Madan", { from: "2023-01-01", until: "2023-05-01" })),
  ).toEqual([]);
  expect(asked(seat("1", "Zara Modin"), seat("2", "Zara Lindqvist"))).toEqual([]);
  expect(asked(seat("1", "Anna Ek"), seat("2", "Anna Vik"))).toEqual([]);
});

test("a first name alone is asked about when only one in the body bears it", () => {
  const alone = seat("1", "Zara", { organisationId: null });
  expect(asked(alone, seat("2", "Zara Modin"))).toEqual([["1", "2", "first-name", "same-body"]]);
  expect(
    asked(alone, seat("2", "Zara Modin"), seat("3", "Zara Lindqvist", { organisationId: "granbo" })),
  ).toEqual([]);
  expect(asked(seat("1", "Jan", { organisationId: null }), seat("2", "Jan-Inge Hall"))).toEqual([]);
});

test("a surname more is asked about", () => {
  expect(asked(seat("1", "Sofia Back"), seat("2", "Sofia Back Rosén"))).toEqual([
    ["1", "2", "part-of-name", "same-organisation"],
  ]);
});

test("a pair met in several seats is asked about once", () => {
  const elsewhere = { bodyId: "board" };
  const seats = [
    seat("1", "Zara Modin"),
    seat("2", "Zara Madan"),
    seat("1", "Zara Modin", elsewhere),
    seat("2", "Zara Madan", elsewhere),
  ];
  expect(asked(...seats)).toHaveLength(1);
});

test("organisations and bodies one letter apart are asked about, municipalities never", () => {
  const organisation = (id: string, name: string, isMunicipality = false) =>
    seat(id, name, { kind: "organisation", isMunicipality, organisationId: null, bodyId: null });
  expect(asked(organisation("1", "Kulturdepartementet"), organisation("2", "Kulturdepartamentet"))).toEqual([
    ["1", "2", "one-letter"],
  ]);
  expect(
    asked(organisation("1", "Lidköpingstrakten", true), organisation("2", "Linköpingstrakten", true)),
  ).toEqual([]);
  expect(asked(organisation("1", "Granby"), organisation("2", "Granbo"))).toEqual([]);
  const body = (id: string, name: string) =>
    seat(id, name, { kind: "body", organisationId: null, bodyId: null });
  expect(asked(body("1", "Kommundirektörsgruppen"), body("2", "Kommundirektdrsgruppen"))).toEqual([
    ["1", "2", "one-letter"],
  ]);
});

test("ten thousand people in two hundred organisations do not take a minute", () => {
  const letters = (n: number) =>
    n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const seats = Array.from({ length: 10_000 }, (_, i) =>
    seat(`${i}`, `${letters(i % 97)}förnamn ${letters(i * 7919)}efternamn`, {
      organisationId: `o${i % 200}`,
      bodyId: `b${i % 40}`,
    }),
  );
  expect(pairsToAskAbout(seats)).toBeInstanceOf(Array);
});

const surnames = ["Modin", "Madan", "Moden", "Lind", "Lindh", "Linda", "", "Berg"];
const many = (people: number): Seat[] =>
  Array.from({ length: people }, (_, i) =>
    seat(`${i}`, `${["Zara", "Zora", "Jan-Inge"][i % 3]} ${surnames[i % 8]}`.trim(), {
      organisationId: i % 8 === 6 ? null : `o${i % 2}`,
      bodyId: `b${i % 2}`,
    }),
  );
const called = (seats: readonly Seat[]) => seats.map(({ partyId, name }) => ({ id: partyId, name }));

test("those in whom something has changed are laid beside their namesakes alone, with what the whole register would give", () => {
  const seats = many(48);
  const whole = pairsToAskAbout(seats);
  for (const one of ["0", "1", "6", "7", "30"]) {
    const anew = askedAnew(called(seats), new Set([one]));
    const namesakes = new Set(namesakesOf(called(seats), anew));
    const near = seats.filter(({ partyId }) => namesakes.has(partyId));
    expect(sorted(pairsToAskAbout(near, anew))).toEqual(
      sorted(whole.filter(({ leftId, rightId }) => anew.has(leftId) || anew.has(rightId))),
    );
    expect(near.length).toBeLessThan(seats.length);
  }
  expect(whole.length).toBeGreaterThan(20);
});

test("a first name alone is looked at anew when another comes who bears it", () => {
  const people = called([
    seat("1", "Zara"),
    seat("2", "Zara Modin"),
    seat("3", "Anna"),
    seat("4", "Zara Ek"),
  ]);
  expect([...askedAnew(people, new Set(["4"]))].toSorted()).toEqual(["1", "4"]);
});

const sorted = (pairs: ReturnType<typeof pairsToAskAbout>) =>
  pairs.map(({ leftId, rightId, reasons }) => [leftId, rightId, ...reasons.toSorted()].join(" ")).toSorted();
