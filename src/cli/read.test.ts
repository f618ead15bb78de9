import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { minutesRecord } from "../features/minutes/index.ts";
import { blank, printed, scannedPdf } from "../../test/scans/printed.ts";

const folder = mkdtempSync(join(tmpdir(), "genbo-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const minutes = `Kommundirektörsmöte Sjöbygden

Minnesanteckningar

Mötesdatum\t2024-03-14
Plats och tid\tStadshuset, Alsjö, kl. 13.00-15.30
Närvarande\tÅsa Ek (Alsjö, ordförande), Bo Alm (Ekhamra)
Vid protokollet\tBo Alm

1. Föregående protokoll

Beslut: Protokollet lades till handlingarna.

2. Budget

Beslut:
att fastställa budgeten
samt att uppdra åt sekretariatet att skicka ut den senast den 2 april.
`;

const good = file("gott.txt", minutes);
const other = file("annat.md", minutes.replace("2024-03-14", "2024-05-16"));
const bad = file("trasig.docx", "inte Word");

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function genbo(args: string[], environment: Record<string, string> = {}) {
  const main = join(import.meta.dirname, "main.ts");
  const env = { PATH: process.env["PATH"], ...environment };
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, "read", ...args], {
    encoding: "utf8",
    env,
  });
  return { stdout, stderr, status };
}

describe("--json", () => {
  test("gives one object for one file", () => {
    const { stdout, stderr, status } = genbo(["--json", good]);
    const record = minutesRecord.parse(JSON.parse(stdout));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(record).toMatchObject({ date: "2024-03-14", source: { file: "gott.txt", format: "text" } });
    expect(record.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("gives a line for each of several files", () => {
    const { stdout } = genbo([good, other, "--json"]);
    const dates = stdout
      .trimEnd()
      .split("\n")
      .map((line) => minutesRecord.parse(JSON.parse(line)).date);
    expect(dates).toEqual(["2024-03-14", "2024-05-16"]);
  });
});

test("a file that cannot be read gives one line, and the others are read all the same", () => {
  const { stdout, stderr, status } = genbo(["--json", good, bad, join(folder, "saknas.pdf"), folder, other]);
  expect(status).toBe(1);
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  expect(stderr.trimEnd().split("\n")).toEqual([
    `${bad}: Filen är skadad och går inte att öppna. Hämta den på nytt där den kom ifrån.`,
    `${join(folder, "saknas.pdf")}: Filen finns inte. Kontrollera sökvägen.`,
    expect.stringContaining("genbo import"),
  ]);
});

describe("the summary", () => {
  test("tells people what was decided and who is to do what", () => {
    const { stdout, status } = genbo([good]);
    expect(status).toBe(0);
    expect(stdout).toContain("Kommundirektörsgruppen · Sjöbygden");
    expect(stdout).toContain("2 ledamöter · ordförande Åsa Ek · vid protokollet Bo Alm");
    expect(stdout).toContain("Noterat: Protokollet lades till handlingarna.");
    expect(stdout).toMatch(/→ sekretariatet: skicka ut den senast den 2 april \(2024-04-02\)/);
  });

  test("is in English when asked", () => {
    expect(genbo([good, "--lang", "en"]).stdout).toContain("Noted: Protokollet lades till handlingarna.");
  });

  test("has colours where they are wanted, and nowhere else", () => {
    const escape = "\u001B[";
    expect(genbo([good]).stdout).not.toContain(escape);
    expect(genbo([good], { FORCE_COLOR: "1" }).stdout).toContain(escape);
  });
});

test("a page that is a picture among pages of text is recognised", () => {
  const [first = "", second = ""] = minutes.split(/(?=\n2\. )/);
  const mixed = file("blandat.pdf", scannedPdf([first, printed(second)[0] ?? blank()]));
  const { stdout } = genbo([mixed]);
  expect(stdout).toContain("Noterat: Protokollet lades till handlingarna.");
  expect(stdout).toMatch(/→ sekretariatet: skicka ut den senast den 2 april \(2024-04-02\)/);
}, 120_000);

test("without files, or with an option that is not there, it says how it is used", () => {
  expect(genbo([])).toMatchObject({ status: 2, stderr: expect.stringContaining("genbo read FIL…") });
  expect(genbo(["--jsn", good])).toMatchObject({ status: 2, stdout: "" });
});
