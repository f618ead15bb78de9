import { expect, test } from "vitest";
import { readMinutes } from "../read.ts";

const read = (text: string) =>
  readMinutes(
    { format: "text", text, emphasis: [], warnings: [] },
    { name: "anteckningar.txt", sha256: "0".repeat(64) },
  );
const people = (text: string) =>
  read(text).people.map(({ name, organisation, presence }) => `${name}, ${organisation}, ${presence}`);
const items = "\n\n1. Budget\nDen håller.\n\n2. Övrigt\nInget.";

test("who took part is told in sentences", () => {
  const text =
    "Anteckningar från möte den 3 maj 2018\n\nFrån Alby kommun deltog Vera Sund och Bo Ek. Nils Ask och Eva Ro kom från Ekby kommun, Ida Lo från Bussbolaget. Vera Sund ledde samtalet och Bo Ek förde anteckningarna. Kim Al från Dalby kommun hade anmält förhinder.";
  expect(people(text + items)).toEqual([
    "Vera Sund, Alby kommun, member",
    "Bo Ek, Alby kommun, member",
    "Nils Ask, Ekby kommun, member",
    "Eva Ro, Ekby kommun, member",
    "Ida Lo, Bussbolaget, member",
    "Kim Al, Dalby kommun, absent",
  ]);
  const { people: all } = read(text + items);
  expect(all.find(({ chair }) => chair)?.name).toBe("Vera Sund");
  expect(all.find(({ minuteTaker }) => minuteTaker)?.name).toBe("Bo Ek");
});

test("the places may stand before those who come from them", () => {
  const text =
    "Anteckningar 2018-05-03\n\nNärvarande var från Alby kommun Vera Sund och Lena Ek, från Ekby Anders Ask. Sekreterare var Lena Ek.";
  expect(people(text + items)).toEqual([
    "Vera Sund, Alby kommun, member",
    "Lena Ek, Alby kommun, member",
    "Anders Ask, Ekby, member",
  ]);
});

test.each([
  "Vera höll i mötet, Nils skrev.",
  "Mötet leddes av Vera. Antecknade gjorde Nils.",
  "Ordförande var Vera Sund och Nils förde anteckningarna.",
])("'%s' tells the offices by first names", (sentence) => {
  const { people: all } = read(
    `Anteckningar 2018-05-03\n\nNärvarande: Vera Sund, Alby, Nils Ask, Ekby\n${sentence}${items}`,
  );
  expect(all.map(({ chair, minuteTaker }) => [chair, minuteTaker])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test("a place that is a given name, too, is a place before a colon", () => {
  const text = "Anteckningar 2018-05-03\n\nDeltagare\nLina: Bengt Ek\nAlby: Vera Sund (antecknade)";
  expect(people(text + items)).toEqual(["Bengt Ek, Lina, member", "Vera Sund, Alby, member"]);
});

test("a sentence behind the list is none of it", () => {
  const text =
    "Anteckningar 2018-05-03\n\nVi som var där: Vera Sund från Alby och Nils Ask, Ekbybuss AB. Eva Ro (Dalby) kunde inte komma. Här är vad som sades.";
  expect(people(text + items)).toEqual([
    "Vera Sund, Alby, member",
    "Nils Ask, Ekbybuss AB, member",
    "Eva Ro, Dalby, absent",
  ]);
});

test("people are called by their letters", () => {
  const text =
    "Anteckningar 2018-05-03\nNärvarande: Vera Sund (VS), Alby, Nils Ask (NA), Ekby\nAntecknar: NA\n\n1. Budget\nVS redogjorde för läget. NA bokar lokal.\n\n2. Slut\nTack.";
  const { people: all, items: told } = read(text);
  expect(all.map(({ initials }) => initials)).toEqual(["VS", "NA"]);
  expect(all.find(({ minuteTaker }) => minuteTaker)?.name).toBe("Nils Ask");
  expect(told[0]?.presenters.map(({ name }) => name)).toEqual(["Vera Sund"]);
  expect(told[0]?.assignments.map(({ who, what }) => `${who}: ${what}`)).toEqual(["NA: bokar lokal"]);
});

const mail =
  "Från: Tove Ekdahl\nSkickat: den 3 oktober 2016 08:41\nTill: Dagvattengruppen i Åsbygden\nÄmne: Anteckningar från i torsdags\n\nTack för ett bra möte i torsdags (29 september, 9.30-11.45 i Vårby stadshus). Vi som var där: Mikael Rask från Vårby samt jag själv, Tove Ekdahl.\n\n** Budget **\nMikael berättade. Jag skickar siffrorna senast den 14 oktober.\n\n** Övrigt **\nInget togs upp.";

test("a mail is sent on another day than the meeting was, and its sender took the minutes", () => {
  const told = read(mail);
  expect(told).toMatchObject({
    date: "2016-09-29",
    start: "09:30",
    end: "11:45",
    place: "Vårby stadshus",
    body: "Dagvattengruppen",
    cooperation: "Åsbygden",
    kind: "notes",
  });
  expect(told.people.map(({ name, minuteTaker }) => [name, minuteTaker])).toEqual([
    ["Mikael Rask", false],
    ["Tove Ekdahl", true],
  ]);
  const [task] = told.items[0]?.assignments ?? [];
  expect(task).toMatchObject({ who: "Tove Ekdahl", due: "2016-10-14" });
  expect(mail.slice(...(task?.spans?.[0] ?? [0, 0]))).toMatch(/^Jag skickar/);
});

test.each([
  ["Nätverket för bygglovschefer i Södra Kalkåsen", "Nätverket för bygglovschefer", "Södra Kalkåsen"],
  ["Samordningsgruppen för skolfrågor Norra Bygden", "Samordningsgruppen för skolfrågor", "Norra Bygden"],
  ["Folkhälsonätverket Nio i Syd", "Folkhälsonätverket", "Nio i Syd"],
  ["Näringslivscheferna i Åtta kommuner", "Näringslivscheferna", "Åtta kommuner"],
  ["Samverkansrådet Tre Sjöar", "Samverkansrådet", "Tre Sjöar"],
  ["ARBETSUTSKOTTET FÖR NORDLEDEN", "Arbetsutskottet", "Nordleden"],
  ["Träff ekonomichefer Femdalen", "Ekonomicheferna", "Femdalen"],
])("in '%s' the body and the cooperation are two", (title, body, cooperation) => {
  const told = read(`${title}\nMinnesanteckningar 2018-05-03\n\nNärvarande: Vera Sund, Alby${items}`);
  expect([told.body, told.cooperation]).toEqual([body, cooperation]);
});

test("a name that ends like an office is no odd name", () => {
  const { people: all } = read(
    `Minnesanteckningar 2018-05-03\n\nNärvarande: Annika Svärd, Alby, Bo Ek, Ekby${items}`,
  );
  expect(all[0]).toMatchObject({ name: "Annika Svärd", organisation: "Alby" });
  expect(all[0]?.doubts ?? []).not.toContain("odd-name");
});
