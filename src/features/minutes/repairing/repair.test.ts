import { expect, test } from "vitest";
import { repairsIn } from "./repair.ts";
import { loadSpelling } from "./spelling.ts";
import { vocabularyOf } from "./vocabulary.ts";

const spelling = await loadSpelling();
const swedish = vocabularyOf([], spelling);

/** The text as it is read, under a page of damaged Swedish that shows what has happened to it. */
function read(text: string, register: readonly string[] = [], page = stripped): string {
  const whole = `${page}\n${text}`;
  const vocabulary = register.length === 0 ? swedish : vocabularyOf(register, spelling);
  return repairsIn(whole, vocabulary)
    .toReversed()
    .reduce((before, { start, end, word }) => before.slice(0, start) + word + before.slice(end), whole)
    .slice(-text.length - 40)
    .replace(/^[^]*\n/, "");
}

const stripped = `Gruppen beslutar att anta forslaget och att aterkomma till fragan pa nasta mote. Ordforanden
redogor for arendet, som har beretts av en arbetsgrupp med foretradare for alla medlemskommuner i regionen.`;
const garbled = `Gruppen beslutar att anta forslaget och att aterkomma till fragan pa ndsta méte. Ordféranden
redogdr for drendet, som har beretts av en arbetsgrupp med féretradare f6r alla medlemskommuner i regionen.`;

test.each([
  ["pa nasta mote", "på nästa möte"],
  ["Foredragande for arendet", "Föredragande för ärendet"],
  ["fragan aterkommer i ar", "frågan återkommer i år"],
  ["arbetsmarknadsfragor och kompetensforsorjning", "arbetsmarknadsfrågor och kompetensförsörjning"],
  ["Region Skane och Vastra Gotaland", "Region Skåne och Västra Götaland"],
])("'%s' is read as '%s'", (stands, meant) => {
  expect(read(stands)).toBe(meant);
});

test.each([
  ["kommundirektérsmétet", "kommundirektörsmötet"],
  ["Miljé och klimat", "Miljö och klimat"],
  ["Féredragande I6pande", "Föredragande löpande"],
  ["godkdnnande av planen", "godkännande av planen"],
  ["forslag till samhdllsplanering", "förslag till samhällsplanering"],
])("read by a machine, '%s' is '%s'", (stands, meant) => {
  expect(read(stands, [], garbled)).toBe(meant);
});

test("words that are sound are left", () => {
  for (const text of ["Beslut om budget", "Bilaga 2: Aktivitetsplan 2019-2020", "kl. 10-10.45 i 3 b"])
    expect(read(text, [], garbled)).toBe(text);
});

test("a name that nobody has heard is left as it stands", () => {
  expect(read("enligt Morten Torn")).toBe("enligt Morten Torn");
});

test.each([
  ["enligt Eva Sjohjort, Skarpakers kommun", "enligt Eva Sjöhjort, Skarpåkers kommun"],
  ["enligt Nils Falkgard och Olle Hylten", "enligt Nils Falkgård och Olle Hyltén"],
  ["enligt Per Mardberg i Oxnas", "enligt Per Mårdberg i Öxnäs"],
])("names are put together as others are: '%s' is '%s'", (stands, meant) => {
  expect(read(stands)).toBe(meant);
});

test("names that have lost nothing are left", () => {
  for (const text of [
    "enligt Rolf Malm, Lundby, och Hans Berg",
    "enligt Anna Backman, Gunnar Hall och Karl Hansen",
    "enligt Pekka Virtanen, Paolo Romano och Mette Skovgaard",
    "enligt Ellen Warren, University of Minnesota",
  ])
    expect(read(text)).toBe(text);
});

test("a name that the register knows is given its letters back", () => {
  const register = ["Vid mötet deltog Eva Fröjd, Junåsens kommun, och Nils Bråd."];
  expect(read("enligt Eva Frojd, Junasens kommun", register)).toBe("enligt Eva Fröjd, Junåsens kommun");
});

test("each repair points at the word that stands in the text", () => {
  const repairs = repairsIn(garbled, swedish);
  expect(repairs.length).toBeGreaterThan(8);
  const stands = new Map(repairs.map(({ start, end, word }) => [word, garbled.slice(start, end)]));
  expect(stands.get("nästa")).toBe("ndsta");
  expect(stands.get("redogör")).toBe("redogdr");
});

test("a sound text has no repairs", () => {
  expect(
    repairsIn(
      "Gruppen beslutar att återkomma till frågan på nästa möte, och att ärendet är klart. ".repeat(3),
      swedish,
    ),
  ).toEqual([]);
});
