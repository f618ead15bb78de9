import { expect, test } from "vitest";
import { datesToOffer, shareOfWords, type Undated, type Witness } from "./rules.ts";

const text = `Aktivitetsplan for naringsliv godkandes. Det utses en eller flera kommundirektorer som rapportorer
som foljer arbetsgruppernas arbete, och utses pa kommundirektorsmotet den 26 november.`;
const undated: Undated = { meetingId: "undated", bodyId: "group", text };
const witness: Witness = {
  mentionId: "m",
  meetingId: "november",
  heldOn: "2019-11-26",
  bodyId: "group",
  day: "2019-06-11",
  text: "På kommundirektörsmötet den 11 juni beslutades att flera kommundirektörer utses till rapportörer för arbetsgrupperna.",
};
const ahead = (written: string) => new Set(written.includes("26 november") ? ["2019-11-26"] : []);

test("minutes that share the witness's words and look forward to its day are offered the date", () => {
  expect(datesToOffer([undated], [witness], ahead)).toEqual([
    {
      meetingId: "undated",
      date: "2019-06-11",
      mentionId: "m",
      reasons: ["same-words", "looks-forward", "only-undated"],
    },
  ]);
});

test("minutes of another body, or about something else, are offered nothing", () => {
  expect(datesToOffer([{ ...undated, bodyId: "board" }], [witness], ahead)).toEqual([]);
  expect(
    datesToOffer(
      [{ ...undated, text: "Budgeten för vattnet den 26 november fastställdes." }],
      [witness],
      ahead,
    ),
  ).toEqual([]);
});

test("of two undated minutes the one that the words fit is offered the date", () => {
  const other = {
    ...undated,
    meetingId: "other",
    text: "Kommundirektörer och arbetsgrupperna talade om vägar.",
  };
  expect(datesToOffer([other, undated], [witness], ahead).map(({ meetingId }) => meetingId)).toEqual([
    "undated",
  ]);
});

test("an approval of minutes says nothing of what was in them", () => {
  const approval = "Protokollet från kommundirektörsmötet den 11 juni lades till handlingarna.";
  expect(datesToOffer([undated], [{ ...witness, text: approval }], ahead)).toEqual([]);
});

test("words are compared past what OCR does to å, ä and ö", () => {
  const words = new Set(["rpprtrr", "rbtsgrpprn"]);
  expect(shareOfWords("Rapportörer Arbetsgrupperna Höganäs", words)).toBeCloseTo(2 / 3);
  expect(shareOfWords("Rapportörer", words)).toBe(0);
});
