import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readMinutes } from "../../minutes/reading/read.ts";
import { scanText } from "../../minutes/source/pictures/scan.ts";
import { scorer } from "../../../../test/minutes/scorer.ts";
import { goldDocuments } from "../../../../test/minutes/reference.ts";
import { letterErrors } from "../../../../test/scans/letter-errors.ts";
import { blank, jpeg, png, printed, scannedPdf, tiff } from "../../../../test/scans/printed.ts";
import { openRecogniser, ordinaryBounds } from "./recogniser.ts";

const recogniser = openRecogniser();
afterAll(() => recogniser.close());

const patience = 180_000;
const tuned = join(import.meta.dirname, "../../../../test/layouts/tuned");
const words =
  "Kommundirektörerna träffades i Älvsäter.\nÅtgärderna pågår.\n\n§ 12 Övriga frågor\nBeslut: Ärendet återremitterades.";
const sheetOf = (text: string, tilt = 0): Canvas => printed(text, { tilt })[0] ?? blank();

async function read(bytes: Uint8Array, page = 1) {
  const given = await recogniser.read(bytes, page);
  if (!given.ok) throw new Error(given.reason);
  const source = scanText([given.value.page]);
  if (!source.ok) throw new Error(source.reason);
  return { pages: given.value.pages, text: source.value.text, source: source.value };
}

test(
  "a page of minutes is read with hardly a letter wrong, and gives its record",
  async () => {
    const [document] = goldDocuments(tuned).filter(({ name }) => name === "gemensam-hjalpmedelsnamnd");
    if (document === undefined) throw new Error("no such layout");
    const written = readFileSync(document.file, "utf8");
    const sheets = printed(written, { tilt: 0.5 });
    const pages = [];
    for (const sheet of sheets) {
      const given = await recogniser.read(jpeg(sheet), 1);
      if (!given.ok) throw new Error(given.reason);
      pages.push(given.value.page);
    }
    const source = scanText(pages);
    if (!source.ok) throw new Error(source.reason);
    expect(letterErrors(source.value.text, written)).toBeLessThan(1);
    const marks = scorer();
    marks.score(document.name, document.gold, readMinutes(source.value, { name: "", sha256: "" }));
    expect(marks.total(), marks.misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  },
  3 * patience,
);

test(
  "the pages of a scanner's PDF and of a TIFF are read one by one",
  async () => {
    const sheets = [sheetOf("Den första sidan är här."), sheetOf(words)];
    for (const bytes of [scannedPdf(sheets), tiff(sheets)]) {
      const { pages, text } = await read(bytes, 2);
      expect([pages, letterErrors(text, words)]).toEqual([2, 0]);
    }
  },
  patience,
);

test.each([90, 180, 270])(
  "a page that lies turned by %d degrees is read upright",
  async (degrees) => {
    const { text } = await read(png(turned(sheetOf(`${words}\n${words}`), degrees)));
    expect(letterErrors(text, `${words}\n${words}`)).toBeLessThan(2);
  },
  patience,
);

test("what is no picture, or locked, is refused", async () => {
  expect(await recogniser.read(Buffer.from("GIF8 och inget mer"), 1)).toEqual({
    ok: false,
    reason: "damaged",
  });
  expect(await recogniser.read(Buffer.from("%PDF-1.7 och inget mer"), 1)).toEqual({
    ok: false,
    reason: "damaged",
  });
});

test(
  "a picture that takes more than it may has its process ended, and the next is read",
  async () => {
    const hurried = openRecogniser({ ...ordinaryBounds, milliseconds: 100 });
    const narrow = openRecogniser({ ...ordinaryBounds, megabytes: 130 });
    const page = png(sheetOf(words));
    try {
      expect(await hurried.read(page, 1)).toEqual({ ok: false, reason: "took-too-long" });
      expect(await narrow.read(page, 1)).toEqual({ ok: false, reason: "too-heavy" });
      expect((await recogniser.read(page, 1)).ok).toBe(true);
    } finally {
      for (const each of [hurried, narrow]) each.close();
    }
  },
  patience,
);

function turned(sheet: Canvas, degrees: number): Canvas {
  const [width, height] = degrees === 180 ? [sheet.width, sheet.height] : [sheet.height, sheet.width];
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.translate(width / 2, height / 2);
  pen.rotate((degrees * Math.PI) / 180);
  pen.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  return canvas;
}
