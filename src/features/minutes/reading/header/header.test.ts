import { expect, test } from "vitest";
import type { MinutesRecord } from "../../record.ts";
import { recordOf, recordUnder } from "../fixtures.ts";

test.each<[title: string, facts: Partial<MinutesRecord>]>([
  [
    "Kommundirektörmöte Vindregionen\n\nMinnesanteckningar",
    { kind: "notes", body: "Kommundirektörsgruppen", cooperation: "Vindregionen" },
  ],
  [
    "Kommunchefsgruppens protokoll 3/2018",
    { kind: "minutes", body: "Kommunchefsgruppen", number: "3/2018", cooperation: null },
  ],
  [
    "Protokoll från förbundsstyrelsens sammanträde måndag 5 oktober 2015, kl. 10.00–14.15,\nHotell Eken, Åviks kommun",
    {
      kind: "minutes",
      body: "Förbundsstyrelsen",
      date: "2015-10-05",
      start: "10:00",
      end: "14:15",
      place: "Hotell Eken, Åviks kommun",
      cooperation: null,
    },
  ],
  [
    "Protokoll fört vid möte med styrgruppen för Vindleden torsdagen den 7 maj 2020 på Vindgården i Åvik, klockan 9 till 11.30",
    {
      body: "Styrgruppen för Vindleden",
      date: "2020-05-07",
      start: "09:00",
      end: "11:30",
      place: "Vindgården i Åvik",
    },
  ],
  ["Telefonmöte beredskapssamordnarna 3 april 2020", { body: "Beredskapssamordnarna", remote: true }],
  ["Avstämning 23-01-12 (Teams)", { date: "2023-01-12", place: "Teams", remote: true }],
  ["Minnesanteckningar 2024-03-04, digitalt möte", { date: "2024-03-04", place: null, remote: true }],
  ["Gatuchefsgruppen Nio kommuner", { body: "Gatuchefsgruppen", cooperation: "Nio kommuner" }],
  ["Kommunchefsgruppen Två öar", { body: "Kommunchefsgruppen", cooperation: "Två öar" }],
  ["Direktionsprotokoll 2017-11-10", { kind: "minutes", body: "Direktionen", date: "2017-11-10" }],
  [
    "Åvik\nBevik\nDalby\nMINNESANTECKNINGAR 1(8)\nKommunchefsgrupp",
    { kind: "notes", body: "Kommunchefsgruppen", cooperation: null },
  ],
  [
    "Styrelsemöte nr 11\nFöreningen Vindstigen\nProtokoll",
    { kind: "minutes", number: "11", body: "Styrelsen", cooperation: "Föreningen Vindstigen" },
  ],
  [
    "Vindklöverns styrelse\nPROTOKOLL PER CAPSULAM nr 2/2024",
    { kind: "minutes", number: "2/2024", body: "Styrelsen", cooperation: "Vindklövern", date: null },
  ],
  ["Regionala vindrådet – möte 2/2020", { body: "Regionala vindrådet", number: "2/2020", cooperation: null }],
  ["Minnesanteckningar från möte 7, 4 mars 2024", { number: "7", date: "2024-03-04" }],
  [
    "                              Datum        Diarienummer\n                              2020-11-19   218-4471-2020\n\nRegionala vindrådet – möte 2/2020",
    { body: "Regionala vindrådet", number: "2/2020", date: "2020-11-19" },
  ],
  ["Leader Vinddalen\nLAG-protokoll nr 3/2022", { body: "LAG", cooperation: "Leader Vinddalen" }],
  ["Kommunchefsgruppen Tre dalar", { body: "Kommunchefsgruppen", cooperation: "Tre dalar" }],
  ["Kommunchefsgruppen Vindland torsdag 4 maj 2023", { cooperation: "Vindland", date: "2023-05-04" }],
  ["Länsstyrgruppen Trygg ålder", { body: "Länsstyrgruppen Trygg ålder", cooperation: null }],
  [
    "SAMORDNINGSFÖRBUNDET VINDDALEN\nProtokoll nr 2/2015\nStyrelsen",
    { number: "2/2015", body: "Styrelsen", cooperation: "Samordningsförbundet Vinddalen" },
  ],
  [
    "Beslutsgruppen för vindprogrammet 4/23     1\nProtokoll från beslutsgruppsmöte den 3 oktober 2023",
    { number: "4/23", body: "Beslutsgruppen för vindprogrammet", date: "2023-10-03" },
  ],
  [
    "Samverkan Vinddalen\nSkol- och kulturchefernas nätverk\nMinnesanteckningar",
    { body: "Skol- och kulturchefernas nätverk", cooperation: "Samverkan Vinddalen" },
  ],
  [
    "Arbetsgruppen Turism, Vindlandet\nAnteckningar 12 september 2019",
    { kind: "notes", body: "Arbetsgruppen Turism", cooperation: "Vindlandet", date: "2019-09-12" },
  ],
  [
    "MYNDIGHETSRÅDET FÖR VINDFRÅGOR\nMötesanteckningar",
    { kind: "notes", body: "Myndighetsrådet för vindfrågor" },
  ],
  [
    "Åviks kommun\nKommunstyrelsens arbetsutskott\nSammanträdesprotokoll",
    { body: "Kommunstyrelsens arbetsutskott", cooperation: null },
  ],
  ["Styrelsen för Vindbolaget\nProtokoll", { body: "Styrelsen", cooperation: "Vindbolaget" }],
  [
    "Datum: 2019-03-04\nPlats: Eken\nKommunchefsmöte\nMinnesanteckningar",
    { kind: "notes", body: "Kommunchefsgruppen", place: "Eken" },
  ],
  [
    "Arbetsgruppen för klimat, Vindlandet\nMinnesanteckningar",
    { body: "Arbetsgruppen för klimat", cooperation: "Vindlandet" },
  ],
  [
    "Gemensamma vindnämnden i Ådalen\nPROTOKOLL",
    { body: "Gemensamma vindnämnden i Ådalen", cooperation: null },
  ],
  ["Samverkansnämnden Norra Vind     Protokoll", { body: "Samverkansnämnden Norra Vind", cooperation: null }],
  [
    "Minnesanteckningar samverkansgruppen Åns vattenråd",
    { body: "Samverkansgruppen", cooperation: "Åns vattenråd" },
  ],
  [
    "Styrgruppsmöte e-arkiv Vindlandet\nMötesanteckningar",
    { body: "Styrgruppen e-arkiv", cooperation: "Vindlandet" },
  ],
  ["Kommunchefsträff – minnesanteckningar", { body: "Kommunchefsträffen", kind: "notes" }],
  [
    "Vindnätverket\nMötesanteckningar 18 maj 2022, 1500–1630, Teams",
    { date: "2022-05-18", start: "15:00", end: "16:30", place: "Teams", remote: true },
  ],
  [
    "Minnesanteckningar 18 februari 2025, kl. 9.30-11.00, digitalt via Teams",
    { place: "digitalt via Teams", remote: true },
  ],
  [
    "Styrelsemöte\nNärvarande: Anna Ek, sekreterare, Samverkan Kust",
    { kind: "minutes", cooperation: "Samverkan Kust" },
  ],
  ["Vindnätverket\nVindlandet\nMinnesanteckningar", { body: "Vindnätverket", cooperation: "Vindlandet" }],
  ["Åvik\nBevik\nÖstra Dal\nMINNESANTECKNINGAR\nKommunchefsgruppen", { cooperation: null }],
  [
    "Minnesanteckningar\nForum: Miljönätverket\nDatum: 4 mars 2019",
    { body: "Miljönätverket", date: "2019-03-04" },
  ],
])("title '%s'", (title, facts) => {
  expect(recordUnder(title)).toMatchObject(facts);
});

test.each<[header: string, facts: Partial<MinutesRecord>]>([
  [
    "Mötesdatum\t2018-05-15\nPlats och tid\tStadshuset, Åvik, kl. 15:00-18:00",
    { date: "2018-05-15", start: "15:00", end: "18:00", place: "Stadshuset, Åvik" },
  ],
  [
    "Tid/Plats: 180126 kl. 08.30-12.00, Vindpark E7, Åvik.",
    { date: "2018-01-26", start: "08:30", end: "12:00", place: "Vindpark E7, Åvik" },
  ],
  [
    "Dag\n2023-01-20\nTid\n08.30-12.15\nPlats\nEken, Storgatan 8, Åvik, rum: Granen, vån 1",
    {
      date: "2023-01-20",
      start: "08:30",
      end: "12:15",
      place: "Eken, Storgatan 8, Åvik, rum: Granen, vån 1",
    },
  ],
  [
    "Tid\n\n2019-03-04, kl. 13–15\n\nPlats\n\nStadshuset,\n\nÅvik",
    { date: "2019-03-04", start: "13:00", end: "15:00", place: "Stadshuset, Åvik" },
  ],
  [
    "Datum:   2016–05–25\nTid:     1630-1815\nPlats:   Eken",
    { date: "2016-05-25", start: "16:30", end: "18:15", place: "Eken" },
  ],
  [
    "| Datum | 2018-05-15 |\n|---|---|\n| Tid | 9-12 |\n| Plats | Zoom |",
    { date: "2018-05-15", start: "09:00", end: "12:00", place: "Zoom", remote: true },
  ],
  [
    "**Datum:** 26/11 2019\n**Tid:** 9-12\n**Plats:** Eken och Teams",
    { date: "2019-11-26", place: "Eken och Teams", remote: false },
  ],
  [
    "Datum: 4 mars 2019 Tid: kl 13.00-15.30 Plats: Stadshuset",
    { date: "2019-03-04", start: "13:00", end: "15:30", place: "Stadshuset" },
  ],
  [
    "Datum\tTid\tPlats\n2019-03-04\t13-15\tEken",
    { date: "2019-03-04", start: "13:00", end: "15:00", place: "Eken" },
  ],
  [
    "Plats och tid   Hotell Eken, Åvik, kl 9,30 – 12,00\nOmfattning §§ 72-77",
    { start: "09:30", end: "12:00", place: "Hotell Eken, Åvik" },
  ],
  [
    "Protokoll 4/2019\nTid: 24 september kl. 9",
    { number: "4/2019", date: "2019-09-24", start: "09:00", end: null },
  ],
  [
    "Plats och tid: Digitalt Teams-möte kl. 14-16.30",
    { place: "Digitalt Teams-möte", remote: true, start: "14:00", end: "16:30" },
  ],
  [
    "Sammanträdesdatum 2013-10-15\nJusteringens plats     Kansliet 2013-10-21\noch tid",
    { date: "2013-10-15", place: null },
  ],
  ["Datum: 2020-01-30\nTid: 13:30\nPlats: Eken", { start: "13:30", end: null }],
])("key and value: '%s'", (header, facts) => {
  expect(recordUnder(`Minnesanteckningar\n\n${header}`)).toMatchObject(facts);
});

test("a day without a year and no year anywhere is no date", () => {
  const record = recordUnder("Minnesanteckningar\nDatum: 24 september");
  expect(record.date).toBeNull();
  expect(record.warnings.map(({ code }) => code)).toContain("no-date");
});

test("without a header the body is the one that the text speaks of as acting", () => {
  const text =
    "1. Lokaler\nFörbundsrådet var positivt. Kommunchefsgruppen beslutade att hyra en lokal.\n\n2. Övrigt\nKommunchefsgruppen tackade för i dag.";
  expect(recordOf(text)).toMatchObject({ body: "Kommunchefsgruppen", kind: "notes", people: [], date: null });
});

test("a text that is no minutes gives no invented fact, but warnings", () => {
  const record = recordOf(
    "Receptet räcker till fyra personer.\nKoka upp vattnet och vispa ner mjölet.\nServera genast.",
  );
  expect(record).toMatchObject({
    date: null,
    body: null,
    cooperation: null,
    place: null,
    number: null,
    people: [],
    start: null,
  });
  expect(record.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["no-date", "no-body", "no-people"]),
  );
});

test("an empty document is read, and all is missing", () => {
  expect(recordOf("").warnings.map(({ code }) => code)).toEqual([
    "no-date",
    "no-body",
    "no-people",
    "no-items",
  ]);
});

test.each([
  "a",
  "(",
  "1(",
  "§ 1 ",
  "/",
  "styrelse",
  "grupp för ",
  "Anna Ek (Åvik), ",
  "Anna ",
  "\t",
  "-\n",
  "Sida 1\n",
])("a header of nothing but %j comes to an end", (piece) => {
  expect(recordUnder(`Närvarande: ${piece.repeat(15_000 / piece.length)}`).date).toBeNull();
});

test.each<[header: string, facts: Partial<MinutesRecord>]>([
  ["Regionala rådet för Vindbygden", { body: "Regionala rådet för Vindbygden", cooperation: "Vindbygden" }],
  ["Gemensam nämnd för inköp", { body: "Gemensamma nämnden för inköp", cooperation: null }],
  ["Styrgrupp digital samverkan", { body: "Styrgruppen digital samverkan", cooperation: null }],
  [
    "Protokoll från årsmöte i Eks bygdeförening 2024-03-01",
    { cooperation: "Eks bygdeförening", place: null },
  ],
  ["MÉTESANTECKNINGAR\nKommundirektérsgruppen", { body: "Kommundirektörsgruppen" }],
  ["Möte\nDeltagare\nTuva Ek\nAnna Al", { cooperation: null }],
  [
    "Kommunchefsmöte\nDeltagare: Anna Ek, Åvik\nKlara Ny, samordnare, Vindkommun",
    { cooperation: "Vindkommun" },
  ],
  [
    "Protokoll styrelsen\nDatum: 2021-03-04, kl. 13–15, digitalt via Teams",
    { start: "13:00", end: "15:00", place: "digitalt via Teams", remote: true },
  ],
  ["Protokoll styrelsen\nTid: 13:00–15:00\nDigitalt sammanträde via Zoom", { remote: true }],
  ["| Plats | Digitalt (Teams) |\n| Närvarande | Anna Ek |", { place: "Digitalt (Teams)", remote: true }],
])("%s", (header, facts) => {
  expect(recordUnder(header)).toMatchObject(facts);
});

test.each([
  ["Protokoll fört vid styrelsemöte nr 11, tisdagen den 4 maj 2021 kl. 18.30", "18:30", null],
  ["Minnesanteckningar från möte 7, 4 maj 2021 kl. 10.00–15.00", "10:00", "15:00"],
])("'%s' begins at %s", (title, start, end) => {
  expect(recordUnder(title)).toMatchObject({ date: "2021-05-04", start, end });
});

test("the items tell when the meeting was opened and closed where the header does not", () => {
  const items =
    "1. Öppnande\nVera Sund öppnade mötet den 4 maj klockan 13.00.\n\n2. Nästa möte\nDen 8 juni kl. 9.\n\n3. Avslutning\n";
  const read = (header: string, closing: string) => recordOf(`${header}\n\n${items}${closing}\n`);
  const header = "Styrelsemöte 2021-05-04";
  expect(read(header, "Ordföranden avslutade mötet kl. 15.15.")).toMatchObject({
    start: "13:00",
    end: "15:15",
  });
  expect(read(header, "Mötet avslutades kl 15.")).toMatchObject({ start: "13:00", end: "15:00" });
  expect(read(`${header} kl. 12.45–16`, "Mötet avslutades kl 15.")).toMatchObject({
    start: "12:45",
    end: "16:00",
  });
});
