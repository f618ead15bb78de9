import { expect, test } from "vitest";
import { type Lettering, lines, pdfFile } from "../../../../../test/minutes/pdf-file.ts";
import { limits } from "../limits.ts";
import { sourceTextOf } from "../source.ts";

async function read(...pages: Lettering[][]) {
  const result = await sourceTextOf(pdfFile(pages), "protokoll.pdf");
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const text = async (...pages: Lettering[][]) => (await read(...pages)).text.trimEnd();
const prose = lines(
  ["Sekretariatet redogjorde för läget i upphandlingen och", "svarade på frågor om tidplanen."],
  72,
  600,
);

test("lines follow each other, and a wider gap is a blank line", async () => {
  const page = [
    ...lines(["Första raden", "andra raden", "tredje raden"]),
    { text: "Nytt stycke", x: 72, y: 715 },
  ];
  expect(await text(page)).toBe("Första raden\nandra raden\ntredje raden\n\nNytt stycke");
});

test("what stands beside on the same baseline is a column", async () => {
  const page = [
    { text: "Datum", x: 72, y: 770 },
    { text: "2023-01-20", x: 200, y: 770 },
    { text: "Plats", x: 72, y: 756 },
    { text: "Kvarnhuset", x: 200, y: 756 },
    ...prose,
  ];
  expect(await text(page)).toMatch(/^Datum\t2023-01-20\nPlats\tKvarnhuset\n\nSekretariatet/);
});

test("a cell's further lines stand in its column", async () => {
  const page = [
    { text: "Deltagare", x: 72, y: 770 },
    ...lines(["Ada Ek, Alsjö", "Bo Alm, Ekhamra"], 200),
    ...prose,
  ];
  expect(await text(page)).toMatch(/^Deltagare\tAda Ek, Alsjö\n\tBo Alm, Ekhamra\n/);
});

test("a table written cell by cell has its lines beside each other", async () => {
  const page = [
    ...lines(["Övriga", "deltagande"]),
    ...lines(["Ada Ek", "Bo Alm", "Cia Sand"], 200),
    ...prose,
  ];
  expect(await text(page)).toMatch(/^Övriga\tAda Ek\ndeltagande\tBo Alm\n\tCia Sand\n/);
});

test("the marks of a table stand in their columns, whatever cells are empty", async () => {
  const columns = [72, 200, 300, 380, 460];
  const row = (y: number, ...cells: string[]) =>
    cells.flatMap((cell, i) => (cell === "" ? [] : [{ text: cell, x: columns[i] ?? 0, y }]));
  const page = [
    ...row(770, "Namn", "Kommun", "Närv.", "Frånv.", "Anm."),
    ...row(756, "Ada Ek", "Alsjö", "X"),
    ...row(742, "Bo Alm", "Ekhamra", "", "X"),
    ...row(728, "Cia Sand", "", "X", "", "till kl. 11"),
    ...prose,
  ];
  expect(await text(page)).toMatch(
    /^Namn\tKommun\tNärv.\tFrånv.\tAnm.\nAda Ek\tAlsjö\tX\nBo Alm\tEkhamra\t\tX\nCia Sand\t\tX\t\ttill kl. 11\n/,
  );
});

test("long columns side by side are read one after the other", async () => {
  const left = Array.from({ length: 20 }, (_, i) => `vänster spalt rad ${i + 1}`);
  const right = left.map((line) => line.replace("vänster", "höger"));
  const read20 = await text([...lines(left), ...lines(right, 320)]);
  expect(read20.indexOf("vänster spalt rad 20")).toBeLessThan(read20.indexOf("höger spalt rad 1"));
  expect(read20).not.toContain("\t");
});

test("a page head that is written last comes first, and a foot that is written first comes last", async () => {
  const head = { text: "Protokoll", x: 72, y: 810 };
  const foot = { text: "Sida 1", x: 72, y: 40 };
  expect(await text([foot, ...prose, head])).toMatch(/^Protokoll\n\nSekretariatet[^]*Sida 1$/);
});

test("pages are parted by form feeds at the start of a line", async () => {
  expect(await text(lines(["Sida ett"]), lines(["Sida två"]))).toBe("Sida ett\n\n\fSida två");
});

test("a list entry is one line, however the page broke it", async () => {
  const page = [
    ...prose,
    { text: "1.", x: 90, y: 500 },
    { text: "Mötets öppnande och vad som", x: 110, y: 500 },
    { text: "hör dit", x: 110, y: 486 },
    { text: "2.", x: 90, y: 472 },
    { text: "Lars-", x: 110, y: 472 },
    { text: "Åke Ek", x: 110, y: 458 },
    { text: "Nytt stycke", x: 72, y: 444 },
  ];
  const indent = "   ";
  expect((await text(page)).split("\n").slice(-4)).toEqual([
    `${indent}1. Mötets öppnande och vad som hör dit`,
    `${indent}2. Lars-`,
    "Åke Ek",
    "Nytt stycke",
  ]);
});

test("a heading broken for want of room is one line, two short ones are two", async () => {
  const bold = (words: string, y: number) => ({ text: words, x: 72, y, bold: true });
  const page = [
    bold("Sjöbygden", 800),
    bold("Styrelsen", 786),
    ...prose,
    bold("Yttrande över betänkandet om samverkan mellan", 500),
    bold("kommuner", 486),
  ];
  expect((await text(page)).split("\n").filter(Boolean)).toEqual([
    "Sjöbygden",
    "Styrelsen",
    prose[0]?.text,
    prose[1]?.text,
    "Yttrande över betänkandet om samverkan mellan kommuner",
  ]);
});

test("bold lines and large ones are emphasised", async () => {
  const { text: whole, emphasis } = await read([
    { text: "PROTOKOLL", x: 72, y: 800, size: 18 },
    { text: "Beslut", x: 72, y: 640, bold: true },
    ...prose,
  ]);
  expect(emphasis.map(({ start, kind }) => [kind, whole.slice(start, whole.indexOf("\n", start))])).toEqual([
    ["heading", "PROTOKOLL"],
    ["bold", "Beslut"],
  ]);
});

test("letters of Swedish come through, in any of their marks", async () => {
  expect(await text(lines(["Åsa Öberg, värd på Ä-ön; ”idé” – § 4"].map(windows)))).toBe(
    "Åsa Öberg, värd på Ä-ön; ”idé” – § 4",
  );
});

/** The standard fonts' encoding has the marks of Windows-1252. */
function windows(written: string): string {
  return written.replaceAll("”", "\x94").replaceAll("–", "\x96");
}

test("text laid unseen over a picture is a scan's", async () => {
  const unseen = prose.map((line) => ({ ...line, unseen: true }));
  expect((await read(unseen)).format).toBe("scan");
  expect((await read(prose)).format).toBe("pdf");
});

async function reason(bytes: Uint8Array): Promise<string> {
  const result = await sourceTextOf(bytes, "ond.pdf");
  return result.ok ? "read" : result.reason;
}

test("a file of pictures alone is told to be a scan", async () => {
  expect(await reason(pdfFile([[]]))).toBe("no-text");
});

test("a locked file is told to be locked", async () => {
  const key = `(${"x".repeat(32)})`;
  const lock = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`;
  expect(await reason(pdfFile([prose], lock))).toBe("encrypted");
});

test("a file cut short gives its text or a reason, never a fault", async () => {
  const sound = pdfFile([prose, prose]);
  for (let length = 8; length < sound.length; length += 97)
    expect(["read", "damaged", "no-text"]).toContain(await reason(sound.slice(0, length)));
});

test("spoilt bytes give text or a reason, never a fault", async () => {
  const sound = pdfFile([prose]);
  for (let at = 9; at < sound.length; at += 41) {
    const spoilt = Uint8Array.from(sound, (byte, i) => (i === at ? byte ^ 0x55 : byte));
    expect(["read", "damaged", "no-text", "encrypted"]).toContain(await reason(spoilt));
  }
});

test("more pages than minutes ever have are refused", async () => {
  expect(await reason(pdfFile(Array.from({ length: limits.pages + 1 }, () => [])))).toBe("too-large");
});
