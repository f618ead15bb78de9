import { expect, test } from "vitest";
import { paperDocx, paperPdf, paperText } from "../../minutes/index.ts";
import { type Response, responsePaper } from "./paper.ts";

const owner = { ownerId: null, ownerName: null };
const response: Response = {
  cooperation: "Sjöriket",
  body: "Direktörsgruppen",
  title: "Ett nytt stöd till bibliotek",
  sender: "Kulturdepartementet",
  reference: "Ku2026/01234",
  ownReference: "",
  deadline: "2026-12-18",
  day: "2026-12-11",
  parts: [
    {
      id: "s",
      kind: "summary",
      title: "",
      text: "Vi är för.\n\nMen fristen är kort.",
      stance: null,
      ...owner,
    },
    { id: "a", kind: "proposal", title: "Stödet söks av kommunen", text: "", stance: "supports", ...owner },
    { id: "b", kind: "proposal", title: "Förskott", text: "Det dröjer.", stance: "opposes", ...owner },
    { id: "c", kind: "proposal", title: "Ingen har sagt något", text: "", stance: null, ...owner },
    { id: "k", kind: "section", title: "Kostnader", text: "De ökar.", stance: null, ...owner },
  ],
  within: ["Vikby", "Åby"],
  outside: ["Öby"],
};

test("the summary comes first, then how each proposal is met, then why, then the rest", () => {
  expect(responsePaper(response).sections.map(({ title }) => title)).toEqual([
    "Sammanfattning",
    "Ställningstaganden",
    "Synpunkter på förslagen",
    "Förskott",
    "Kostnader",
  ]);
  const text = paperText(responsePaper(response));
  const places = [
    "Vi är för.",
    "Stödet söks av kommunen",
    "Tillstyrker",
    "Avstyrker",
    "Det dröjer.",
    "De ökar.",
  ];
  const at = places.map((words) => text.indexOf(words));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(text).not.toContain("Ingen har sagt något");
  expect(text).toContain("Vikby, Åby");
  expect(text).toMatch(/Står utanför yttrandet[^\n]*\n?[^\n]*Öby/);
});

test("a draft says that it is one", () => {
  expect(paperText(responsePaper({ ...response, day: null }))).toContain("Utkast, inte antaget");
  expect(paperText(responsePaper(response))).not.toContain("Utkast");
});

test("it can be had as an accessible PDF and in Word", async () => {
  const paper = responsePaper(response);
  const pdf = Buffer.from(await paperPdf(paper)).toString("latin1");
  expect(pdf).toContain("pdfuaid:part");
  expect(
    Buffer.from(await paperDocx(paper))
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});
