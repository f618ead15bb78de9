// Files as scanners and fax machines pack them; how these were made stands beside them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { scanText } from "../../src/features/minutes/source/pictures/scan.ts";
import { openRecogniser } from "../../src/features/scanning/index.ts";
import { letterErrors } from "./letter-errors.ts";

const recogniser = openRecogniser();
afterAll(() => recogniser.close());

const patience = 180_000;
const texts = [
  "Kommundirektörsmöte Sjöriket\n\nMinnesanteckningar 2019-06-11\n\n§ 12 Övriga frågor\nBeslut: Ärendet om färjan till Älvsäter återremitterades.",
  "§ 13 Nästa möte\nBeslut: Gruppen träffas i Vikby den 26 november.",
];
const scanned = (name: string) => readFileSync(join(import.meta.dirname, "scanners", name));

async function read(bytes: Uint8Array, page: number) {
  const given = await recogniser.read(bytes, page);
  if (!given.ok) return given;
  const source = scanText([given.value.page]);
  return source.ok ? ({ ok: true, text: source.value.text, pages: given.value.pages } as const) : source;
}

test.each([
  ["g4.tif", 2],
  ["g4.pdf", 2],
  ["jbig2.pdf", 1],
  ["jbig2-symbols.pdf", 2],
  ["jpeg2000.pdf", 1],
  ["fax.tif", 1],
])(
  "%s is read, all its pages",
  async (name, pages) => {
    for (const [i, text] of texts.slice(0, pages).entries()) {
      const given = await read(scanned(name), i + 1);
      if (!given.ok) throw new Error(given.reason);
      expect([given.pages, letterErrors(given.text, text)]).toEqual([pages, 0]);
    }
  },
  patience,
);

test.each([
  ["jbig2.pdf", "JBIG2Decode"],
  ["jpeg2000.pdf", "JPXDecode"],
])(
  "%s with a picture that is damaged is refused for that, and not for want of words",
  async (name, filter) => {
    const bytes = scanned(name);
    const start = bytes.indexOf("stream", bytes.indexOf(filter)) + 20;
    expect(await read(bytes.fill(0x5a, start, start + 900), 1)).toEqual({
      ok: false,
      reason: "unknown-picture",
    });
  },
  patience,
);

test("a TIFF that is packed in a way nobody knows is refused for that", async () => {
  const bytes = scanned("g4.tif");
  const packing = Buffer.from([3, 1, 3, 0, 1, 0, 0, 0, 4, 0]);
  for (let at = bytes.indexOf(packing); at >= 0; at = bytes.indexOf(packing))
    bytes.writeUInt16LE(34661, at + 8);
  expect(await read(bytes, 1)).toEqual({ ok: false, reason: "unknown-picture" });
});
