// What stands on the papers, to the letter. A change of a golden file is a change of what people are sent.
import { describe, expect, test } from "vitest";
import { sourceTextOf } from "../source/source.ts";
import { callPaper } from "./call/call-paper.ts";
import { extractPaper } from "./extract/extract-paper.ts";
import { agenda, beside, look, record } from "./fixtures.ts";
import { minutesPaper } from "./minutes/minutes-paper.ts";
import type { Paper } from "./paper.ts";
import { paperHtml, paperPdf, paperText } from "./write.ts";

const papers: Record<string, Paper> = {
  kallelse: callPaper(agenda),
  protokoll: minutesPaper(record, beside),
  utdrag: extractPaper({
    record,
    index: 3,
    registryNumbers: [{ organisation: "Ekhamra", number: "KS 2026/114" }],
    signers: beside.signers ?? [],
    isAdjustedAtOnce: true,
    certifiedBy: null,
  }),
};

describe.each(Object.entries(papers))("%s", (name, paper) => {
  const golden = (ending: string) => `${import.meta.dirname}/golden/${name}.${ending}`;

  test("as text", async () => {
    await expect(paperText(paper)).toMatchFileSnapshot(golden("txt"));
  });

  test("as a page", async () => {
    await expect(paperHtml(paper, { ...look, logotype: null })).toMatchFileSnapshot(golden("html.txt"));
  });

  test("as PDF, in the words that a reader gets", async () => {
    const source = await sourceTextOf(await paperPdf(paper, look), `${name}.pdf`);
    await expect(source.ok ? source.value.text : source.reason).toMatchFileSnapshot(golden("pdf.txt"));
  });
});

test("a draft says that it is one", () => {
  expect(paperText(minutesPaper(record, { isDraft: true }))).toContain(
    "Status:             Utkast, inte justerat\n",
  );
  expect(paperText(minutesPaper(record))).not.toContain("Utkast");
});

test("a study trip over several days, without items, is told by its name", () => {
  const trip = { ...agenda, name: "Studieresa", lastDate: "2026-11-27", start: null, end: null, parts: [] };
  const text = paperText(callPaper(trip));
  expect(text).toContain("Kallelse till Studieresa\n");
  expect(text).toContain("26 november 2026 – 27 november 2026");
  expect(text).not.toContain("Tid:");
});

test("an extract of a sub-item tells what it stands under", () => {
  const extract = { record, index: 1, registryNumbers: [], signers: [], isAdjustedAtOnce: false };
  const text = paperText(extractPaper({ ...extract, certifiedBy: "Siv Kvist" }));
  expect(text).toContain("a) Budget 2027 – Drift\n");
  expect(text).toMatch(/Rätt utdraget intygar\n\nSiv Kvist\n$/);
});
