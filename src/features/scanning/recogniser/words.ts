// The words of a picture, by a recogniser of Swedish that asks nobody outside.
import type { Canvas } from "@napi-rs/canvas";
import { createWorker, type Line, PSM, type Worker } from "tesseract.js";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ScannedPage } from "../../minutes/index.ts";
import { turned } from "./drawn.ts";
import { textsOf } from "./paragraph-signs.ts";

type ScannedWord = ScannedPage["words"][number];

/** Of a page that lies on its side or on its head too, as it is read when it is turned. */
export async function wordsOf(picture: Canvas): Promise<ScannedPage> {
  const lying = await linesIn(picture);
  const turn = turnFor(lying);
  if (turn === 0) return pageOf(picture, lying);
  const upright = turned(picture, turn);
  const lines = await linesIn(upright);
  return sureness(lines) > sureness(lying) || turn !== 180
    ? { ...pageOf(upright, lines), turn }
    : pageOf(picture, lying);
}

let recogniser: Promise<Worker> | undefined;

async function linesIn(picture: Canvas): Promise<Line[]> {
  recogniser ??= openSwedish();
  const { data } = await (await recogniser).recognize(greyOf(picture), {}, { text: false, blocks: true });
  return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}

/** By how many degrees the page must be turned to stand upright. Lines that run downwards the recogniser reads by itself,
 *  but not into lines; those that run upwards, and those on their heads, it takes for letters that are none. */
function turnFor(lines: readonly Line[]): 0 | 90 | 180 | 270 {
  const long = lines.filter(({ words }) => words.length > 2);
  if (long.length < 4) return 0;
  const isSideways =
    long.filter(({ bbox }) => bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0).length > long.length / 2;
  const isKnown = sureness(lines) > 60;
  if (isSideways) return isKnown ? 270 : 90;
  return isKnown ? 0 : 180;
}

function sureness(lines: readonly Line[]): number {
  const words = lines.flatMap((line) => line.words);
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}

function pageOf({ width, height }: Canvas, lines: readonly Line[]): ScannedPage {
  const points = longSide / Math.max(width, height);
  return {
    width: rounded(width * points),
    height: rounded(height * points),
    slope: slopeOf(lines),
    words: lines.flatMap((line) => wordsIn(line, points)),
    trouble: null,
  };
}

/** Whatever it was scanned with, a page is taken for A4. */
const longSide = 842;

async function openSwedish(): Promise<Worker> {
  const data = dirname(fileURLToPath(import.meta.resolve("@tesseract.js-data/swe/package.json")));
  const worker = await createWorker("swe", undefined, {
    langPath: join(data, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return worker;
}

/** One byte a dot, as a portable greymap: nothing to pack and unpack. */
function greyOf(picture: Canvas): Buffer {
  const { width, height } = picture;
  const { data } = picture.getContext("2d").getImageData(0, 0, width, height);
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const grey = Buffer.alloc(head.length + width * height);
  head.copy(grey);
  for (let from = 0, to = head.length; to < grey.length; from += 4, to += 1)
    grey[to] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return grey;
}

function wordsIn(line: Line, points: number): ScannedWord[] {
  const { words, baseline, rowAttributes } = line;
  const texts = textsOf(line);
  const at = (x: number) =>
    baseline.y0 + ((baseline.y1 - baseline.y0) * (x - baseline.x0)) / Math.max(1, baseline.x1 - baseline.x0);
  const size = rounded(rowAttributes.rowHeight * points);
  return words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }, i) => ({
    text: texts[i] ?? text,
    x: rounded(x0 * points),
    right: rounded(x1 * points),
    top: rounded(y0 * points),
    bottom: rounded(y1 * points),
    baseline: rounded(at((x0 + x1) / 2) * points),
    size,
    confidence: Math.round(confidence),
  }));
}

/** That of the middle one of the long lines. */
function slopeOf(lines: readonly Line[]): number {
  const slopes = lines
    .filter(({ words }) => words.length > 4)
    .map(({ baseline: { x0, y0, x1, y1 } }) => (y1 - y0) / Math.max(1, x1 - x0))
    .toSorted((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}

const rounded = (points: number): number => Math.round(points * 10) / 10;
