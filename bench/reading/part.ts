// How fast documents are read: text by the clock of one core, PDF beside what pdfjs alone takes for the same files.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { writePdf } from "../../src/features/minutes/index.ts";
import type { Bench } from "../bench.ts";
import { generatedMinutes } from "../cooperation/imported.ts";
import { type Figure, figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { project } from "../surroundings/genbo.ts";
import { busyNote } from "../surroundings/quiet.ts";

const told = z.object({
  texts: z.number(),
  pdfs: z.number(),
  rounds: z.array(z.object({ text: z.number(), pdf: z.number(), pdfText: z.number(), pdfjs: z.number() })),
  foreign: z.number(),
});

/** Items of each PDF: from one page to a dozen. */
const lengths = [2, 4, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40];

export async function reading(bench: Bench): Promise<Figure[]> {
  const { scale, say } = bench;
  const folder = await bench.folder("reading");
  const texts = generatedMinutes(Math.min(100, scale.documents), scale.itemsADocument);
  await Promise.all(texts.map(({ fileName, text }) => writeFile(join(folder, fileName), text)));
  const pdfs = lengths.slice(0, scale.documents).flatMap((items) => generatedMinutes(1, items));
  for (const [index, { record }] of pdfs.entries())
    await writeFile(join(folder, `${index}.pdf`), await writePdf(record));

  // A round takes a second, and in some of them much of it goes to collecting what the others left in memory.
  say(`reading ${texts.length} texts and ${pdfs.length} PDFs`);
  const program = [`${project}bench/reading/program.ts`, folder, `${scale.rounds * 5}`, `${scale.patience}`];
  const { stdout } = await promisify(execFile)(process.execPath, program);
  const { rounds, foreign, ...read } = told.parse(JSON.parse(stdout));
  const speeds = rounds.map(({ text }) => read.texts / text);
  const ratios = rounds.map(({ pdf, pdfjs }) => pdf / pdfjs);
  const textRatios = rounds.map(({ pdfText, pdfjs }) => pdfText / pdfjs);
  const busy = busyNote(foreign);
  return [
    figure("reading.text", median(speeds), { samples: speeds, note: busy }),
    figure("reading.pdf", median(ratios), { samples: ratios, note: busy }),
    figure("reading.pdf.text", median(textRatios), { samples: textRatios, note: busy }),
  ];
}
