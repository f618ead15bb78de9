import { expect, test } from "vitest";
import { findingsIn } from "./check.ts";

const found = (text: string, place?: string) =>
  findingsIn(text, place).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test.each([
  ["850102-2381", "850102-2381"],
  ["19850102-2381", "19850102-2381"],
  ["198501022381", "198501022381"],
  ["8501022381", "8501022381"],
  ["850102 2381", "850102 2381"],
  ["180102+2383", "180102+2383"],
  ["850162-2388", "850162-2388"],
  ["(000229-2381)", "000229-2381"],
  ["850102–2381,", "850102–2381"],
  ["850102-\n2381", "850102-\n2381"],
])("%j holds a personal number", (text, words) => {
  expect(found(`Eleven ${text} gick vidare.`)).toEqual([`personal-number: ${words}`]);
});

test.each([
  "850102-2385",
  "853102-2385",
  "850132-2385",
  "212000-1234",
  "556036-0793",
  "KS 2019/123",
  "dnr 2019-000123",
  "850102-2381-11",
  "bankgiro 5050-1055",
  "plusgiro 12 34 56-7",
  "2019-11-26",
  "20191126-20191201",
  "§ 118",
  "1985010223811",
  "Ä850102-2381",
])("%j holds no personal number", (text) => {
  expect(found(`Se ${text} i handlingen.`)).toEqual([]);
});

test.each([
  ["070-123 45 67", "070-123 45 67"],
  ["0701234567", "0701234567"],
  ["070 123 45 67", "070 123 45 67"],
  ["0730-12 34 56", "0730-12 34 56"],
  ["08-508 290 11", "08-508 290 11"],
  ["0505-171 23", "0505-171 23"],
  ["0505/17123", "0505/17123"],
  ["+46 70 123 45 67", "+46 70 123 45 67"],
  ["+46 (0)505-171 23", "+46 (0)505-171 23"],
  ["tel. 0505 171 23", "0505 171 23"],
  ["telefon: 050517123", "050517123"],
])("%j holds a telephone number", (text, words) => {
  expect(found(`Frågor: ${text}.`)).toEqual([`phone: ${words}`]);
});

test.each([
  "kl. 08-12",
  "kl 09.00–12.00",
  "08.30-10.15",
  "06 12 24 36",
  "2024-01-05",
  "02-03 2019",
  "KS 2019/0123",
  "dnr 0123-45678",
  "växel 0505-170 00",
  "020-123 456",
  "bankgiro 0123-4567",
  "5 070 123 kr",
  "112",
  "0,75-0,80",
  "0505",
  "ärende 0701234567",
])("%j holds no telephone number", (text) => {
  expect(found(`Se ${text}.`)).toEqual([]);
});

test.each([
  ["Familjen på Björkstigen 14 i Tallhult", "Björkstigen 14"],
  ["bor på Stora Lerbygatan 5 B.", "Stora Lerbygatan 5 B"],
  ["Sökande: Skolgatan 3, 543 21 Lerby", "Skolgatan 3, 543 21 Lerby"],
  ["Ekbacken 2 lgh 1101, 54321 Lerby", "Ekbacken 2 lgh 1101, 54321 Lerby"],
  ["Solhem 4, 543 21 Lerby", "543 21 Lerby"],
])("%j holds an address", (text, words) => {
  expect(found(text)).toEqual([`address: ${words}`]);
});

test.each([
  "Plats: Storgatan 5, Lerby",
  "Kommunhuset, Storgatan 5, 543 21 Lerby",
  "Lerby kommun, Box 12, 543 21 Lerby",
  "Ny cykelväg längs sträckan Ringvägen 3",
  "Länsväg 47 och riksväg 26",
  "Budget: 543 21 Personal och 12 000 Övrigt",
  "Storgatan byggs om under 2025",
  "Storgatan 2025-06-01",
  "Ramvägen 5.2 i planen",
])("%j holds no address", (text) => {
  expect(found(text)).toEqual([]);
});

test("the place of the meeting is no home", () => {
  expect(found("Vi ses på Björkstigen 14.", "Bygdegården, Björkstigen 14, Tallhult")).toEqual([]);
  expect(found("Vi ses på Björkstigen 14.", "Bygdegården")).toEqual(["address: Björkstigen 14"]);
});

test.each([
  ["Svar till eva.lind@gmail.com senast fredag", ["email: eva.lind@gmail.com"]],
  ["EVA-L@HOTMAIL.SE, bo@telia.com", ["email: EVA-L@HOTMAIL.SE", "email: bo@telia.com"]],
  ["Svar till eva.lind@lerby.se", []],
  ["info@gmail.lerby.se", []],
  ["bo@home.lerby.se och bo@megmail.com", []],
])("%j: e-mail at home", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ["Beslutet omfattas av sekretess.", "sekretess"],
  ["Bilagan är sekretessbelagd", "sekretessbelagd"],
  ["enligt 21 kap. 7 § OSL", "21 kap. 7 §", "OSL"],
  ["enligt 26 kap 1 § offentlighets- och sekretesslagen", "26 kap 1 §", "offentlighets- och sekretesslagen"],
  ["Eleven har skyddad identitet", "skyddad identitet"],
  ["Chefen är sjukskriven till maj", "sjukskriven"],
  ["Hon lider av depression", "lider av depression"],
  ["fått diagnosen autism", "diagnosen autism"],
  ["Underlaget är konfidentiellt", "konfidentiellt"],
  ["Listan får inte spridas", "får inte spridas"],
])("%j has words of secrecy", (text, ...words) => {
  expect(found(text)).toEqual(words.map((each) => `secrecy: ${each}`));
});

test.each([
  "Utbildning i dataskydd; ett sekretessavtal tecknas",
  "3 kap. 9 § kommunallagen",
  "16 kap. 2 § miljöbalken",
  "21 kapitlet socialförsäkringsbalken",
  "Demensvården byggs ut, och autism i skolan diskuteras",
  "Antalet sjukskrivningar minskar",
  "Diagnostik av nätet",
  "Osloregionen och osl",
  "Ansökan till 21 kapell",
])("%j has none", (text) => {
  expect(found(text)).toEqual([]);
});

test("findings come in the order of the text, and none over another", () => {
  expect(found("Nås på 0701234567 eller eva@gmail.com, född 850102-2381.")).toEqual([
    "phone: 0701234567",
    "email: eva@gmail.com",
    "personal-number: 850102-2381",
  ]);
});

test("a long text is looked through at once", () => {
  const text = "Förslag 0 12 34 56 om Storgatan och 21 av A@B ".repeat(20_000);
  const begun = performance.now();
  findingsIn(text);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
