import { describe, expect, test } from "vitest";
import { numbered, paragraph, table, wordFile, zipped } from "../../../../../test/minutes/word-file.ts";
import { limits } from "../limits.ts";
import { sourceTextOf } from "../source.ts";

async function read(body: string, parts: Record<string, string> = {}) {
  const result = await sourceTextOf(await wordFile(body, parts), "protokoll.docx");
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const text = async (body: string, parts = {}) => (await read(body, parts)).text.trimEnd();

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const row = (words: string, more = "") => `<w:tr>${more}<w:tc>${paragraph(words)}</w:tc></w:tr>`;
const section = (more = "") =>
  `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>${more}</w:sectPr>`;

const reason = async (bytes: Uint8Array) => {
  const result = await sourceTextOf(bytes, "ond.docx");
  return result.ok ? "read" : result.reason;
};

const level = (index: number, format: string, written: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${written}"/></w:lvl>`;
const abstractLists = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "§ %1")}${level(1, "lowerLetter", "%2)")}${level(2, "decimal", "%1.%3")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uF0B7")}</w:abstractNum>`;
const num = (id: number, abstract: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
const numbering = {
  "numbering.xml": `<w:numbering>${abstractLists}${num(1, 0)}${num(2, 1)}${num(3, 0, anew)}</w:numbering>`,
};

describe("automatic numbering", () => {
  test("is counted level by level, and a deeper level starts again", async () => {
    const body =
      numbered("Öppnande", 1) +
      numbered("Första", 1, 1) +
      numbered("Andra", 1, 1) +
      numbered("Val", 1) +
      numbered("Ny", 1, 1);
    expect(await text(body, numbering)).toBe("§ 1 Öppnande\n  a) Första\n  b) Andra\n§ 2 Val\n  a) Ny");
  });

  test("goes on after ordinary paragraphs, and lists over one definition count together until told to start anew", async () => {
    const body =
      numbered("Ett", 1) + paragraph("Text.") + numbered("Två", 1) + numbered("Sju", 3) + numbered("Åtta", 3);
    expect(await text(body, numbering)).toBe("§ 1 Ett\nText.\n§ 2 Två\n§ 7 Sju\n§ 8 Åtta");
  });

  test("bullets are bullets, and a skipped level counts from its start", async () => {
    expect(await text(numbered("Punkt", 2) + numbered("Djup", 1, 2), numbering)).toBe(
      "• Punkt\n    1.1 Djup",
    );
  });

  test("comes from the paragraph's style too, and can be taken away", async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Bas"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Bas"/></w:style></w:styles>`;
    const body =
      paragraph("Öppnande", '<w:pStyle w:val="Rubrik1"/>') +
      paragraph("Utan", '<w:pStyle w:val="Rubrik1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const source = await read(body, { ...numbering, "styles.xml": styles });
    expect(source.text).toBe("§ 1 Öppnande\n\nUtan\n");
    expect(source.emphasis).toEqual([
      { start: 0, kind: "heading" },
      { start: 14, kind: "heading" },
    ]);
  });
});

describe("tables", () => {
  test("are rows with tabs, and a cell of several lines stands beside its neighbour", async () => {
    const body = table([["Datum"], ["2023-01-20"]], [["Närvarande"], ["Ada Ek", "Bo Alm"]]);
    expect(await text(body)).toBe("Datum\t2023-01-20\nNärvarande\tAda Ek\n\tBo Alm");
  });

  test("of one cell are plain lines", async () => {
    expect(await text(table([["Beslut", "att godkänna"]]))).toBe("Beslut\natt godkänna");
  });
});

describe("tracked changes", () => {
  test("insertions are in, deletions out", async () => {
    const body = `<w:p>${run("Mötet ")}<w:del><w:r><w:delText>flyttas</w:delText></w:r></w:del><w:ins>${run("ställs in")}</w:ins></w:p>`;
    expect(await text(body.replace("Mötet ", "Mötet&#160;"))).toBe("Mötet\u00A0ställs in");
  });

  test("a removed paragraph end joins two paragraphs", async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("Första")}</w:p><w:p>${run("andra")}</w:p>`;
    expect(await text(body)).toBe("Förstaandra");
    expect(await text(body.replace("<w:p><w:r><w:t>andra</w:t></w:r></w:p>", ""))).toBe("Första");
  });

  test("a removed row is gone", async () => {
    const body = `<w:tbl>${row("kvar")}${row("borta", "<w:trPr><w:del/></w:trPr>")}</w:tbl>`;
    expect(await text(body)).toBe("kvar");
  });
});

describe("what stands beside the text", () => {
  const rels = `<Relationships><Relationship Id="h1" Target="header1.xml"/><Relationship Id="h2" Target="header2.xml"/><Relationship Id="f1" Target="footer1.xml"/></Relationships>`;
  const parts = {
    "_rels/document.xml.rels": rels,
    "header1.xml": `<w:hdr>${paragraph("Protokoll")}</w:hdr>`,
    "header2.xml": `<w:hdr>${paragraph("Framsidans huvud")}</w:hdr>`,
    "footer1.xml": `<w:ftr>${paragraph("Justerandes sign")}</w:ftr>`,
  };

  test("page heads stand once at the top, page feet at the end", async () => {
    expect(await text(paragraph("Mötet") + section(), parts)).toBe("Protokoll\n\nMötet\n\nJusterandes sign");
  });

  test("a first page's own head counts only where it is shown", async () => {
    expect(await text(paragraph("Mötet") + section("<w:titlePg/>"), parts)).toContain("Framsidans huvud");
  });

  test("a text box is read once though Word writes it twice", async () => {
    const box = `<w:txbxContent>${paragraph("ANSLAG")}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>Mötet</w:t><AlternateContent><Choice><w:drawing>${box}</w:drawing></Choice><Fallback><w:pict>${box}</w:pict></Fallback></AlternateContent></w:r></w:p>`;
    expect(await text(body)).toBe("Mötet\nANSLAG");
  });

  test("hidden text and unfilled fields are no text", async () => {
    const field = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("Klicka här")}</w:sdtContent></w:sdt>`;
    expect(await text(paragraph("Dolt", "", "<w:vanish/>") + field + paragraph("Synligt"))).toBe("Synligt");
  });

  test("signs, breaks and soft hyphens are kept", async () => {
    const body = `<w:p><w:r><w:t>kommun</w:t><w:softHyphen/><w:t>direktör</w:t><w:br/><w:t>Lars</w:t><w:noBreakHyphen/><w:t>Åke</w:t><w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>`;
    expect(await text(body)).toBe("kommun\u00ADdirektör\nLars-Åke\t\uF0B7");
  });

  test("a page break starts a page, wherever in its paragraph it stands", async () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const body = `<w:p>${run("Ett")}${pageBreak}</w:p><w:p>${run("Två")}</w:p><w:p>${pageBreak}${run("Tre")}</w:p>`;
    expect(await text(body)).toBe("Ett\n\n\fTvå\n\n\fTre");
  });

  test("bold and large lines are emphasised, ordinary ones not", async () => {
    const body =
      paragraph("Stor", "", '<w:sz w:val="40"/>') +
      paragraph("Fet", "", "<w:b/>") +
      paragraph("Vanlig text här");
    const { emphasis } = await read(body);
    expect(emphasis.map((mark) => mark.kind)).toEqual(["heading", "bold"]);
  });
});

describe("hostile files", () => {
  test("a zip bomb is not unpacked", async () => {
    const bomb = await zipped({ "word/document.xml": " ".repeat(limits.partBytes + 1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reason(bomb)).toBe("too-large");
  });

  test("more elements than any minutes have are not built", async () => {
    expect(await reason(await wordFile("<w:p/>".repeat(limits.elements + 1)))).toBe("too-large");
  });

  test("a zip that lies about its size is damage", async () => {
    const liar = Buffer.from(await wordFile(paragraph("hej ".repeat(10_000))));
    const directory = liar.indexOf("PK\x01\x02");
    liar.writeUInt32LE(10, directory + 24);
    expect(await reason(liar)).toBe("damaged");
  });

  test("entities are never expanded", async () => {
    const entity = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body/></w:document>';
    expect(await reason(await zipped({ "word/document.xml": entity }))).toBe("damaged");
  });

  test("endless nesting is damage", async () => {
    const deep = "<w:sdtContent>".repeat(3000) + "</w:sdtContent>".repeat(3000);
    expect(await reason(await wordFile(deep))).toBe("damaged");
  });

  test("any byte can be lost without more than a reason or a text", async () => {
    const sound = await wordFile(numbered("Hej", 1), numbering);
    for (let at = 0; at < sound.length; at += 7) {
      const spoilt = Uint8Array.from(sound, (byte, i) => (i === at ? byte ^ 0xff : byte));
      expect(await reason(spoilt)).toBeTypeOf("string");
    }
  });
});
