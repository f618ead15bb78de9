// The Word file as Word sees it: styles, numbers that it counts itself, tables with a head, a picture with its words.
import { DOMParser, type Element } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { partsOf } from "../../source/docx/archive.ts";
import { sourceTextOf } from "../../source/source.ts";
import { beside, look, record } from "../fixtures.ts";
import { minutesPaper } from "../minutes/minutes-paper.ts";
import type { Paper, Section } from "../paper.ts";
import { paperDocx } from "../write.ts";
import { headingNumbers } from "./heading-numbers.ts";

async function partsIn(paper: Paper): Promise<(name: string) => Element> {
  const parts = await partsOf(await paperDocx(paper, look), (name) => name.endsWith(".xml"));
  if (!parts.ok) throw new Error(parts.reason);
  return (name) => {
    const root = new DOMParser().parseFromString(parts.value.get(name) ?? "", "text/xml").documentElement;
    if (root === null) throw new Error(`${name} is missing`);
    return root;
  };
}

const parts = partsIn(minutesPaper(record, beside));
const document = async () => (await parts)("word/document.xml");
const all = (element: Element, name: string) => [...element.getElementsByTagName(name)];
const styleOf = (paragraph: Element) => all(paragraph, "w:pStyle")[0]?.getAttribute("w:val") ?? null;
const textsWith = async (style: string) =>
  all(await document(), "w:p")
    .filter((paragraph) => styleOf(paragraph) === style)
    .map((paragraph) => paragraph.textContent);

test("headings are headings, and their numbers are Word's own", async () => {
  expect(await textsWith("Title")).toEqual(["Protokoll 2/2026"]);
  expect((await textsWith("Heading1")).slice(0, 2)).toEqual(["Budget 2027", "Regional vattenplan"]);
  expect(await textsWith("Heading2")).toEqual(["Drift", "Investeringar"]);
  const source = await sourceTextOf(await paperDocx(minutesPaper(record)), "protokoll.docx");
  const read = source.ok ? source.value.text.split(/\n\s*/).filter((line) => /^(§|[a-z]\))/.test(line)) : [];
  expect(read).toEqual(["§ 12 Budget 2027", "a) Drift", "b) Investeringar", "§ 13 Regional vattenplan"]);
});

test("tables of several columns have a head that is repeated on the next page", async () => {
  const [facts, ...tables] = all(await document(), "w:tbl");
  expect(facts === undefined ? -1 : all(facts, "w:tblHeader").length).toBe(0);
  expect(tables).toHaveLength(3);
  for (const table of tables) expect(all(table, "w:tblHeader")).toHaveLength(1);
});

test("the logotype is told in words, and keeps its shape", async () => {
  const [picture] = all(await document(), "wp:docPr");
  expect(picture?.getAttribute("descr")).toBe("Logotyp för Sjöbygden");
  const [extent] = all(await document(), "wp:extent");
  expect(Number(extent?.getAttribute("cx")) / Number(extent?.getAttribute("cy"))).toBeCloseTo(2, 1);
});

test("the document is in Swedish, has a title, and its headings have the colour that was chosen", async () => {
  const part = await parts;
  expect(all(part("docProps/core.xml"), "dc:title")[0]?.textContent).toBe(
    "Styrelsen Protokoll 2/2026 2026-11-03",
  );
  expect(all(part("word/styles.xml"), "w:lang")[0]?.getAttribute("w:val")).toBe("sv-SE");
  const [heading] = all(part("word/styles.xml"), "w:style").filter(
    (style) => style.getAttribute("w:styleId") === "Heading1",
  );
  expect(heading === undefined ? null : all(heading, "w:color")[0]?.getAttribute("w:val")).toBe("7A1F4E");
});

test("signs that stand for no letter do not break the document", async () => {
  const [item] = record.items;
  if (item === undefined) throw new Error("no item");
  const odd = { ...record, items: [{ ...item, title: "Avtal\u0007 med \u000Bbygden\uFFFE" }] };
  const part = await partsIn(minutesPaper(odd));
  expect(part("word/document.xml").textContent).toContain("Avtal med bygden");
});

const section = (label: string | null): Section => ({ label, title: "Rubrik", depth: 1, blocks: [] });

test("a count goes on as long as the numbers do, and what cannot be counted stands in the text", () => {
  const labels = ["§ 7", "a)", "b)", "§ 8", "a)", "§ 10", "c)", null, "§ 11", "Sak nr 4/26", "11.1", "3."];
  const { numbers, config } = headingNumbers(labels.map(section));
  expect(numbers.map((number) => (number === null ? null : `${number.reference} ${number.level}`))).toEqual([
    "items-1 0",
    "items-1 1",
    "items-1 1",
    "items-1 0",
    "items-1 1",
    "items-2 0",
    null,
    null,
    "items-2 0",
    null,
    "items-2 2",
    "items-3 0",
  ]);
  expect(config.map(({ levels }) => [levels[0]?.text, levels[0]?.start])).toEqual([
    ["§ %1", 7],
    ["§ %1", 10],
    ["%1.", 3],
  ]);
});
