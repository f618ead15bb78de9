// The PDF as those open it who cannot see it, and as an archive takes it in.
import fc from "fast-check";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { agenda, beside, look, record } from "../fixtures.ts";
import { callPaper } from "../call/call-paper.ts";
import { minutesPaper } from "../minutes/minutes-paper.ts";
import { paperPdf } from "../write.ts";
import { standards } from "./order.ts";

const opened: PDFDocumentProxy[] = [];
afterAll(() => Promise.all(opened.map((pdf) => pdf.loadingTask.destroy())));

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const options = { data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true };
  const pdf = await getDocument(options).promise;
  opened.push(pdf);
  return pdf;
}

const tag = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  scope: z.string().optional(),
  id: z.string().optional(),
  get children() {
    return z.array(tag).optional();
  },
});
type Tag = z.infer<typeof tag>;

/** Each tag with the words in it, in reading order. */
async function tagsOf(pdf: PDFDocumentProxy) {
  const tags: { role: string; words: string; alt: string | undefined; scope: string | undefined }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const words = await wordsById(page);
    const walk = ({ role = "", alt, scope, id, children = [] }: Tag): string => {
      if (id !== undefined) return words.get(id) ?? "";
      const at = tags.push({ role, words: "", alt, scope }) - 1;
      const told = children.map(walk).join(" ");
      const own = tags[at];
      if (own !== undefined) own.words = told.trim();
      return told;
    };
    walk(tag.parse(await page.getStructTree()));
  }
  return tags;
}

async function wordsById(page: Awaited<ReturnType<PDFDocumentProxy["getPage"]>>) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  let current = "";
  for (const piece of items) {
    if ("str" in piece) words.set(current, (words.get(current) ?? "") + piece.str);
    else if (piece.type === "beginMarkedContentProps") current = piece.id;
    else if (piece.type === "endMarkedContent") current = "";
  }
  return words;
}

describe.each(standards)("minutes as %s", (standard) => {
  const written = paperPdf(minutesPaper(record, beside), look, standard);
  const tags = written.then(open).then(tagsOf);
  const wordsIn = async (...roles: string[]) =>
    (await tags).filter(({ role }) => roles.includes(role)).map(({ words }) => words);

  test("say their title and language", async () => {
    const { info } = await (await open(await written)).getMetadata();
    expect(info).toMatchObject({ Title: "Styrelsen Protokoll 2/2026 2026-11-03", Language: "sv-SE" });
    expect(Buffer.from(await written).toString("latin1")).toContain("/Marked true");
  });

  test("have headings without a skipped level", async () => {
    expect(await wordsIn("H1")).toEqual(["Protokoll 2/2026"]);
    expect(await wordsIn("H2")).toEqual([
      "§ 12 Budget 2027",
      "§ 13 Regional vattenplan",
      "Sammanställning av uppdrag",
      "Förteckning över bilagor",
      "Rättelser i protokollet",
      "Anslag och bevis",
    ]);
    expect(await wordsIn("H3")).toEqual(["a) Drift", "b) Investeringar"]);
  });

  test("have lists of what are lists", async () => {
    expect(await wordsIn("LBody")).toEqual(["Indexet behöver förklaras.", "Avgiften bör vara känd i juni."]);
    expect(await wordsIn("L")).toHaveLength(1);
  });

  test("have tables whose columns are told", async () => {
    const heads = (await tags).filter(({ role }) => role === "TH");
    expect(heads.slice(0, 4).map(({ words }) => words)).toEqual(["Punkt", "Vem", "Uppdrag", "När"]);
    expect(heads.every(({ scope }) => scope === "Column")).toBe(true);
    expect((await wordsIn("TD")).slice(0, 4)).toEqual([
      "13",
      "Sekretariatet",
      "återkomma med ett yttrande",
      "2026-12-02",
    ]);
  });

  test("say what the picture is", async () => {
    const pictures = (await tags).filter(({ role }) => role === "Figure");
    expect(pictures.map(({ alt }) => alt)).toEqual(["Logotyp för Sjöbygden"]);
  });

  test("have their fonts with them", async () => {
    const page = await (await open(await written)).getPage(1);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const names = new Set(items.flatMap((piece) => ("fontName" in piece ? [piece.fontName] : [])));
    expect(names.size).toBeGreaterThan(1);
    for (const name of names)
      expect(page.commonObjs.get(name)).toMatchObject({
        missingFile: false,
        name: expect.stringMatching(/SourceSans3/),
      });
  });

  test("are the same bytes each time", async () => {
    const again = await paperPdf(minutesPaper(record, beside), look, standard);
    expect(Buffer.from(again).equals(await written)).toBe(true);
  });
});

const raw = async (standard: (typeof standards)[number]) =>
  Buffer.from(await paperPdf(callPaper(agenda), look, standard)).toString("latin1");

test("for readers it is PDF/UA-1, which shows the title and not the file's name", async () => {
  const pdf = await raw("ua-1");
  expect(pdf).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(pdf).toContain("/DisplayDocTitle true");
});

test("for the archive it is PDF/A-2a, with its colours explained", async () => {
  const pdf = await raw("a-2a");
  expect(pdf).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(pdf).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(pdf).toMatch(/\/OutputIntents\s/);
  expect(pdf).toContain("/GTS_PDFA1");
  expect(pdf).not.toContain("/Encrypt");
});

describe("signs that no font has", () => {
  const [item] = record.items;
  if (item === undefined) throw new Error("no item");
  const titled = (title: string) => minutesPaper({ ...record, items: [{ ...item, title }] });

  test.each(standards)("are seen to be missing in %s, and the rest is there", async (standard) => {
    const han = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join("");
    const paper = titled(`Avtal © ${han} \u{1F1F8}\u{1F1EA} \u{1FAE8} \u0007 2 klart`);
    const tags = await tagsOf(await open(await paperPdf(paper, null, standard)));
    expect(tags.find(({ role }) => role === "H2")?.words).toMatch(/^§ 12 Avtal © .*\uFFFD.* 2 klart$/u);
  });

  test("never keep a paper from being set, whatever they are", { timeout: 60_000 }, async () => {
    const title = fc.oneof(
      ...(["grapheme", "binary"] as const).map((unit) => fc.string({ unit, minLength: 1 })),
    );
    const papers = fc.record({ title, standard: fc.constantFrom(...standards) });
    await fc.assert(
      fc.asyncProperty(papers, async (asked) => {
        const bytes = await paperPdf(titled(asked.title), null, asked.standard);
        expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });
});
