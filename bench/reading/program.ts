// Reads the documents of a folder again and again, in turns with pdfjs alone, and prints what it took. A process of
// its own: nothing else has been compiled into it, and nothing between it and the sources is in the way.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readMinutes } from "../../src/features/minutes/reading/read.ts";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";
import type { SourceText } from "../../src/features/minutes/source-text.ts";
import { measureQuietly } from "../surroundings/quiet.ts";

const [, , folder = "", rounds = "1", patience = "0"] = process.argv;
const names = (await readdir(folder)).toSorted();
const files = await Promise.all(
  names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
);
const texts = files.filter(({ name }) => name.endsWith(".txt"));
const pdfs = files.filter(({ name }) => name.endsWith(".pdf"));

async function round() {
  return {
    text: await processorTime(() => each(texts, readOurWay)),
    pdf: await processorTime(() => each(pdfs, readOurWay)),
    pdfText: await processorTime(() => each(pdfs, readText)),
    pdfjs: await processorTime(() => each(pdfs, extractBare)),
  };
}

for (let warming = 0; warming < 3; warming++) await round();
const { values, foreign } = await measureQuietly(
  { rounds: Number(rounds), patience: Number(patience) },
  round,
);
process.stdout.write(JSON.stringify({ texts: texts.length, pdfs: pdfs.length, rounds: values, foreign }));

type File = (typeof files)[number];

async function each(some: readonly File[], read: (file: File) => Promise<unknown>): Promise<void> {
  for (const file of some) await read(file);
}

async function readOurWay(file: File): Promise<void> {
  const { items } = readMinutes(await readText(file), { name: file.name, sha256: "" });
  if (items.length === 0) throw new Error(`${file.name}: nothing was read`);
}

async function readText({ name, bytes }: File): Promise<SourceText> {
  const source = await sourceTextOf(bytes, name);
  if (!source.ok) throw new Error(`${name}: ${source.reason}`);
  return source.value;
}

/** What any reader of PDF by pdfjs must do: every page's pieces of text. */
async function extractBare({ bytes }: File): Promise<void> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await loading.destroy();
}

/** Seconds of processor time: others who want the processor do not lengthen it. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
