// What reading comes to for files that are broken, locked, swollen or made to exhaust: always an outcome, in time.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { unreadable } from "../../src/features/minutes/index.ts";
import { ordinaryBounds } from "../../src/features/minutes/reader/bounds.ts";
import { openReader } from "../../src/features/minutes/reader/read-document.ts";
import { unreadables } from "../../src/features/minutes/source/reasons.ts";
import { pdfFile, lines } from "../minutes/pdf-file.ts";
import { paragraph, wordFile } from "../minutes/word-file.ts";
import { hostile, tiresome } from "./hostile-documents.ts";

const seconds = 20;
const reader = openReader({ ...ordinaryBounds, milliseconds: seconds * 1000, megabytes: 600 });
afterAll(() => reader.close());

const minutes = `Styrelsen för Sjöriket

Protokoll

Mötesdatum\t2024-03-14
Närvarande\tÅsa Ek (Alsjö, ordförande), Bo Alm (Ekhamra)

1. Budget

Beslut: Budgeten godkändes.
`;

const read = (bytes: Uint8Array, name: string) =>
  reader.read({ bytes, name, sha256: createHash("sha256").update(bytes).digest("hex") });
const outcome = async (bytes: Uint8Array, name: string) => {
  const result = await read(bytes, name);
  return result.ok ? "read" : result.reason;
};

test.each(hostile)("%s", async (_, name, make, reason) => {
  expect(await outcome(await make(), name)).toBe(reason);
  expect(await outcome(Buffer.from(minutes), "nästa.txt")).toBe("read");
});

test.each(tiresome)("%s is read or left in time", async (_, text) => {
  const begun = performance.now();
  expect(["read", "not-minutes", "took-too-long", "too-large", "empty", "unknown-format"]).toContain(
    await outcome(Buffer.from(text), "a.txt"),
  );
  expect(performance.now() - begun).toBeLessThan((seconds + 2) * 1000);
});

test("an unmarked file in UTF-16 with Swedish minutes is read", async () => {
  expect(await outcome(Buffer.from(minutes, "utf16le"), "a.txt")).toBe("read");
});

test("every reason has a sentence of its own in both languages, which says what to do", () => {
  const sentences = unreadables.flatMap((reason) => [unreadable(reason, "sv"), unreadable(reason, "en")]);
  expect(new Set(sentences).size).toBe(2 * unreadables.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[.:] .*\.$/);
});

describe("a good file cut short or with spoilt bytes is read or refused, and never a fault", () => {
  const good: [name: string, bytes: () => Promise<Uint8Array>][] = [
    ["a.txt", async () => Buffer.from(minutes)],
    ["a.pdf", async () => pdfFile([lines(minutes.split("\n"))])],
    [
      "a.docx",
      () =>
        wordFile(
          minutes
            .split("\n")
            .map((line) => paragraph(line))
            .join(""),
        ),
    ],
    ["demo.pdf", async () => readFileSync(demo(/\.pdf$/))],
    ["demo.docx", async () => readFileSync(demo(/\.docx$/))],
  ];
  const allowed: readonly string[] = [
    "read",
    ...unreadables.filter((each) => each !== "crash" && each !== "too-heavy"),
  ];

  test.each(good)("%s", async (name, make) => {
    const sound = await make();
    const spoiling = fc.record({
      end: fc.oneof(fc.constant(sound.length), fc.nat(sound.length)),
      spoilt: fc.array(fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })), {
        maxLength: 12,
      }),
    });
    await fc.assert(
      fc.asyncProperty(spoiling, async ({ end, spoilt }) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, change] of spoilt) bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(allowed).toContain(await outcome(bytes.slice(0, end), name));
      }),
      { numRuns: 80, seed: 20261122 },
    );
  });
});

function demo(ending: RegExp): string {
  const folder = join(import.meta.dirname, "../../demo/documents/2024");
  return join(folder, readdirSync(folder).find((name) => ending.test(name)) ?? "");
}
