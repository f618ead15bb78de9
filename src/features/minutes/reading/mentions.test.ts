import { expect, test } from "vitest";
import { recordOf } from "./fixtures.ts";

const mentions = (sentence: string, title = "Rapporter") =>
  (
    recordOf(
      `Kommunchefsgruppens protokoll\nDatum: 2019-06-11\nNärvarande: Anna Ek\n\n1. Öppnande\nMötet öppnades.\n\n2. ${title}\n${sentence}`,
    ).mentions ?? []
  ).map(({ date, weekday, meeting, item }) => ({ date, weekday, meeting, item }));

test.each([
  [
    "Protokollet från kommunchefsmötet den 23 april lades till handlingarna.",
    "2019-04-23",
    "kommunchefsmötet",
    "past",
  ],
  ["Protokollet från den 25 mars godkändes.", "2019-03-25", null, "past"],
  ["På styrelsemötet den 11 mars beslutades att avvakta.", "2019-03-11", "styrelsemötet", "past"],
  ["Styrelsen beslutade 171027 att kartlägga behoven.", "2017-10-27", "Styrelsen", "past"],
  [
    "Frågan tas upp på programkommitténs möte den 27 augusti.",
    "2019-08-27",
    "programkommitténs möte",
    "coming",
  ],
  ["Rapportörer utses på kommunchefsmötet den 26 november.", "2019-11-26", "kommunchefsmötet", "coming"],
  ["Aprilmötet hölls den 25 april i Åvik.", "2019-04-25", null, "past"],
  ["Aprilmötet hålls den 23 april.", "2020-04-23", null, "coming"],
  ["Anna Ek återkommer till mötet den 24 september.", "2019-09-24", null, "coming"],
  ["Ärendet återkommer till styrelsen den 3 oktober.", "2019-10-03", "styrelsen", "coming"],
  ["Arbetsgruppen rapporterar på dess möte den 29 november.", "2019-11-29", null, "coming"],
  ["Planen tas upp vid nästa styrelsemöte 24/9.", "2019-09-24", "styrelsemöte", "coming"],
])("'%s'", (sentence, date, body, time) => {
  expect(mentions(sentence)).toMatchObject([{ date, meeting: { body, time }, item: 1 }]);
});

test("a day that is no meeting's is passed over, unless its weekday can be checked", () => {
  expect(mentions("Svaret skickas in senast den 28 september.")).toEqual([]);
  expect(mentions("Frukostmötet den 3 juli är öppet för alla.")).toEqual([]);
  expect(mentions("Leden invigs lördagen den 10 augusti.")).toEqual([
    { date: "2019-08-10", weekday: 6, meeting: null, item: 1 },
  ]);
});

test("under 'Nästa möte' a line that begins with a day tells when it is", () => {
  const found = mentions("Fredag den 13 september kl. 09.00, Åvik.", "Nästa möte");
  expect(found).toEqual([
    { date: "2019-09-13", weekday: 5, meeting: { body: null, time: "coming" }, item: 1 },
  ]);
});

test("the header's own day is kept when a weekday is written with it", () => {
  const [first] =
    recordOf("Minnesanteckningar\nDatum: tisdag 12 juni 2019\n\n1. Öppnande\nX.").mentions ?? [];
  expect(first).toMatchObject({ date: "2019-06-12", weekday: 2, meeting: null, item: null });
});

test("without a day of its own the meeting knows only days with a year", () => {
  const record = recordOf(
    "1. Protokoll\nProtokollet från den 3 maj godkändes. Protokollet från den 4 maj 2018 lades till handlingarna.\n\n2. Övrigt\nInget.",
  );
  expect(record.mentions?.map(({ date }) => date)).toEqual(["2018-05-04"]);
});
