import { expect, test } from "vitest";
import { minutesRecord } from "../../record.ts";
import { plainText, recordOf } from "../fixtures.ts";
import { readMinutes } from "../read.ts";
import { sureFrom } from "./rules.ts";
import { doubtText } from "./texts.ts";
import { weighed } from "./weighed.ts";

const header = `Samverkan Ådalen
Styrgruppens möte

Protokoll

Datum: tisdagen den 11 juni 2019
Tid: kl. 09.00-11.30
Plats: Rådhuset, Åby
Närvarande: Anna Berg, Åby kommun, ordförande, Östen Lund, Öbo kommun, Åsa Ek, Älvby kommun
Vid protokollet: Karin Ström`;

const minutes = (items: string, head = header) => `${head}\n\n${items}\n`;

const plain = minutes(`1. Mötets öppnande
Ordföranden öppnade mötet och hälsade välkommen.

2. Budget för året
Föredragande: Åsa Ek
Budgeten gicks igenom, och frågor besvarades på mötet.
Beslut: Styrgruppen godkänner budgeten.

3. Övriga frågor
Inga övriga frågor fanns.`);

test("of what is told plainly the reader is sure, and has no doubts", () => {
  const record = recordOf(plain);
  const told = [
    ...record.people,
    ...record.items,
    ...record.items.flatMap(({ decisions, presenters }) => [...decisions, ...presenters]),
  ];
  expect(told).toHaveLength(9);
  for (const fact of told) {
    expect(fact.confidence, JSON.stringify(fact)).toBeGreaterThanOrEqual(sureFrom);
    expect(fact.doubts).toEqual([]);
  }
  expect(record.headerConfidence).toMatchObject({ date: 0.98, start: 0.98, place: 0.98 });
  expect(Object.keys(record.headerDoubts ?? {})).not.toContain("date");
});

test("a record with its confidence is a record, and so is one without", () => {
  const record = recordOf(plain);
  expect(minutesRecord.parse(record)).toEqual(record);
  const { headerConfidence: _, headerDoubts: __, ...older } = record;
  expect(minutesRecord.parse(older)).toEqual(older);
});

test.each([
  ["a wrong weekday", plain.replace("tisdagen", "onsdagen"), "wrong-weekday"],
  ["no day", plain.replace(/Datum: .*\n/, ""), "not-told"],
])("%s makes the day uncertain", (_, text, doubt) => {
  const { headerConfidence, headerDoubts } = recordOf(text);
  expect(headerDoubts?.["date"]).toContain(doubt);
  expect(headerConfidence?.["date"]).toBeLessThan(0.6);
});

test("a file name that tells another day makes the day uncertain", () => {
  const named = (name: string) => readMinutes(plainText(plain), { name, sha256: "" }).headerDoubts?.["date"];
  expect(named("2019-06-12.txt")).toEqual(["other-day-in-file-name"]);
  expect(named("2019-06-11.txt")).toBeUndefined();
  expect(named("styrgruppen 2019-06.txt")).toBeUndefined();
});

test("people whose names or homes look odd, or who stand outside the list, are uncertain", () => {
  const doubts = (present: string) =>
    recordOf(plain.replace("Anna Berg, Åby kommun, ordförande", present)).people.find(
      ({ organisation }) => organisation === "Åby kommun",
    )?.doubts;
  expect(doubts("Anna Berg, Åby kommun, ordförande")).toEqual([]);
  expect(doubts("Zzyra Holm, Åby kommun, ordförande")).toEqual(["rare-name"]);
  expect(doubts("Anna, Åby kommun, ordförande")).toContain("one-name");
});

test("words behind a name that nothing was made of make the person uncertain", () => {
  const record = recordOf(plain);
  const [anna] = record.people;
  const end = anna?.spans?.[0]?.[1] ?? 0;
  expect(plain.slice(0, end)).toMatch(/Anna Berg$/);
  const unread = {
    ...record,
    people: [{ ...anna, organisation: null, spans: [[end - 9, end]] }, ...record.people.slice(1)],
  };
  const [again] = weighed(minutesRecord.parse(unread), plainText(plain)).people;
  expect(again?.doubts).toContain("words-unread");
});

test("words of a digital meeting make it uncertain that there was none", () => {
  const told = (place: string) => recordOf(plain.replace("Rådhuset, Åby", place));
  expect(told("Rådhuset, Åby").headerDoubts?.["remote"]).toBeUndefined();
  const half = told("Rådhuset, Åby, och via Teams");
  expect(half.remote).toBe(false);
  expect(half.headerDoubts?.["remote"]).toEqual(["digital-words"]);
});

test("numbers out of their order make items uncertain, and what stands under them", () => {
  const { items } = recordOf(
    minutes(`§ 1 Öppnande
Mötet öppnades.

§ 2 Budget
Beslut: Styrgruppen godkänner budgeten.

§ 5 Väg
Beslut: Styrgruppen godkänner vägen.

§ 4 Bro
Beslut: Styrgruppen godkänner bron.`),
  );
  expect(items.map(({ doubts }) => doubts)).toEqual([[], [], ["number-missing"], ["number-falls"]]);
  expect(items[3]?.decisions[0]?.doubts).toEqual(["under-doubt"]);
  expect(items[3]?.decisions[0]?.confidence).toBe(items[3]?.confidence);
});

test("a decision read from running text is less sure than one under its word", () => {
  const told = (words: string) => recordOf(plain.replace("Beslut: Styrgruppen godkänner budgeten.", words));
  const [labelled] = told("Beslut: Styrgruppen godkänner budgeten.").items[1]?.decisions ?? [];
  const [running] = told("Budgeten godkändes.").items[1]?.decisions ?? [];
  expect(running?.doubts).toEqual(["running-text"]);
  expect(running?.confidence).toBeLessThan(labelled?.confidence ?? 0);
});

test("where the letters are lost the reader is sure of nothing", () => {
  const lost =
    `${plain} Alla var med pa det som sades om vagen och bron och om det som ska komma till hosten`.replace(
      /[åäö]/gi,
      (letter) => (letter.toLowerCase() === "ö" ? "o" : "a"),
    );
  const record = recordOf(lost);
  expect(record.items.length).toBeGreaterThan(0);
  for (const { confidence, doubts } of [...record.people, ...record.items]) {
    expect(confidence).toBeLessThan(sureFrom);
    expect(doubts).toContain("damaged-words");
  }
});

test("repaired words, and words hard to read on a page, are uncertain where they stand and nowhere else", () => {
  const start = plain.indexOf("Budget för");
  const place = { start, end: start + 6 };
  const read = (more: object) =>
    readMinutes({ ...plainText(plain), ...more }, { name: "a.txt", sha256: "" }).items.map(
      ({ doubts }) => doubts,
    );
  expect(read({ certainty: [{ ...place, confidence: 40 }] })).toEqual([[], ["uncertain-words"], []]);
  expect(read({ certainty: [{ ...place, confidence: 90 }] })).toEqual([[], [], []]);
  expect(read({ repairs: [{ ...place, word: "Budget" }] })).toEqual([[], ["repaired-words"], []]);
});

test("lines in disorder make everything uncertain", () => {
  const lines = plain.split("\n");
  const text = [...lines.slice(20), ...lines.slice(0, 12), ...lines.slice(12, 20)].join("\n");
  const wrapped = Array.from({ length: 8 }, (_, i) => `stycket fortsätter här på rad ${i}.`).join("\n\n");
  const record = recordOf(`${text}\n\n${wrapped}\n`);
  expect(record.items.length).toBeGreaterThan(0);
  for (const { doubts } of record.items) expect(doubts).toContain("disordered");
});

test("each doubt has its words in both languages; one that is not known has none", () => {
  expect(doubtText("running-text", "sv")).toBe("läst ur löpande text, utan rubrik eller ledtext");
  expect(doubtText("running-text", "en")).toBe("read from running text, without a heading or label");
  expect(doubtText("constructor", "sv")).toBeNull();
});
